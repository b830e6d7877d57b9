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
            cell: ({ id, title, label, kind, note, file }) => (
              <>
                <Link to={`/bill/texts/${id}`}>{kind === 'print' ? `${title}, ${label}` : title}</Link>
                <span className="under">{file ? 'Its words are held here.' : 'Its words are not held here.'}</span>
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
      {texts.filter(({ file }) => file).length > 1 && (
        <p>
          <Link to="/bill/compare">Compare two of them word by word</Link>, or <Link to="/search">search their words</Link>.
        </p>
      )}
      {way && way.visits.length > 0 && (
        <p>
          <Link to="/bill/clauses">Clause numbers, text by text</Link>: what each provision was called in each of them.
        </p>
      )}
    </FoldedSection>
  )
}
