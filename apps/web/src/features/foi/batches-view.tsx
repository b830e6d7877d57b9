import { sayDay } from '@dutywatch/domain/date'
import { recordPage } from '../../place/record-address.ts'
import { DueFiles } from '../../panels/due-files.tsx'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import type { BatchesAnswer } from './answers.ts'
import { sayBatch, sayBatches } from './say-batch.ts'

/** Every batch of requests, and how quickly each authority answers over all of them. */
export function BatchesView(answer: BatchesAnswer) {
  const { batches, byAuthority } = answer
  return (
    <>
      <Opening title="Who was asked, and who answered?">{sayBatches(answer)}</Opening>
      {batches.length === 0 && (
        <p>
          Once a batch is recorded, its page shows the questions, where each request stands and how late it is, and the totals
          with how many replied. What single authorities answered to single requests is on{' '}
          <Link to="/evidence/forces">the pages of the police forces</Link>, and what others published is under{' '}
          <Link to="/evidence">What is the evidence?</Link>
        </p>
      )}
      {batches.map((shown) => (
        <Section key={shown.batch.id} id={shown.batch.id} title={<Link to={`/foi/${shown.batch.id}`}>{shown.batch.title}</Link>}>
          <p>
            {sayBatch(shown)} Launched on {sayDay(shown.batch.launchedOn)}. <Citations of={shown.batch.citations} />
          </p>
        </Section>
      ))}
      <Section id="timeliness" title="How quickly does each authority answer?">
        {byAuthority.length === 0 ? (
          <EmptyState>No request that was sent was known on this day.</EmptyState>
        ) : (
          <Timeliness byAuthority={byAuthority} />
        )}
      </Section>
      <Section id="due" title="What is due">
        <DueFiles />
      </Section>
    </>
  )
}

function Timeliness({ byAuthority }: Pick<BatchesAnswer, 'byAuthority'>) {
  return (
    <>
      <p>
        Over all requests known here, in a batch or not. An answer is in time within the working days that the Act sets, before
        any extension; one whose day is not known in full is not measured.
      </p>
      <DataTable
        caption="Answers in time, by authority"
        rows={byAuthority}
        rowKey={({ authority }) => authority.id}
        columns={[
          {
            heading: 'Authority',
            cell: ({ authority }) => <Link to={recordPage('forces', authority.id)}>{authority.name}</Link>,
          },
          {
            heading: 'Replied',
            cell: ({ timeliness: { answered, asked } }) => `${answered} of ${asked}`,
            numeric: true,
          },
          {
            heading: 'In time',
            cell: ({ timeliness: { inTime } }) => (inTime.of === 0 ? 'cannot be told' : `${inTime.count} of ${inTime.of}`),
            numeric: true,
          },
          { heading: 'Late and silent', cell: ({ timeliness }) => timeliness.openAndLate, numeric: true },
          {
            heading: 'Middle answer, working days',
            cell: ({ timeliness }) => timeliness.medianWorkingDays ?? 'not known',
            numeric: true,
          },
        ]}
      />
    </>
  )
}
