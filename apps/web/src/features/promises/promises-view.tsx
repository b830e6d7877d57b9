import { sayDay, type PlainDate } from '@dutywatch/domain/date'
import type { CommitmentOutcome } from '@dutywatch/domain/commitment'
import { StateBadge } from '../../ui/badge.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { Opening } from '../../ui/opening.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { OnThisPage, Section } from '../../ui/section.tsx'
import { byYear } from '../../words/by-year.ts'
import { ledgerState } from '../../words/ledger.ts'
import { commitmentKindWords, outcomeWords } from '../../words/outcomes.ts'
import type { PromisesAnswer } from './answers.ts'
import { aroundAssent, drawable } from '../../panels/flights.ts'
import { MilestoneLedger } from './milestone-ledger.tsx'
import { PromiseStaircase } from '../../panels/promise-staircase.tsx'
import { bySaying, PromiseTable } from './promise-table.tsx'
import { sayOutcomes, sayPromises } from './say-promises.ts'

const howToRead =
  'A bar is the time that was given, on the day it was said; the line is where days come; past it a date is overdue; a diamond is the day it happened.'

/** Who promised what for when, what became of it, and how each date moved. */
export function PromisesView(answer: PromisesAnswer) {
  const { milestones, commitments, counts, assent, informedTo } = answer
  const { before, after } = aroundAssent(milestones, assent)
  return (
    <>
      <Opening title="Who promised what?">{sayPromises(answer)}</Opening>
      <PromiseStaircase
        histories={before}
        on={informedTo}
        sentence={`What was to come before ${assent === undefined ? 'there is a law' : 'the law'}: the day it was said, across, against the day it was said for, upwards. ${howToRead}`}
      />
      <OnThisPage
        sections={[
          { id: 'outcomes', title: 'Outcomes' },
          { id: 'commitments', title: 'Every promise' },
          ...(after.length > 0 ? [{ id: 'after', title: 'After Royal Assent' }] : []),
          { id: 'milestones', title: 'How each date moved' },
        ]}
      />
      <Outcomes counts={counts} informedTo={informedTo} />
      <Section id="commitments" title="Every promise, forecast and deadline">
        {commitments.length === 0 ? (
          <EmptyState>Nothing had been promised by this day, as far as is known.</EmptyState>
        ) : (
          <p>{commitments.length} promises, forecasts, deadlines and signals, in the order they were made.</p>
        )}
        {byYear(commitments.toSorted(bySaying), ({ record }) => record.saidOn).map(({ year, items }) => (
          <FoldedSection key={year} id={`said-${year}`} title={`Said in ${year}`} note={sayOutcomes(items)} level={3}>
            <PromiseTable caption={`What was said in ${year} about what would come, in order`} commitments={items} />
          </FoldedSection>
        ))}
      </Section>
      {after.length > 0 && (
        <Section id="after" title="After Royal Assent">
          <AfterAssent histories={after} on={informedTo} />
        </Section>
      )}
      <Section id="milestones" title="How each date moved">
        <p>
          For each thing that was promised: everything said about its date, in order. Nothing overwrites a date. Lateness counts
          from the last day first given by those responsible, and goes as far as our sources reach, {sayDay(informedTo)}.
        </p>
        {milestones.map((history) => (
          <FoldedSection
            key={history.milestone.id}
            id={history.milestone.id}
            title={history.milestone.title}
            note={<StateBadge state={ledgerState(history.ledger, history.state)} />}
            level={3}
          >
            <MilestoneLedger history={history} />
          </FoldedSection>
        ))}
      </Section>
    </>
  )
}

function AfterAssent({ histories, on }: { readonly histories: PromisesAnswer['milestones']; readonly on: PlainDate }) {
  const { drawn, left } = drawable(histories)
  const names = left.map(({ milestone: { id, title } }, index) => (
    <span key={id}>
      {index > 0 && '; '}
      <a href={`#${id}`}>{title}</a>
    </span>
  ))
  return (
    <>
      <PromiseStaircase
        histories={drawn}
        on={on}
        sentence={`What was given a day more than once after the law, or for after it. ${howToRead}`}
      />
      {left.length > 0 && <p>Not drawn, for they were given no day, one day only, or a time of years: {names}.</p>}
    </>
  )
}

function Outcomes({ counts, informedTo }: Pick<PromisesAnswer, 'counts' | 'informedTo'>) {
  return (
    <Section id="outcomes" title="Outcomes">
      <DataTable
        caption={
          <>
            How many came to what
            <span className="small">Worked out from what happened, as far as our sources reach: {sayDay(informedTo)}.</span>
          </>
        }
        rows={counts}
        rowKey={({ kind, outcome }) => `${kind} ${outcome}`}
        whenEmpty="Nothing had been promised by this day, as far as is known."
        columns={[
          { heading: 'Outcome', cell: ({ outcome }) => <StateBadge state={outcomeWords[outcome]} /> },
          { heading: 'Of', cell: ({ kind }) => commitmentKindWords[kind] },
          { heading: 'How many', cell: ({ count }) => count, numeric: true },
          {
            heading: 'Which means',
            cell: ({ outcome }: { readonly outcome: CommitmentOutcome }) => outcomeWords[outcome].meaning,
          },
        ]}
      />
    </Section>
  )
}
