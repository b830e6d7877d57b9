import { sayDay, saySpan } from '@dutywatch/domain/date'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { CodesAndDeadlines } from './codes-and-deadlines.tsx'
import { CommencementRecords } from './commencement-records.tsx'
import { DutiesLane } from './duties-lane.tsx'
import { Fines } from './fines.tsx'
import { MilestonesSince } from './milestones.tsx'
import { ProvisionCounts } from './provision-counts.tsx'
import { saySince } from './say-since.ts'
import type { AssentAnswer } from './since.ts'

/** What came after Royal Assent: commencement, codes, deadlines, fines. */
export function AfterAssentView(answer: AssentAnswer) {
  const { since, on } = answer
  if (since === undefined) {
    return (
      <>
        <Opening title="After Royal Assent">{saySince(answer)}</Opening>
        <EmptyState>
          Not known on this day. <Link to="/bill">Where the Bill is</Link>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <Opening title="After Royal Assent">{saySince(answer)}</Opening>
      <p>
        Royal Assent was on {sayDay(since.assent)}, {saySpan(since.days)} before {sayDay(on)}. An Act is law from that day, and
        binds only as far as it has been brought into force.
      </p>
      <DutiesLane since={since} on={on} />
      <ProvisionCounts since={since} />
      <MilestonesSince since={since} />
      <CodesAndDeadlines since={since} on={on} />
      <Fines since={since} />
      <CommencementRecords since={since} />
    </>
  )
}
