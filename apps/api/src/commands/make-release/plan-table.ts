import {
  coverageOf,
  smallestPublicCount,
  type Cell,
  type CoveredCell,
  type KnownCount,
  type Published,
  type PublicSum,
  type TableToPublish,
  type TotalCoverage,
} from '@dutywatch/domain/evidence'
import type { StoredCell } from '../../db/queries/return-cells.ts'
import { breakdownOf, type ReleaseAsk, type ReleaseQuestion } from './ask.ts'
import { placeKey, type Answers, type Place } from './asked-cells.ts'
import { completePanelOf, type CompletePanel } from './complete-panel.ts'
import { coveredWhole, forcePartOf, type ExactCount, type ForcePart } from './force-part.ts'
import { recordedByComplete, type ReleaseScope } from './scopes.ts'
import { toldBefore } from './told-before.ts'

/** A cell of a table that is planned: what it is of, what it says before it is protected, and the key of its count or sum. */
export interface PlannedCell {
  readonly force?: string
  readonly scope?: string
  readonly question: string
  readonly period: StoredCell['period']
  readonly category: string
  /** What it is the total of. */
  readonly of: readonly Cell[]
  /** How those answered whom it is about. */
  readonly coverage: TotalCoverage
  /** Absent when nothing of it has to be protected: there is no exact count in it. */
  readonly key?: string
}

/** A table before it is protected, with its cells in the order in which they are told. */
export interface PlannedTable {
  readonly table: TableToPublish
  readonly cells: readonly PlannedCell[]
  /** Whose sums shares are over where not everybody told every platform. */
  readonly panels: readonly CompletePanel[]
  /** Answers of which a part or all is left out, and why. */
  readonly leftOut: readonly {
    readonly force: string
    readonly question: string
    readonly period: StoredCell['period']
    readonly why: NonNullable<ForcePart['leftOut']> | 'another-period'
  }[]
}

/** What a table is planned from. */
export interface Planning {
  readonly ask: ReleaseAsk
  readonly answers: Answers
  readonly scopes: readonly ReleaseScope[]
  readonly published: Published | undefined
}

/** Lays out every cell that a release would print, and what of it adds up to what. */
export function planTable({ ask, answers, scopes, published }: Planning): PlannedTable {
  const sheet = ledgerOf(ask)
  const told = toldBefore(published, ask)
  const blocks = ask.questions.flatMap((question) =>
    ask.periods.map((period) => ({ question, period, categories: categoriesOf(question, answers.cells) })),
  )
  const laid = blocks.map(({ question: asked, period, categories }) => {
    const { id: question, breakdown } = asked
    const parts = ask.authorities.map((force) => {
      const place = { force, question, period }
      return forcePartOf(answers, place, { categories, before: told(place, breakdown) })
    })
    const cells = ['', ...categories].flatMap((category) => cellsAt({ question, period, category }, { parts, scopes, sheet }))
    const leftOut = parts.flatMap(({ force, leftOut: why }) => (why ? [{ force, question, period, why }] : []))
    const panel = completePanelOf(ask, scopes[0], { question: asked, period, categories, parts })
    return { cells: panel ? [...cells, ...panelCells(panel, { parts, sheet })] : cells, leftOut, panels: panel ? [panel] : [] }
  })
  const table = { ...sheet.written(), threshold: smallestPublicCount, ...(published ? { published } : {}) }
  const leftOut = [...laid.flatMap((block) => block.leftOut), ...ofOtherPeriods(ask, answers)]
  return { table, cells: laid.flatMap(({ cells }) => cells), panels: laid.flatMap(({ panels }) => panels), leftOut }
}

/** Each period that a force answered for, though nobody asked for it, once for each question. */
function ofOtherPeriods({ questions }: ReleaseAsk, { otherPeriods }: Answers): PlannedTable['leftOut'] {
  const asked = otherPeriods.filter(({ question }) => questions.some(({ id }) => id === question))
  const each = new Map(
    asked.map(({ force = '', question, period }) => {
      const key = placeKey({ force, question, period, category: '' })
      return [key, { force, question, period, why: 'another-period' as const }]
    }),
  )
  return [...each.values()]
}

/** Counts and sums as they are met, each once. */
function ledgerOf({ family, only }: ReleaseAsk) {
  const counts = new Map<string, KnownCount>()
  const sums: PublicSum[] = []
  const countKey = ({ place, value }: ExactCount) => {
    // A count has one key, whether it is told as a part of many or by itself.
    const key = `${family}/${placeKey(place.category === '' ? { ...place, category: only } : place)}=${value}`
    counts.set(key, {
      key,
      value,
      at: [place.force, `${place.question}/${place.period.from}/${place.period.to}`, place.category],
    })
    return key
  }
  return {
    written: () => ({ counts: [...counts.values()], sums }),
    /** The key of what these counts come to, at a place: that of the only one, or of a sum. */
    keyOf: (place: Place, of: readonly ExactCount[], weight = 1): { readonly key?: string } => {
      const [first, ...others] = of
      if (first === undefined) return {}
      if (others.length === 0) return { key: countKey(first) }
      const key = `${family}/${placeKey(place.category === '' ? { ...place, category: only } : place)}`
      sums.push({ key, of: of.map(countKey), ...(weight === 1 ? {} : { weight }) })
      return { key }
    },
  }
}

interface Block {
  readonly parts: readonly ForcePart[]
  readonly scopes: readonly ReleaseScope[]
  readonly sheet: ReturnType<typeof ledgerOf>
}

/** What the sums are worth over the widest scope, and over those after it: a sum that leads outweighs the lesser ones that guard it. */
const weights = [8, 4, 2]

/** The sums over scopes, then every force. */
function cellsAt(heading: Omit<Place, 'force'>, { parts, scopes, sheet }: Block): PlannedCell[] {
  const rows = parts.map((part) => rowOf(part, { ...heading, force: part.force }))
  return [
    ...scopes.map(({ id, forces }, index): PlannedCell => {
      const within = rows.filter(({ force }) => forces.includes(force))
      const exact = within.flatMap((row) => row.exact)
      return {
        ...heading,
        scope: id,
        of: within.map(({ cell }) => cell),
        coverage: coverageOf(within),
        ...sheet.keyOf({ ...heading, force: `scope:${id}` }, exact, weights[index]),
      }
    }),
    ...rows.map(({ exact, ...row }): PlannedCell => ({
      ...heading,
      force: row.force,
      of: [row.cell],
      coverage: coverageOf([row]),
      ...sheet.keyOf({ ...heading, force: row.force }, exact),
    })),
  ]
}

/** What the forces of a panel come to: all that was recorded, which shares are of, then each platform. */
function panelCells(panel: CompletePanel, { parts, sheet }: Pick<Block, 'parts' | 'sheet'>): PlannedCell[] {
  const { scope, question, period, forces, categories, recorded, coverage } = panel
  const members = parts.filter(({ force }) => forces.includes(force))
  return [
    ...recordedCell(panel, { members, sheet }),
    ...['', ...categories].map((category) => {
      const added = category === '' ? recorded : [category]
      const exact = members.flatMap(({ partCounts }) => added.flatMap((each) => partCounts?.get(each) ?? []))
      return {
        scope,
        question,
        period,
        category,
        of: members.flatMap((member) => added.flatMap((each) => member.parts.get(each) ?? [])),
        coverage,
        ...sheet.keyOf({ force: `scope:${scope}`, question, period, category }, exact, weights[0]),
      }
    }),
  ]
}

/** All that the forces of a panel recorded, so that it can be told how much of everything they stand for; where each told its whole. */
function recordedCell(
  { within, question, period, coverage }: CompletePanel,
  { members, sheet }: { readonly members: readonly ForcePart[]; readonly sheet: Block['sheet'] },
): PlannedCell[] {
  if (!members.every(({ kind }) => kind === 'split')) return []
  const scope = recordedByComplete(within)
  const place = { force: `scope:${scope}`, question, period, category: '' }
  const exact = members.flatMap(({ wholeCounts = [] }) => wholeCounts)
  const of = members.map(({ whole }) => whole)
  return [{ scope, question, period, category: '', of, coverage, ...sheet.keyOf(place, exact) }]
}

interface ForceRow extends CoveredCell {
  readonly force: string
  readonly exact: readonly ExactCount[]
}

function rowOf(part: ForcePart, { category }: Place): ForceRow {
  const { force, wholeCounts = [] } = part
  const covered = category === '' ? coveredWhole(part) : coveredPart(part, category)
  if (category === '') return { force, ...covered, exact: wholeCounts }
  const exact = part.partCounts?.get(category)
  return { force, ...covered, exact: exact ? [exact] : [] }
}

/** What a force said of a part: where none was given, what it said of the whole if that is no number, else what became of the rest. */
function coveredPart(part: ForcePart, category: string): CoveredCell {
  const { whole, parts, leftOut, otherwise } = part
  const cell = parts.get(category)
  if (cell) return { cell }
  if (leftOut) return { cell: { kind: 'withheld' } }
  const saysWhy = ['refused', 'not-held', 'over-cost', 'no-reply', 'not-asked'].includes(whole.kind)
  return saysWhy ? coveredWhole(part) : otherwise
}

function categoriesOf({ id, breakdown }: ReleaseQuestion, cells: readonly StoredCell[]): string[] {
  const own = cells.filter(
    ({ question, category }) => question === id && breakdown !== undefined && breakdownOf(category) === breakdown,
  )
  return [...new Set(own.map(({ category }) => category))].toSorted()
}
