import { FoldedCitations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { Opening } from '../../ui/opening.tsx'
import type { SpeakersAnswer } from './answer.ts'

/** Everyone who asks, promises, decides or reports. */
export function SpeakersView({ speakers }: SpeakersAnswer) {
  const people = speakers.filter(({ speaker }) => speaker.kind === 'person').length
  return (
    <>
      <Opening title="Who is who?">
        {people} {people === 1 ? 'person' : 'people'} and {speakers.length - people}{' '}
        {speakers.length - people === 1 ? 'organisation' : 'organisations'} ask, promise, decide or report in this record.
      </Opening>
      <DataTable
        caption="People and organisations, those who said most first"
        rows={speakers}
        rowKey={({ speaker }) => speaker.id}
        rowId={({ speaker }) => speaker.id}
        whenEmpty="Nobody is on record by this day."
        columns={[
          { heading: 'Who', cell: ({ speaker }) => <Link to={`/speakers/${speaker.id}`}>{speaker.name}</Link> },
          { heading: 'As', cell: ({ speaker }) => speaker.roles.map(({ title }) => title).join('; ') || 'no title on record' },
          { heading: 'Statements', cell: ({ statements }) => statements, numeric: true },
          { heading: 'Dates named', cell: ({ commitments }) => commitments, numeric: true },
          { heading: 'Source', cell: ({ speaker }) => <FoldedCitations of={speaker.citations} /> },
        ]}
      />
    </>
  )
}
