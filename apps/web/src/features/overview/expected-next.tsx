import { saidWhen, sayOn, sayPartial } from '@dutywatch/domain/date'
import { StateBadge } from '../../ui/badge.tsx'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { DateWords } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { outlookWords, sayOutlook } from '../../words/outlook.ts'
import type { AwaitedDate, Overview } from './answer.ts'
import { sayExpected } from './say-expected.ts'

/** Everything that was promised, set or asked for and has not come, with how late it is; then what nobody here knows about. */
export function ExpectedNext({ overview }: { readonly overview: Overview }) {
  const { awaiting } = overview
  const unseen = awaiting.filter(({ state }) => state === 'not-known')
  return (
    <Section id="expected" title="What is expected next, and how late is it?">
      <p>{sayExpected(overview)}</p>
      {unseen.length < awaiting.length && <NotComeYet overview={overview} />}
      {unseen.length > 0 && (
        <>
          <h3>Came or began since our sources end</h3>
          <ul className="due-list">
            {unseen.map((row) => (
              <li key={row.milestone.id} id={row.milestone.id}>
                <StateBadge state={outlookWords['not-known']} />: <Due row={row} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to="/promises">Every date that was named, and every time it moved</Link>
      </p>
    </Section>
  )
}

/** What is overdue or ahead, or was never given a day. */
function NotComeYet({ overview: { awaiting, on } }: { readonly overview: Overview }) {
  return (
    <DataTable
      caption="Not come yet, the soonest first"
      rows={awaiting.filter(({ state }) => state !== 'not-known')}
      rowKey={({ milestone }) => milestone.id}
      rowId={({ milestone }) => milestone.id}
      columns={[
        { heading: 'What', cell: ({ milestone }) => milestone.title },
        { heading: 'For when', cell: (row) => <ForWhen row={row} /> },
        {
          heading: 'Where it stands',
          cell: (row) => (
            <>
              <StateBadge state={outlookWords[row.state]} />
              <span className="cell-note">
                <SinceFirst row={row} sentence={sayOutlook(row, on)} />
              </span>
            </>
          ),
        },
        { heading: 'Source', cell: ({ citations }) => <Citations of={citations} /> },
      ]}
    />
  )
}

/** What was due, the words used last, and how late it was since the first when the sources end. */
function Due({ row }: { readonly row: AwaitedDate }) {
  const { milestone, latest, by, daysLate, seenOn, citations } = row
  return (
    <>
      {milestone.title.charAt(0).toLowerCase() + milestone.title.slice(1)},{' '}
      {latest && <DateWords words={latest.window.words} window={latest.window} />}
      {by && `, as ${by.name.replace(/^The /, 'the ')} said ${sayOn(latest ? saidWhen(latest) : seenOn)}`}
      {'. '}
      {daysLate !== undefined && daysLate > 0 && (
        <>
          <SinceFirst row={row} sentence={sayOutlook({ state: 'overdue', daysLate, seenOn }, '')} />{' '}
        </>
      )}
      <Citations of={citations} />
    </>
  )
}

/** How late it is, beside the day it is late by: the one first given, where another has been given since. */
function SinceFirst({ row: { first, latest }, sentence }: { readonly row: AwaitedDate; readonly sentence: string }) {
  if (first === undefined || first.id === latest?.id) return sentence
  return (
    <>
      First given for <DateWords words={first.window.words} window={first.window} />; {sentence.replace(/^It/, 'it')}
    </>
  )
}

/** The words used last; where there were none, what a campaign asked for. */
function ForWhen({ row: { latest, by, asked, counting } }: { readonly row: AwaitedDate }) {
  return (
    <>
      {latest ? (
        <DateWords words={latest.window.words} window={latest.window} />
      ) : (
        !counting && 'We know of no day named by those responsible'
      )}
      {counting && <DateWords words={counting.record.timing?.words ?? ''} />}
      {latest && (
        <span className="cell-note">
          {by ? `${by.name}, ` : ''}
          {sayPartial(saidWhen(latest))}
        </span>
      )}
      {asked && (
        <span className="cell-note">
          {asked.speaker?.name ?? 'The campaign'} asked for it{' '}
          <DateWords words={asked.record.timing?.words ?? ''} window={asked.window} />
        </span>
      )}
    </>
  )
}
