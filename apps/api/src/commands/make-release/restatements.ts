import { sayStretch } from '@dutywatch/domain/date'
import { isOfKnownOnly, printCell, type Cell } from '@dutywatch/domain/evidence'
import { canonical, type DraftChange, type RecordInput, type Tracker } from '@dutywatch/domain/tracker'
import { freshId } from '../fresh-id.ts'
import { asHeading } from './as-heading.ts'

/** Says, of each figure that an earlier release gave otherwise, both values. */
export function restatementsOf(
  tracker: Tracker,
  {
    earlier,
    release,
    figures,
    table,
    published,
    why,
  }: {
    /** Ids of the releases of the same counts, the latest last. */
    readonly earlier: readonly string[]
    readonly release: string
    readonly figures: readonly RecordInput<'figures'>[]
    /** The protected table of the release: what tells it, like the earlier ones, from what others print. */
    readonly table: string
    readonly published: string
    readonly why: string
  },
): DraftChange[] {
  const last = earlier.at(-1)
  const taken = new Set<string>(tracker.restatements.map(({ id }) => id))
  return figures.flatMap((figure) => {
    const before = tracker.figures.find(
      (each) => each.release === last && canonical(sameThing(each)) === canonical(sameThing(figure)),
    )
    if (!before || canonical(before.cell) === canonical(figure.cell)) return []
    const id = freshId(`restated ${release} ${figure.geography} ${figure.period.from}`, (each) => taken.has(each))
    taken.add(id)
    const record: RecordInput<'restatements'> = {
      id,
      knownFrom: published,
      citations: [{ source: release, confidence: 'confirmed' }],
      title: `${asHeading(figure.label)}, ${sayStretch(figure.period.from, figure.period.to)}`,
      geography: figure.geography,
      values: [
        { value: told(before.cell, table), release: before.release, figure: before.id },
        { value: told(figure.cell, table), release, figure: figure.id },
      ],
      why,
    }
    return [{ collection: 'restatements', id, record }]
  })
}

/** Of cases with a known method it is also who told them: the same number of other forces is another thing. */
function sameThing({
  label,
  unit,
  period: { from, to },
  geography,
  coverage,
}: Pick<RecordInput<'figures'>, 'label' | 'unit' | 'period' | 'geography' | 'coverage'>) {
  const absent = isOfKnownOnly({ unit }) ? [...(coverage?.missing ?? []), ...(coverage?.inPart ?? [])].toSorted() : []
  return { label, unit, from, to, geography, absent }
}

/** A cell for reading: a number, bounds, or that it is withheld or not known. */
function told(cell: Cell, table: string): string {
  return printCell(cell, { table }) ?? (cell.kind === 'withheld' ? 'withheld' : 'not known')
}
