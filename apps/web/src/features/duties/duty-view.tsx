import { recordAddress } from '../../place/record-address.ts'
import { FoldedCitations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link } from '../../ui/link.tsx'
import { Opening } from '../../ui/opening.tsx'
import { ProvisionLinks } from '../../ui/provision-links.tsx'
import { Section } from '../../ui/section.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { StateBadge } from '../../ui/badge.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { dutyEventWords } from '../../words/duties.ts'
import { eventKindWords } from '../../words/events.ts'
import { dutyStateWords } from '../../words/law.ts'
import type { DutyAnswer, DutyRow } from './answer.ts'
import { DutyLane } from './duty-lane.tsx'
import { sayDuty } from './say-duty.ts'

/** One duty: whether it binds, its days drawn, where it is written, what it answers and who enforces it. */
export function DutyView(answer: DutyAnswer) {
  const { row, powers, events, day } = answer
  const { duty, dates } = row
  return (
    <>
      <Opening title={duty.name}>{sayDuty(answer)}</Opening>
      <p>{duty.definition}</p>
      <DutyLane row={row} day={day} />
      <KeyFacts facts={factsOf(row)} />
      {duty.enacted && (
        <Section id="dates" title="Its days">
          <DataTable
            caption="The days that matter for this duty, and since when each was known"
            rows={dates}
            rowKey={({ id }) => id}
            rowId={({ id }) => id}
            whenEmpty="No day is known for this duty."
            columns={[
              { heading: 'What', cell: ({ event }) => dutyEventWords[event] },
              { heading: 'Day', cell: ({ on }) => (on === undefined ? 'none set' : <Day on={on} />) },
              { heading: 'For', cell: ({ scope }) => scope ?? 'the whole duty' },
              { heading: 'Known from', cell: ({ knownFrom }) => <Day on={knownFrom} /> },
              { heading: 'Source', cell: ({ citations }) => <FoldedCitations of={citations} /> },
            ]}
          />
        </Section>
      )}
      <Powers powers={powers} />
      {events.length > 0 && (
        <Section id="events" title="What happened on those days">
          <Timeline
            items={events.map(({ id, on, title, body, kind, citations }) => ({
              id,
              on,
              title,
              body,
              kind: eventKindWords[kind],
              source: citations,
            }))}
          />
        </Section>
      )}
      <p className="small">
        <Link to={recordAddress('duties', duty.id)}>Permanent address of this record</Link>
      </p>
    </>
  )
}

function factsOf({ duty, standing, provisions, ask }: DutyRow) {
  return [
    { term: 'Standing', value: <StateBadge state={dutyStateWords[standing.state]} /> },
    { term: 'Owed by', value: duty.owedBy && capitalised(duty.owedBy) },
    { term: 'Provisions', value: provisions.length > 0 && <ProvisionLinks of={provisions} />, source: duty.citations },
    {
      term: 'Asked for in',
      value: ask && (
        <Link to={`/asks/${ask.id}`}>
          Ask {ask.code}: {ask.text}
        </Link>
      ),
      ...(provisions.length === 0 && { source: duty.citations }),
    },
    { term: 'Note', value: duty.note },
  ].filter(({ value }) => value !== false)
}

function Powers({ powers }: Pick<DutyAnswer, 'powers'>) {
  if (powers.length === 0) return null
  return (
    <Section id="powers" title="Powers that answer the same ask">
      <ul className="plain-list">
        {powers.map(({ id, name, definition }) => (
          <li key={id}>
            <Link to={`/powers/${id}`}>{name}</Link>: {definition}
          </li>
        ))}
      </ul>
    </Section>
  )
}
