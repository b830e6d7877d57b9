import { sayDay } from '@dutywatch/domain/date'
import { StateBadge } from '../../ui/badge.tsx'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { DateWords } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { outlookWords, sayOutlook } from '../../words/outlook.ts'
import type { AwaitedDate, Overview } from './answer.ts'

/** Everything that was promised, set or asked for and has not come, with how late it is. */
export function ExpectedNext({ overview: { awaiting, on } }: { readonly overview: Overview }) {
  return (
    <Section id="expected" title="What is expected next, and how late is it?">
      <DataTable
        caption="What has been named for a day and is not known to have happened, the soonest first"
        rows={awaiting}
        rowKey={({ milestone }) => milestone.id}
        rowId={({ milestone }) => milestone.id}
        whenEmpty="Nothing had been promised or set for a day that was still to come."
        columns={[
          { heading: 'What', cell: ({ milestone }) => milestone.title },
          { heading: 'For when', cell: (row) => <ForWhen row={row} /> },
          {
            heading: 'Where it stands',
            cell: (row) => (
              <>
                <StateBadge state={outlookWords[row.state]} />
                <span className="cell-note">{sayOutlook(row, on)}</span>
              </>
            ),
          },
          { heading: 'Source', cell: ({ citations }) => <Citations of={citations} /> },
        ]}
      />
      <p>
        <Link to="/promises">Every date that was named, and every time it moved</Link>
      </p>
    </Section>
  )
}

/** The words used last, and the first when they were others; where there were none, what a campaign asked for. */
function ForWhen({ row: { first, latest, by, asked } }: { readonly row: AwaitedDate }) {
  const moved = first !== undefined && latest !== undefined && first.id !== latest.id
  return (
    <>
      {latest ? <DateWords words={latest.window.words} window={latest.window} /> : 'No day named'}
      {latest && (
        <span className="cell-note">
          {by ? `${by.name}, ` : ''}
          {sayDay(latest.saidOn)}
        </span>
      )}
      {moved && (
        <span className="cell-note">
          First: <DateWords words={first.window.words} window={first.window} />
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
