import type { LawPlace, LawPlaces } from '@dutywatch/bill-text/effects'
import { parseProvisions, type ProvisionKind, type ProvisionRef } from '@dutywatch/domain/provision'

const wholeAct: readonly ProvisionRef[] = [{ kind: 'act', levels: [] }]

/**
 * Which provisions an entry of the publisher is about: by their addresses where it gives them, otherwise by its words. Its words alone
 * join subsections as others join levels, "s. 4(5)(6)" for subsections (5) and (6), and are then not read. `undefined` when not told.
 */
export function provisionsAffected({ words, places }: LawPlaces): readonly ProvisionRef[] | undefined {
  if (/^(?:whole )?act$/i.test(words.trim())) return wholeAct
  if (places.length > 0) {
    const refs = places.map(refOf)
    return refs.every((ref) => ref !== undefined) ? refs : undefined
  }
  if (/\(\d+[A-Z]*\)\(\d/.test(words)) return undefined
  const read = parseProvisions(words)
  return read.ok ? read.value : undefined
}

function refOf({ uri, to }: LawPlace): ProvisionRef | undefined {
  const first = refAt(uri)
  if (first === undefined || to === undefined) return first
  const last = refAt(to)
  const [start, end] = [first.levels.at(-1), last?.levels.at(-1)]
  if (last?.kind !== first.kind || start === undefined || end === undefined) return undefined
  const isBeside =
    last.levels.length === first.levels.length && last.levels.slice(0, -1).every((level, at) => level === first.levels[at])
  if (!isBeside) return undefined
  return start === end ? first : { ...first, to: end }
}

/** What stands between the levels of an address, and in what. */
const units: Readonly<Record<string, { readonly kind: ProvisionKind; readonly inner?: string }>> = {
  section: { kind: 'section' },
  part: { kind: 'part', inner: 'chapter' },
  schedule: { kind: 'schedule', inner: 'paragraph' },
}

/** "http://www.legislation.gov.uk/id/ukpga/2023/50/schedule/13/paragraph/4/2" is Sch. 13 para 4(2). */
function refAt(uri: string): ProvisionRef | undefined {
  const path = /\/[a-z]+\/\d{4}\/\d+\/(.+)$/.exec(uri)?.[1]?.split('/')
  const [name = '', outermost, ...rest] = path ?? []
  const unit = units[name]
  if (unit === undefined || outermost === undefined || !isLevel(outermost)) return undefined
  const [next, ...below] = rest
  if (next === undefined) return { kind: unit.kind, levels: [outermost] }
  if (unit.inner !== undefined && next !== unit.inner) return undefined
  const levels = unit.inner === undefined ? rest : below
  const isWhole = levels.length > 0 && levels.every(isLevel) && (unit.kind !== 'part' || levels.length === 1)
  return isWhole ? { kind: unit.kind, levels: [outermost, ...levels] } : undefined
}

function isLevel(text: string): boolean {
  return /^(?:[A-Z]{0,3}\d+[A-Z]{0,3}|[a-z]{1,5}|[A-Z]{1,3})$/.test(text)
}
