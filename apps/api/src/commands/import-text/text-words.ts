import { isRevised, type TextFacts } from '@dutywatch/bill-text/document'
import { sayDay } from '@dutywatch/domain/date'
import type { BillTextKind } from '@dutywatch/domain/parliament'

/** What a file is among the texts of a tracker; `undefined` when trackers do not follow its kind. */
export function kindOfText({ kind }: TextFacts): Extract<BillTextKind, 'print' | 'act'> | undefined {
  if (kind === 'bill') return 'print'
  return kind === 'act' ? 'act' : undefined
}

/** What a file is called in a heading: "as amended in Committee (Lords)", "as brought from the Lords", "Act". */
export function labelOfText(facts: TextFacts): string {
  const { kind, stage, house, version } = facts
  if (kind === 'act') return isRevised(facts) ? `Act as amended to ${sayDay(facts.version)}` : 'Act'
  const words = stage ?? (version === undefined ? 'print' : `version ${version}`)
  const lower = words.charAt(0).toLowerCase() + words.slice(1)
  const names = house === undefined || /\b(Lords|Commons)\b/.test(words)
  return names ? lower : `${lower} (${house === 'lords' ? 'Lords' : 'Commons'})`
}
