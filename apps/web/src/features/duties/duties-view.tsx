import { ChartFigure, CoverageBar, CoverageKey, sayCoverage, type CoveragePart } from '../../charts/index.ts'
import type { DutyState } from '@dutywatch/domain/duty'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Link } from '../../ui/link.tsx'
import { Opening } from '../../ui/opening.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { dutyStateWords } from '../../words/law.ts'
import type { DutiesAnswer, DutyGroup } from './answer.ts'
import { DutyTable } from './duty-table.tsx'
import { askDuties, sayDuties } from './say-duties.ts'

const looks = {
  'in-force': 'full',
  'in-force-in-part': 'half',
  'not-in-force': 'empty',
  awaiting: 'empty',
  'no-such-duty': 'cross',
} as const satisfies Record<DutyState, CoveragePart['look']>

/** Who must do what, grouped by whether it binds. */
export function DutiesView(answer: DutiesAnswer) {
  const { groups } = answer
  return (
    <>
      <Opening title={askDuties(answer)}>{sayDuties(answer)}</Opening>
      {groups.length === 0 ? (
        <EmptyState>
          No duty was known on this day.{' '}
          <Link to="/duties" asOf="present">
            See the duties as they are known today
          </Link>
          .
        </EmptyState>
      ) : (
        <StandingFigure groups={groups} />
      )}
      {groups.map(({ state, duties }) => (
        <FoldedSection
          key={state}
          id={state}
          title={headingOf(state, duties.length)}
          note={dutyStateWords[state].meaning}
          isOpen={groups.length === 1}
        >
          <DutyTable state={state} duties={duties} />
        </FoldedSection>
      ))}
    </>
  )
}

function StandingFigure({ groups }: { readonly groups: readonly DutyGroup[] }) {
  const parts = groups.map(({ state, duties }) => ({
    key: state,
    label: dutyStateWords[state].word,
    count: duties.length,
    look: looks[state],
  }))
  return (
    <ChartFigure
      sentence={sayCoverage(parts, 'duties')}
      draw={(proportion) => (
        <CoverageBar proportion={proportion} parts={parts} unit="duties" title="Duties by whether they bind" />
      )}
      legend={<CoverageKey parts={parts} />}
      legendBelow
      table={
        <DataTable
          caption="Duties by whether they bind"
          rows={parts}
          rowKey={({ key }) => key}
          columns={[
            { heading: 'State', cell: ({ label }) => capitalised(label) },
            { heading: 'Duties', cell: ({ count }) => count, numeric: true },
          ]}
        />
      }
    />
  )
}

function headingOf(state: DutyState, count: number): string {
  return `${capitalised(dutyStateWords[state].word)} (${count})`
}
