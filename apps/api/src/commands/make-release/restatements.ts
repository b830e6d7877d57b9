import { cellInterval, printInterval, type Cell } from '@dutywatch/domain/evidence'
import { canonical, type DraftChange, type RecordInput, type Tracker } from '@dutywatch/domain/tracker'
import { freshId } from '../fresh-id.ts'

/** Says, of each figure that an earlier release gave otherwise, both values. */
export function restatementsOf(
  tracker: Tracker,
  {
    earlier,
    release,
    figures,
    published,
  }: {
    /** Ids of the releases of the same counts, the latest last. */
    readonly earlier: readonly string[]
    readonly release: string
    readonly figures: readonly RecordInput<'figures'>[]
    readonly published: string
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
      title: `${figure.label}, ${figure.period.from} to ${figure.period.to}`,
      geography: figure.geography,
      values: [
        { value: printCell(before.cell), release: before.release },
        { value: printCell(figure.cell), release },
      ],
      why: 'Authorities revised their answers, or answered late.',
    }
    return [{ collection: 'restatements', id, record }]
  })
}

function sameThing({
  label,
  unit,
  period: { from, to },
  geography,
}: Pick<RecordInput<'figures'>, 'label' | 'unit' | 'period' | 'geography'>) {
  return { label, unit, from, to, geography }
}

/** A cell for reading: a number, bounds, or that it is withheld or not known. */
function printCell(cell: Cell): string {
  const interval = cellInterval(cell)
  if (interval) return printInterval(interval)
  return cell.kind === 'withheld' ? 'withheld' : 'not known'
}
