import { nameText } from '@dutywatch/domain/parliament'
import { ComparedBlocks, ComparedName } from '../../panels/law/compared-blocks.tsx'
import { Link } from '../../ui/link.tsx'
import { capitalised } from '../../words/capitalised.ts'
import type { ComparisonAnswer, Unit } from './answers.ts'
import { withoutName } from './say-comparison.ts'

export interface ComparedUnitProps extends Pick<ComparisonAnswer, 'from' | 'to'> {
  readonly unit: Unit
}

/** One provision with what changed in it, in one column. */
export function ComparedUnit({ unit, from, to }: ComparedUnitProps) {
  return (
    <div className={`unit law unit-${unit.countedAs}`} id={unit.anchor}>
      <UnitHeading unit={unit} from={from} to={to} />
      <ComparedBlocks blocks={unit.content} />
    </div>
  )
}

/** Its name as it was and as it is, what happened to it in words, and the way to the change by itself. */
export function UnitHeading({ unit, from, to }: ComparedUnitProps) {
  const only = unit.countedAs === 'added' ? `Added: not in ${nameText(from)}.` : `Removed: not in ${nameText(to)}.`
  const said = unit.countedAs === 'added' || unit.countedAs === 'removed' ? only : `${capitalised(withoutName(unit.summary))}.`
  return (
    <>
      <h3>
        {scheduleOf(unit)}
        <ComparedName compared={unit} />
      </h3>
      <p className="unit-said small">
        {said}{' '}
        {unit.countedAs !== 'unchanged' && (
          <Link to={`/bill/compare/${from.id}/${to.id}/${unit.anchor}`}>
            This change by itself<span className="visually-hidden">: {unit.summary}</span>
          </Link>
        )}
      </p>
    </>
  )
}

/** "Schedule 2, paragraph " before the number of a paragraph, which says nothing by itself. */
function scheduleOf({ before, after }: Unit): string {
  const { ref, level } = after ?? before ?? {}
  return ref?.kind === 'schedule' && level === 'paragraph' ? `Schedule ${ref.levels[0] ?? ''}, paragraph ` : ''
}
