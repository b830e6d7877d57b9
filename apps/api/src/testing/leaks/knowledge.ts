import { cellInterval, isSmall, type Cell } from '@dutywatch/domain/evidence'
import { feasibleRanges, type PublicKnowledge } from '@dutywatch/harness/derivation'
import type { ReleaseCell } from '../../db/queries/release-tables.ts'
import { columns, type Campaign, type Column, type Row } from './a-campaign.ts'

/** A count that a force gave exactly, and that was not another count before: `kent 2019-01-01 chat=3`. */
interface Atom {
  readonly key: string
  readonly value: number
}

/** That some counts come to a number, or to one between two: what a reader concludes from a published number. */
export interface Fact {
  readonly of: readonly Atom[]
  readonly low: number
  readonly high: number
}

/** A release as the public gets it, with what the authorities had answered by then. */
export interface PrintedRelease {
  readonly cells: readonly ReleaseCell[]
  readonly rows: ReadonlyMap<string, readonly Row[]>
}

/** The latest reply of each force at each release. */
export function repliesBy({ rounds }: Campaign): ReadonlyMap<string, readonly Row[]>[] {
  const held = new Map<string, readonly Row[]>()
  return rounds.map((replies) => {
    for (const { force, rows } of replies) held.set(force, rows)
    return new Map(held)
  })
}

/** What everybody knows who keeps every release, knows who revised what, and knows whose parts add up to their whole. */
export interface Knowledge {
  readonly atoms: ReadonlyMap<string, Atom>
  readonly open: ReadonlySet<string>
  readonly facts: readonly Fact[]
}

/** How a force was told of: by one number, or by the numbers of its platforms. */
type Told = 'whole' | 'parts' | undefined

/** The atoms that the cells of a force for one quarter are made of, and how it is told of from now on. */
interface ToldRow {
  readonly of: (column: Column) => readonly Atom[]
  readonly now: Told
}

/**
 * What a release tells of one row of a reply: all of it where its parts add up, else its whole alone, or its parts where it has no whole.
 * Whole and parts are never told one after the other.
 */
function toldRow(place: string, row: Row = {}, before: Told): ToldRow {
  const atom = (column: Column): Atom[] => {
    const value = exactly(row[column])
    return value === undefined ? [] : [{ key: `${place} ${column}=${value}`, value }]
  }
  const parts = columns.filter((column) => column !== 'all' && row[column] !== undefined)
  const exact = parts.flatMap(atom)
  const addsUp = exact.length === parts.length && exactly(row.all) === sumOf(exact)
  if (parts.length > 0 && before !== 'whole' && (addsUp || row.all === undefined))
    return { of: (column) => (column === 'all' ? (addsUp ? exact : []) : atom(column)), now: exact.length > 0 ? 'parts' : before }
  if (before === 'parts') return { of: () => [], now: before }
  const whole = atom('all')
  return { of: (column) => (column === 'all' ? whole : []), now: whole.length > 0 ? 'whole' : before }
}

function sumOf(atoms: readonly Atom[]): number {
  return atoms.reduce((sum, { value }) => sum + value, 0)
}

/** Everything that the printed tables of releases tell of exact counts. `within` are the forces of each scope. */
export function knowledgeOf(releases: readonly PrintedRelease[], within: (scope: string) => readonly string[]): Knowledge {
  const atoms = new Map<string, Atom>()
  const open = new Set<string>()
  const facts: Fact[] = []
  const told = new Map<string, Told>()
  for (const release of releases) {
    const rows = rowsTold(release, told)
    for (const cell of release.cells) {
      const made = madeOf(cell, { release, rows, within })
      const all = made.flatMap((each) => each.atoms)
      for (const atom of all) atoms.set(atom.key, atom)
      const number = numberOf(cell.cell)
      if (number === undefined || (cell.force !== undefined && all.length === 0)) continue
      const bounds = made.filter((each) => each.atoms.length === 0).map(({ force }) => boundOf(release.cells, { ...cell, force }))
      const value = bounds.reduce((left, bound) => left - bound, number)
      facts.push({ of: all, low: value, high: value })
      if (all.length === 1) open.add(all[0]?.key ?? '')
    }
  }
  return { atoms, open, facts }
}

interface Making {
  readonly release: PrintedRelease
  readonly rows: ReadonlyMap<string, ToldRow>
  readonly within: (scope: string) => readonly string[]
}

/** The forces that a cell adds up, each with its atoms: all of a scope, or those of it of whom every platform of the table is told exactly. */
function madeOf(cell: ReleaseCell, { release, rows, within }: Making) {
  const atomsOf = (force: string, column: Column) => rows.get(placeOf(force, cell))?.of(column) ?? []
  const [scope = '', ending] = cell.scope?.split('.') ?? []
  const forces = cell.force === undefined ? within(scope) : [cell.force]
  if (ending === undefined) return forces.map((force) => ({ force, atoms: atomsOf(force, columnOf(cell.category)) }))
  const told = columns.filter((column) => release.cells.some(({ category }) => category === `platform=${column}`))
  if (ending === 'complete-recorded')
    return membersOf(forces, told, atomsOf).map((force) => ({ force, atoms: atomsOf(force, 'all') }))
  const column = columnOf(cell.category)
  return membersOf(forces, told, atomsOf).map((force) => ({
    force,
    atoms: column === 'all' ? told.flatMap((each) => atomsOf(force, each)) : atomsOf(force, column),
  }))
}

function membersOf(
  forces: readonly string[],
  told: readonly Column[],
  atomsOf: (force: string, column: Column) => readonly Atom[],
): string[] {
  return forces.filter((force) => told.every((each) => atomsOf(force, each).length > 0))
}

/** What a release tells of each force and quarter; remembers it in `told`. */
function rowsTold({ cells, rows }: PrintedRelease, told: Map<string, Told>): Map<string, ToldRow> {
  const quarters = [...new Set(cells.map(({ period }) => period.from))].toSorted()
  return new Map(
    cells.flatMap((cell) => {
      if (cell.force === undefined || cell.category !== '') return []
      const place = placeOf(cell.force, cell)
      const row = toldRow(place, rows.get(cell.force)?.[quarters.indexOf(cell.period.from)], told.get(place))
      told.set(place, row.now)
      return [[place, row] as const]
    }),
  )
}

function placeOf(force: string, { period }: Pick<ReleaseCell, 'period'>): string {
  return `${force} ${period.from}`
}

function columnOf(category: string): Column {
  return columns.find((column) => category === `platform=${column}`) ?? 'all'
}

function exactly(cell: Cell | undefined): number | undefined {
  return cell?.kind === 'count' || cell?.kind === 'correction' ? cell.value : undefined
}

/** The number that a cell prints, or its lower end. */
function numberOf(cell: Cell): number | undefined {
  return cellInterval(cell)?.low
}

/** The least that a force adds to a sum that prints bounds, where it gave no exact count. */
function boundOf(cells: readonly ReleaseCell[], { force, period, category }: ReleaseCell): number {
  const printed = cells.find((cell) => cell.force === force && cell.period.from === period.from && cell.category === category)
  return (printed && numberOf(printed.cell)) ?? 0
}

/** Facts that are not true of the campaign: none, unless numbers were added up wrongly. */
export function untrue({ facts }: Knowledge): readonly Fact[] {
  return facts.filter(({ of, low, high }) => {
    const sum = sumOf(of)
    return sum < low || sum > high
  })
}

const threshold = 5

/**
 * The counts of which more is known than may be, by the best that anybody can do: small ones that cannot be anything from 1 to the
 * threshold, and any other withheld count that can have no other value. `more` is what else was published.
 */
export async function tooWellKnown(knowledge: Knowledge, more: readonly Fact[] = []): Promise<string[]> {
  const hidden = [...knowledge.atoms.values()].filter(({ key }) => !knowledge.open.has(key))
  const ranges = await feasibleRanges(hiddenIn({ ...knowledge, facts: [...knowledge.facts, ...more] }, hidden))
  return hidden.flatMap(({ key, value }) => {
    const { low, high } = ranges.get(key) ?? { low: value, high: value }
    const [least, most] = value > 0 ? [low, high] : [-high, -low]
    const isOpen = isSmall(value, threshold) ? least < 1.001 && most > threshold - 0.001 : most - least > 0.999
    return isOpen ? [] : [`${key}, known from ${low} to ${high}`]
  })
}

/** What is open is taken away; a number that was rounded leaves what it may have been before as a count of its own. */
function hiddenIn({ facts, open }: Knowledge, hidden: readonly Atom[]): PublicKnowledge {
  const told = facts.flatMap(({ of, low, high }, index) => {
    const known = sumOf(of.filter(({ key }) => open.has(key)))
    const left = of.flatMap(({ key }) => (open.has(key) ? [] : [key]))
    if (left.length === 0) return []
    const slack = low === high ? [] : [{ key: `rounding ${index}`, low: 0, high: high - low }]
    return [{ slack, sum: { of: [...left, ...slack.map(({ key }) => key)], value: high - known } }]
  })
  const counts = hidden.map(({ key, value }) => ({ key, ...(value > 0 ? { low: 1 } : { high: -1 }) }))
  return { hidden: [...counts, ...told.flatMap(({ slack }) => slack)], sums: told.map(({ sum }) => sum) }
}
