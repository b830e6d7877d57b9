import { saidWhen, sayReading } from '@dutywatch/domain/date'
import { recordPage } from '../../place/record-address.ts'
import { StateBadge } from '../../ui/badge.tsx'
import { Citations } from '../../ui/citations.tsx'
import { Day } from '../../ui/day.tsx'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { commitmentKindWords, outcomeWords } from '../../words/outcomes.ts'
import type { PromiseAnswer } from './answers.ts'
import { MilestoneLedger } from './milestone-ledger.tsx'
import { PromiseStaircase } from '../../panels/promise-staircase.tsx'
import { sayPromise, unreadWords } from './say-promises.ts'

/** One commitment: who said it, how its words are read, what happened, and the history of the date it was about. */
export function PromiseView({ promise, history, claims, informedTo }: PromiseAnswer) {
  return (
    <>
      <Opening title={promise.record.what}>{sayPromise(promise)}</Opening>
      <PromiseFacts promise={promise} />
      {claims.length > 0 && <Loosened claims={claims} />}
      {history && (
        <Section id="history" title={`The date of: ${history.milestone.title}`}>
          <PromiseStaircase histories={[history]} on={informedTo} />
          <MilestoneLedger history={history} />
        </Section>
      )}
    </>
  )
}

function PromiseFacts({ promise: { record, speaker, window, unread, judgement, milestone } }: Pick<PromiseAnswer, 'promise'>) {
  const { outcome } = judgement
  return (
    <KeyFacts
      facts={[
        {
          term: 'What became of it',
          value: (
            <>
              <StateBadge state={outcomeWords[outcome]} />: {outcomeWords[outcome].meaning}
            </>
          ),
        },
        { term: 'Who', value: speaker?.name ?? 'Nobody named' },
        { term: 'To whom', value: record.to },
        {
          term: 'Said',
          value: <Day on={saidWhen(record)} />,
          source: record.citations,
        },
        { term: 'What it is', value: commitmentKindWords[record.kind] },
        { term: 'Words used', value: record.timing ? `“${record.timing.words}”` : 'No day named' },
        { term: 'Read as', value: window ? sayReading(window) : unread && unreadWords[unread] },
        { term: 'By the rule', value: window && capitalised(window.rule) },
        {
          term: 'About',
          value: milestone && (
            <Link to="/promises" hash={milestone.id}>
              {milestone.title}
            </Link>
          ),
        },
        { term: 'Note', value: record.note },
      ]}
    />
  )
}

function Loosened({ claims }: Pick<PromiseAnswer, 'claims'>) {
  return (
    <Section id="article" title="How it was retold">
      {claims.map(({ id, statement, record, citations }) => (
        <Notice key={id} kind="caution" title={`As retold: ${statement}`}>
          <p>
            {record === undefined ? 'The record says nothing that differs.' : `The record: ${record}`}{' '}
            <Citations of={citations} />
          </p>
          <p>
            <Link to={recordPage('claims', id)}>How it is checked</Link>
          </p>
        </Notice>
      ))}
    </Section>
  )
}
