import { houseName, type BillTextKind } from '@dutywatch/domain/parliament'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import type { BillAnswer } from './way.ts'

const kinds = {
  'white-paper': 'White Paper',
  'government-response': 'Government response',
  'draft-bill': 'Draft Bill',
  print: 'Print of the Bill',
  'lords-amendments': 'Lords amendments',
  act: 'Act',
} as const satisfies Record<BillTextKind, string>

/** Every text on the way to the law, in the order they were published. */
export function Texts({ texts, way }: Pick<BillAnswer, 'texts' | 'way'>) {
  return (
    <FoldedSection id="texts" title={way ? 'Its texts' : 'Texts so far'} isOpen={texts.length < 5}>
      <DataTable
        caption="Texts on the way to the law, in the order they were published"
        rows={texts}
        rowKey={({ id }) => id}
        rowId={({ id }) => `text-${id}`}
        whenEmpty="No text had been published by this day."
        columns={[
          {
            heading: 'Text',
            cell: ({ title, label, kind, note }) => (
              <>
                {kind === 'print' ? `${title}, ${label}` : title}
                {note && <span className="under">{note}</span>}
              </>
            ),
          },
          { heading: 'Number', cell: ({ number }) => number ?? 'None' },
          {
            heading: 'Kind',
            cell: ({ kind, house }) => (kind === 'print' && house ? `${kinds[kind]}, ${houseName(house)}` : kinds[kind]),
          },
          { heading: 'Published', cell: ({ publishedOn }) => <Day on={publishedOn} /> },
          { heading: 'Source', cell: ({ citations }) => <Citations of={citations} /> },
        ]}
      />
      {way && way.visits.length > 0 && (
        <p>
          <Link to="/bill/clauses">Clause numbers, text by text</Link>: what each provision was called in each of them.
        </p>
      )}
    </FoldedSection>
  )
}
