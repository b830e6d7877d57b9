import type { Cell } from '@dutywatch/domain/evidence'
import { find, type RecordInput } from '@dutywatch/domain/tracker'
import { asHeading } from './as-heading.ts'
import type { ReleaseCell } from '../../db/queries/release-tables.ts'
import { breakdownOf, platformBreakdown, valueOf, type ReleaseQuestion } from './ask.ts'
import { exactIn } from './exact-count.ts'
import { citedFrom, ids } from './record-ids.ts'
import type { Releasing } from './records.ts'
import { recordedByComplete } from './scopes.ts'

/** A total of a release and the cell it was made from. */
export interface PlacedFigure {
  readonly figure: RecordInput<'figures'>
  readonly cell: ReleaseCell
}

/** The shares of a release, and the figures that those over a part of the forces are of. */
export interface ShareRecords {
  readonly figures: readonly RecordInput<'figures'>[]
  readonly shares: readonly RecordInput<'shares'>[]
  /** Values that no platform or grouping of the tracker is called. */
  readonly unknownPlatforms: readonly string[]
}

/**
 * Shares of platforms over the widest scope, where each part is a public count; where not everybody told every platform, over those who did,
 * under a figure of their own that says who they are.
 */
export function shareRecords(releasing: Releasing, release: string, figures: readonly PlacedFigure[]): ShareRecords {
  const sharing = sharingFor(releasing, release)
  const widest = figures.filter(({ cell }) => cell.scope === releasing.scopes[0]?.id)
  const shares = widest.flatMap((each) => sharesOfAll(each, releasing, sharing))
  const ofPanels = releasing.panels.map((panel) => sharesOfPanel(panel, { releasing, release, sharing }))
  return {
    figures: ofPanels.flatMap(({ figure }) => figure ?? []),
    shares: [...shares, ...ofPanels.flatMap((each) => each.shares)],
    unknownPlatforms: [...sharing.unknown].toSorted(),
  }
}

/** Makes the share of one cell, if it can be public and its platform is known; keeps the values that are not. */
function sharingFor({ tracker, words }: Releasing, release: string) {
  const unknown = new Set<string>()
  const record = citedFrom(release, words.published)
  const idOf = ids(release)
  const share = (part: ReleaseCell, figure: string, of: RecordInput<'shares'>['of']): RecordInput<'shares'>[] => {
    const value = valueOf(part.category)
    const named = find(tracker, 'platforms', value)
      ? { platform: value }
      : find(tracker, 'groupings', value) && { grouping: value }
    if (!named) unknown.add(value)
    if (!named || !of.n || part.cell.kind !== 'count' || part.cell.value > of.n) return []
    return [{ ...record(idOf('share', value, part.question, part.period.from)), figure, ...named, count: part.cell.value, of }]
  }
  return { unknown, record, idOf, share }
}

type Sharing = ReturnType<typeof sharingFor>

function sharesOfAll({ figure, cell: whole }: PlacedFigure, { ask, cells }: Releasing, { share }: Sharing) {
  const question = ask.questions.find((each) => each.id === whole.question)
  const all = question ? partsOf(whole, cells, question) : []
  const parts = all.filter(({ category }) => !ask.isNotRecorded(platformBreakdown, valueOf(category)))
  const n = sumOfCounts(parts)
  const of = parts.length < all.length ? 'where the platform was recorded' : 'by platform'
  const whose = { unit: figure.unit, words: `${asHeading(figure.label)}, ${of}`, ...(n === undefined ? {} : { n }) }
  return parts.flatMap((part) => share(part, figure.id, whose))
}

interface OfPanel {
  readonly releasing: Releasing
  readonly release: string
  readonly sharing: Sharing
}

/**
 * A figure of all that the panel recorded by platform, with its shares: neither where no share of it can be public. Where that number itself
 * is withheld, the figure says so.
 */
function sharesOfPanel(
  { within, scope: id, question: asked, period, forces, inPart, coverage: { of } }: Releasing['panels'][number],
  { releasing: { ask, scopes, cells, tracker }, release, sharing: { record, idOf, share } }: OfPanel,
): Pick<ShareRecords, 'shares'> & { readonly figure?: RecordInput<'figures'> } {
  const scope = scopes.find((each) => each.id === within)
  const question = ask.questions.find((each) => each.id === asked)
  const told = cells.filter((cell) => cell.scope === id && cell.question === asked && cell.period === period)
  const whole = told.find(({ category }) => category === '')
  if (!scope || !question || !whole || !isTold(whole.cell)) return { shares: [] }
  const recorded = cells.find(
    (cell) => cell.scope === recordedByComplete(within) && cell.question === asked && cell.period === period,
  )
  const missing = scope.forces.filter((force) => !forces.includes(force) && !inPart.includes(force))
  const names = (of: readonly string[]) => of.map((force) => find(tracker, 'forces', force)?.name ?? force)
  const figure: RecordInput<'figures'> = {
    ...record(idOf(asked, id, period.from)),
    release,
    label: completeLabel(question.words),
    unit: 'cases-with-known-method',
    period,
    geography: scope.geography,
    cell: whole.cell,
    coverage: { answered: forces.length, of, missing: names(missing), ...(inPart.length > 0 ? { inPart: names(inPart) } : {}) },
    ...recordedBeside(whole.cell, recorded?.cell),
    headline: false,
  }
  if (whole.cell.kind === 'withheld') return { shares: [], figure }
  const words = `cases whose platform was recorded, in the ${forces.length} of ${of} forces that told every platform`
  const whose = { unit: figure.unit, words, n: whole.cell.value }
  const shares = told.filter(({ category }) => category !== '').flatMap((part) => share(part, figure.id, whose))
  return shares.length > 0 ? { shares, figure } : { shares }
}

/** All that was recorded. Nothing where forces gave more uses of platforms than offences: then the one is no part of the other. */
function recordedBeside(known: Cell, recorded: Cell | undefined): Pick<RecordInput<'figures'>, 'recorded'> {
  if (recorded?.kind !== 'count' || (known.kind === 'count' && known.value > recorded.value)) return {}
  return { recorded: recorded.value }
}

/** Whether the figure can be told, be it as withheld: a sum of nothing is none. */
function isTold(cell: Cell): cell is Extract<Cell, { kind: 'count' | 'withheld' }> {
  return cell.kind === 'withheld' || (cell.kind === 'count' && cell.value > 0)
}

/** The label of the figure that shares over only some forces are of, from the words of its question. */
export function completeLabel(words: string): string {
  return `${asHeading(words)}, where the platform was recorded, in the forces that told every platform`
}

function partsOf(whole: ReleaseCell, cells: readonly ReleaseCell[], { breakdown }: ReleaseQuestion): ReleaseCell[] {
  if (breakdown !== platformBreakdown) return []
  return cells.filter(
    (cell) =>
      cell.scope === whole.scope &&
      cell.question === whole.question &&
      cell.period === whole.period &&
      cell.category !== '' &&
      breakdownOf(cell.category) === breakdown,
  )
}

/** What counts come to; nothing when one of them is no count. */
function sumOfCounts(cells: readonly ReleaseCell[]): number | undefined {
  const values = cells.map(({ cell }) => exactIn(cell))
  return values.every((value) => value !== undefined) ? values.reduce((sum, value) => sum + value, 0) : undefined
}
