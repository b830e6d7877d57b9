import { nameText } from '@dutywatch/domain/parliament'
import { AskStrip } from '../../charts/index.ts'
import { recordAddress } from '../../place/record-address.ts'
import { Day } from '../../ui/day.tsx'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import { StatementList } from '../../panels/statement-list.tsx'
import { capitalised } from '../../words/capitalised.ts'
import type { AskAnswer } from './answer.ts'
import { CameOfIt } from './came-of-it.tsx'
import { sayAsk } from './say-ask.ts'
import { stripTexts } from '../../panels/strip.tsx'
import { TextVerdicts } from './text-verdicts.tsx'

/** One ask: its criteria against every text drawn, then the reason for each verdict, the newest text first. */
export function AskView(answer: AskAnswer) {
  const { ask, answers, reviews, untested, statements } = answer
  return (
    <>
      <Opening title={ask.text}>{sayAsk(answer)}</Opening>
      {answers.length > 0 && <CriteriaStrip answer={answer} />}
      {answers.length === 0 && <Criteria ask={ask} />}
      <Section id="asked" title="Who asked whom, and when">
        <AskFacts answer={answer} />
      </Section>
      <Section id="verdicts" title="Verdict by verdict, with reasons">
        {answers.length === 0 && <EmptyState>No text known on this day has been tested against this ask.</EmptyState>}
        {answers.toReversed().map((each, index) => (
          <TextVerdicts key={each.text.id} answer={each} reviews={reviews} isOpen={index === 0} />
        ))}
        {untested.length > 0 && <p className="small">Not assessed for this ask: {untested.map(nameText).join(', ')}.</p>}
      </Section>
      <CameOfIt answer={answer} />
      <Section id="statements" title="What was said about it">
        {statements.length === 0 ? (
          <EmptyState>Nothing said about this ask is on record by this day.</EmptyState>
        ) : (
          <StatementList statements={statements} />
        )}
      </Section>
      <p className="small">
        <Link to={recordAddress('asks', ask.id)}>Permanent address of this record</Link>
      </p>
      <Neighbours answer={answer} />
    </>
  )
}

/** Each criterion against every text that was tested. */
function CriteriaStrip({ answer: { ask, answers } }: { readonly answer: AskAnswer }) {
  return (
    <AskStrip
      of="Criterion"
      caption="Each criterion, and how each text answers it. The verdicts are ours, not official."
      texts={stripTexts(answers.map(({ text }) => text))}
      rows={ask.criteria.map((criterion, index) => ({
        key: criterion.key,
        code: `${index + 1}`,
        ask: criterion.test,
        verdicts: answers.map(({ criteria }) => criteria[index]?.verdict?.verdict ?? 'not-assessed'),
        reasons: answers.map(({ criteria }) => {
          const verdict = criteria[index]?.verdict
          return verdict && { to: `/asks/${ask.id}`, hash: verdict.id }
        }),
      }))}
    />
  )
}

/** What the ask will be tested by, while no text has been. */
function Criteria({ ask }: Pick<AskAnswer, 'ask'>) {
  return (
    <Section id="criteria" title="What a text must do">
      <ol>
        {ask.criteria.map(({ key, test }) => (
          <li key={key}>{test}</li>
        ))}
      </ol>
    </Section>
  )
}

function AskFacts({ answer: { ask, demand, askedBy } }: { readonly answer: AskAnswer }) {
  return (
    <KeyFacts
      facts={[
        { term: 'Ask', value: `${ask.code}, in our words` },
        {
          term: 'Demand',
          value: demand && (
            <>
              <Link to="/asks" hash={demand.id}>
                {demand.title}
              </Link>
              . {demand.wording}
            </>
          ),
          source: demand?.citations,
        },
        { term: 'Asked by', value: askedBy && <Link to={`/speakers/${askedBy.id}`}>{askedBy.name}</Link>, source: ask.citations },
        { term: 'Asked of', value: ask.askedOf && capitalised(ask.askedOf) },
        { term: 'Asked on', value: <Day on={ask.askedOn} /> },
        { term: 'Note', value: ask.note },
      ]}
    />
  )
}

function Neighbours({ answer: { before, after } }: { readonly answer: AskAnswer }) {
  return (
    <nav aria-label="Other asks" className="neighbours">
      {before && (
        <Link to={`/asks/${before.id}`} rel="prev">
          ← {before.code} {before.text}
        </Link>
      )}
      {after && (
        <Link to={`/asks/${after.id}`} rel="next">
          {after.code} {after.text} →
        </Link>
      )}
    </nav>
  )
}
