import { saidWhen, sayPartial } from '@dutywatch/domain/date'
import type { Role } from '@dutywatch/domain/commitment'
import { StateBadge } from '../../ui/badge.tsx'
import { Citations, FoldedCitations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { DateWords, Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import { commitmentKindWords, outcomeWords } from '../../words/outcomes.ts'
import type { SpeakerAnswer } from './answer.ts'
import { saySpeaker } from './say-speaker.ts'
import { StatementList } from '../../panels/statement-list.tsx'

/** One speaker: the titles they held, what they undertook and what became of it, what they said, what they asked for. */
export function SpeakerView(answer: SpeakerAnswer) {
  const { speaker, statements, asks, powers } = answer
  return (
    <>
      <Opening title={speaker.name}>{saySpeaker(answer)}</Opening>
      {speaker.roles.length > 0 && (
        <ul>
          {speaker.roles.map((role) => (
            <li key={role.title}>{sayRole(role)}</li>
          ))}
        </ul>
      )}
      {speaker.note && <p className="small">{speaker.note}</p>}
      <FoldedCitations of={speaker.citations} />
      <Commitments answer={answer} />
      {asks.length > 0 && (
        <Section id="asks" title="Asked for">
          <ul className="ask-list">
            {asks.map(({ id, code, text }) => (
              <li key={id}>
                <span className="code">{code}</span>
                <Link to={`/asks/${id}`}>{text}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {powers > 0 && (
        <p>
          Holds <Link to="/powers">{powers} powers</Link> under the law.
        </p>
      )}
      <Section id="statements" title="Said">
        {statements.length === 0 ? (
          <EmptyState>Nothing said is on record by this day.</EmptyState>
        ) : (
          <StatementList statements={statements} />
        )}
      </Section>
    </>
  )
}

function Commitments({ answer: { commitments } }: { readonly answer: SpeakerAnswer }) {
  return (
    <Section id="commitments" title="Promised, forecast or asked for a day">
      <DataTable
        caption="What was named for a day, and what became of it"
        rows={commitments}
        rowKey={({ record }) => record.id}
        rowId={({ record }) => record.id}
        whenEmpty="Nothing named for a day is on record by this day."
        columns={[
          { heading: 'What', cell: ({ record }) => <Link to={`/promises/${record.id}`}>{record.what}</Link> },
          { heading: 'What it is', cell: ({ record }) => commitmentKindWords[record.kind] },
          { heading: 'Said', cell: ({ record }) => <Day on={saidWhen(record)} /> },
          {
            heading: 'For when',
            cell: ({ record, window }) =>
              record.timing ? <DateWords words={record.timing.words} window={window} /> : 'No day named',
          },
          {
            heading: 'What became of it',
            cell: ({ judgement }) => (
              <>
                <StateBadge state={outcomeWords[judgement.outcome]} />
                <span className="cell-note">{judgement.sentence}</span>
              </>
            ),
          },
          { heading: 'Source', cell: ({ record }) => <Citations of={record.citations} /> },
        ]}
      />
    </Section>
  )
}

/** "Secretary of State, 13 February 2020 to September 2021". */
function sayRole({ title, from, to }: Role): string {
  if (from === undefined && to === undefined) return title
  if (from === undefined) return `${title}, until ${sayPartial(to ?? '')}`
  return `${title}, ${to === undefined ? `from ${sayPartial(from)}` : `${sayPartial(from)} to ${sayPartial(to)}`}`
}
