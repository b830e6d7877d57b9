import type { ProvisionRef } from '@dutywatch/domain/provision'
import type { AmendmentTarget } from '../amendment/index.ts'

/** Where LawMaker says an amendment changes a print: “sec_3”, “sch”, “p_3__ln_7”. */
export function whereMarked(provision = '', place = ''): AmendmentTarget {
  const ref = refMarked(provision)
  const [, page, line] = /^p_(\d{1,5})(?:__ln_(\d{1,4}))?$/.exec(place) ?? []
  return {
    ...(ref && { provision: ref }),
    ...(page !== undefined && { page: Number(page) }),
    ...(line !== undefined && { line: Number(line) }),
  }
}

/** The only Schedule of a Bill has no number. */
function refMarked(provision: string): ProvisionRef | undefined {
  const [, kind, number] = /^(sec|sch)(?:_(\d+[A-Z]*))?(?:__|$)/.exec(provision) ?? []
  if (kind === 'sch') return { kind: 'schedule', levels: [number ?? '1'] }
  return number === undefined ? undefined : { kind: 'clause', levels: [number] }
}
