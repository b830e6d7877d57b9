import { FoldedCitations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { OnThisPage, Section } from '../../ui/section.tsx'
import { territoryWords } from '../../words/offences.ts'
import type { OffenceRow, OffencesAnswer } from './answer.ts'
import { sayOffences } from './say-offences.ts'

/** The offences, Act by Act. */
export function OffencesView(answer: OffencesAnswer) {
  const { offences } = answer
  const acts = [...new Set(offences.map(({ offence }) => offence.act))]
  return (
    <>
      <Opening title="What is the offence?">{sayOffences(answer)}</Opening>
      {offences.length === 0 && (
        <EmptyState>
          The earliest offence told of here came later.{' '}
          <Link to="/offences" asOf="present">
            See the offences as they are known today
          </Link>
          .
        </EmptyState>
      )}
      {acts.length > 1 && <OnThisPage sections={acts.map((act) => ({ id: anchorOf(act), title: act }))} />}
      {acts.map((act) => (
        <Section key={act} id={anchorOf(act)} title={act}>
          <OffenceTable caption={`Offences under the ${act}`} offences={offences.filter(({ offence }) => offence.act === act)} />
        </Section>
      ))}
    </>
  )
}

/** Offences side by side: where they are law, since when, and the most they carry. */
export function OffenceTable({ caption, offences }: { readonly caption: string; readonly offences: readonly OffenceRow[] }) {
  return (
    <DataTable
      caption={caption}
      rows={offences}
      rowKey={({ offence }) => offence.id}
      rowId={({ offence }) => offence.id}
      columns={[
        { heading: 'Offence', cell: ({ offence }) => <Link to={`/offences/${offence.id}`}>{offence.name}</Link> },
        { heading: 'Provision', cell: ({ offence }) => <span className="unbroken">{offence.provision}</span> },
        {
          heading: 'Where',
          cell: ({ territories }) =>
            territories.map(({ territory }) => (
              <span key={territory} className="line">
                {territoryWords[territory]}
              </span>
            )),
        },
        {
          heading: 'Since',
          cell: ({ offence }) => (offence.inForceFrom === undefined ? 'not found' : <Day on={offence.inForceFrom} />),
        },
        { heading: 'Most it carries', cell: ({ offence }) => offence.maximumPenalty ?? 'not found' },
        { heading: 'Source', cell: ({ offence }) => <FoldedCitations of={offence.citations} inSight={1} /> },
      ]}
    />
  )
}

function anchorOf(act: string): string {
  return act
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
