import { sayDay, saySpan } from '@dutywatch/domain/date'
import { StateBadge } from '../../ui/badge.tsx'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { DateWords, Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { ledgerState, sayLateness, saySlip } from '../../words/ledger.ts'
import type { Since } from './since.ts'

/** What was due after Royal Assent, and how late it is. */
export function MilestonesSince({ since: { milestones, informedTo } }: { readonly since: Since }) {
  return (
    <FoldedSection id="milestones" title="What was due, and how late">
      <DataTable
        caption={
          <>
            Milestones reached with Royal Assent or after it, and those still to be reached
            <span className="small">
              Lateness counts from the last day first given, as far as our sources reach: {sayDay(informedTo)}. What came after is
              not known.
            </span>
          </>
        }
        rows={milestones}
        rowKey={({ milestone }) => milestone.id}
        columns={[
          {
            heading: 'Milestone',
            cell: ({ milestone }) => (
              <Link to="/promises" hash={milestone.id}>
                {milestone.title}
              </Link>
            ),
          },
          {
            heading: 'First day given',
            cell: ({ ledger: { yardstick }, asked: [asked] }) => (
              <>
                {yardstick ? (
                  <DateWords words={yardstick.window.words} window={yardstick.window} />
                ) : (
                  'None that we know of by those responsible'
                )}
                {asked?.window && (
                  <span className="under">
                    The campaign asked: <DateWords words={asked.window.words} window={asked.window} />
                  </span>
                )}
              </>
            ),
          },
          {
            heading: 'Now',
            cell: ({ ledger: { actualOn, current } }) => {
              if (actualOn)
                return (
                  <>
                    Happened <Day on={actualOn} />
                  </>
                )
              return current ? <DateWords words={current.window.words} window={current.window} /> : 'No day known'
            },
          },
          { heading: 'Moved', cell: ({ ledger }) => saySlip(ledger) },
          {
            heading: 'How late',
            cell: ({ ledger, state, asked: [asked] }) => (
              <>
                <StateBadge state={ledgerState(ledger, state)} />
                {ledger.daysLate !== undefined && ledger.daysLate > 0 && <span className="under">{sayLateness(ledger)}</span>}
                {asked?.judgement.daysLate !== undefined && (
                  <span className="under">{saySpan(asked.judgement.daysLate)} after the day the campaign asked for</span>
                )}
              </>
            ),
          },
          { heading: 'Source', cell: ({ milestone }) => <Citations of={milestone.citations} /> },
        ]}
      />
    </FoldedSection>
  )
}
