import { isMainLevel, type LegislationText } from '../document/index.ts'
import { matchProvisions, type Matching } from '../matching/index.ts'

/** A clause of one print and the clause it became, by their numbers; one of them empty where it was added or removed. */
export interface KnownPair {
  readonly from: string
  readonly to: string
}

/** How well a matching agrees with what is known. */
export interface MatchingScore {
  /** Pairs of clauses that the matching gave, and that are known. */
  readonly given: number
  readonly known: number
  /** Of what was given, and of what is known, the share that is right. */
  readonly precision: number
  readonly recall: number
  /** Given and not known, or known and not given. */
  readonly wrong: readonly KnownPair[]
  readonly missed: readonly KnownPair[]
}

/** Reads the pairs of one step from a table with the columns `from_file`, `to_file`, `from_num` and `to_num`. */
export function knownPairs(csv: string, step: { readonly from: string; readonly to: string }): KnownPair[] {
  const [names = [], ...rows] = csv.split(/\r?\n/).map(cells)
  const cell = (row: readonly string[], name: string) => row[names.indexOf(name)] ?? ''
  return rows
    .filter((row) => cell(row, 'from_file') === step.from && cell(row, 'to_file') === step.to)
    .map((row) => ({ from: cell(row, 'from_num'), to: cell(row, 'to_num') }))
}

/** The pairs of clauses that the identities in two files give. */
export function pairsByIdentity(before: LegislationText, after: LegislationText): KnownPair[] {
  const { pairs } = matchProvisions(before, after)
  return clausePairs({ pairs: pairs.filter(({ found }) => found === 'identity') })
}

/** Holds a matching against the known pairs of clauses. */
export function scoreOf(matching: Pick<Matching, 'pairs'>, known: readonly KnownPair[]): MatchingScore {
  const given = clausePairs(matching)
  const due = known.filter(({ from, to }) => from !== '' && to !== '')
  const wrong = given.filter((pair) => !holds(due, pair))
  const missed = due.filter((pair) => !holds(given, pair))
  return {
    given: given.length,
    known: due.length,
    precision: share(given.length - wrong.length, given.length),
    recall: share(due.length - missed.length, due.length),
    wrong,
    missed,
  }
}

function clausePairs({ pairs }: Pick<Matching, 'pairs'>): KnownPair[] {
  return pairs
    .filter(({ after }) => isMainLevel(after.level))
    .map(({ before, after }) => ({ from: before.label ?? '', to: after.label ?? '' }))
}

function holds(pairs: readonly KnownPair[], { from, to }: KnownPair): boolean {
  return pairs.some((pair) => pair.from === from && pair.to === to)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}

function cells(line: string): string[] {
  return Array.from(`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g), ([, quoted, plain]) => quoted ?? plain ?? '')
}
