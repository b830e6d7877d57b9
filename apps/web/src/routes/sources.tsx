import { sayDay } from '@dutywatch/domain/date'
import type { PageApi } from '@dutywatch/api/page-renderer'
import { isReadLater, SourceKind, type Source } from '@dutywatch/domain/source'
import { useSite } from '../place/site-state.ts'
import type { Answer } from '../rendering/answer.ts'
import { page } from '../rendering/route.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Day } from '../ui/day.tsx'
import { FoldedSection } from '../ui/folded-section.tsx'
import { GetForm, TextField } from '../ui/form.tsx'
import { KeyFacts } from '../ui/key-facts.tsx'
import { Link, OutsideLink } from '../ui/link.tsx'
import { Opening } from '../ui/opening.tsx'
import { EmptyState } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { RecordList } from '../features/record/record-list.tsx'
import { capitalised } from '../words/capitalised.ts'
import { sourceKindWords } from '../words/confidence.ts'
import { sayReadLater, shortName } from '../ui/citations.tsx'

/** Everything the tracker was read from. */
export const sourcesRoute = page('/sources', {
  load: async ({ api, query }) => ({ ...(await api.sources.list.query({ q: query['q'] })), q: query['q'] ?? '' }),
  title: ({ q }) => (q === '' ? 'Sources' : `Sources for “${q}”`),
  description: ({ total }) =>
    `The ${total} publications that the facts of this tracker cite, with how many records rest on each.`,
  view: ({ total, rows, q }) => (
    <article>
      <Opening title="Where was it read?">
        Every fact here cites at least one of {total} sources
        {q === '' ? '.' : `; ${rows.length === 0 ? 'none' : rows.length} of them fit${rows.length > 1 ? '' : 's'} “${q}”.`}
        <ReadLaterCount rows={rows} />
      </Opening>
      <GetForm to="/sources" action="Find">
        <TextField name="q" label="Find a source" value={q} help="Words of its title or its publisher." />
      </GetForm>
      {rows.length === 0 && <EmptyState>No source has those words. Try fewer of them, or see all sources.</EmptyState>}
      {kindsOf(rows).map(({ kind, own }) => (
        <FoldedSection key={kind} id={kind} title={`${sourceKindWords[kind]} (${own.length})`} isOpen={q !== ''}>
          <SourceTable rows={own} />
        </FoldedSection>
      ))}
    </article>
  ),
})

/** How many of the sources shown on a past day came out after it. */
function ReadLaterCount({ rows }: { readonly rows: Rows }) {
  const { asOf } = useSite()
  const later = asOf === undefined ? 0 : rows.filter(({ source }) => isReadLater(source, asOf)).length
  if (asOf === undefined || later === 0) return null
  return ` ${later} ${later === 1 ? 'was' : 'were'} published after ${sayDay(asOf)} and read later.`
}

type Rows = Answer<PageApi['sources']['list']>['rows']

/** The sources by their kind, the kinds in the order of how near they stand to the facts. */
function kindsOf(rows: Rows) {
  return SourceKind.options
    .map((kind) => ({ kind, own: rows.filter(({ source }) => source.kind === kind) }))
    .filter(({ own }) => own.length > 0)
}

function SourceTable({ rows }: { readonly rows: Rows }) {
  return (
    <DataTable
      caption="The newest first"
      rows={rows}
      rowKey={({ source }) => source.id}
      columns={[
        { heading: 'Source', cell: ({ source }) => <Link to={`/sources/${source.id}`}>{source.title}</Link> },
        { heading: 'Publisher', cell: ({ source }) => source.publisher },
        {
          heading: 'Published',
          cell: ({ source }) => <Published source={source} undated="not dated" />,
        },
        { heading: 'Records that cite it', cell: ({ citedBy }) => citedBy, numeric: true },
      ]}
    />
  )
}

/** When a source came out; on a past day, whether that was later, so that what it tells of the day was read afterwards. */
function Published({ source, undated }: { readonly source: Source; readonly undated: string }) {
  const { asOf } = useSite()
  if (source.published === undefined) return undated
  const later = asOf === undefined ? undefined : sayReadLater(source, asOf)
  return later === undefined ? <Day on={source.published} /> : capitalised(later)
}

/** One source, and every record that rests on it. */
export const sourceRoute = page('/sources/:id', {
  load: ({ api, params }) => api.sources.byId.query(params),
  title: ({ source }) => `${source.title} (${shortName(source)}; ${source.id})`,
  description: ({ source, citedBy }) =>
    `“${source.title}” by ${source.publisher}, and the ${citedBy.length} records that cite it.`,
  trail: () => [{ to: '/sources', label: 'Sources' }],
  view: ({ source, citedBy }) => (
    <article>
      <Opening title={source.title}>
        {citedBy.length === 1 ? 'One record rests' : `${citedBy.length} records rest`} on this source.
      </Opening>
      <KeyFacts
        facts={[
          { term: 'Publisher', value: source.publisher },
          { term: 'Published', value: <Published source={source} undated="It carries no date." /> },
          { term: 'Kind', value: sourceKindWords[source.kind] },
          { term: 'Address', value: source.url && <OutsideLink href={source.url}>{source.url}</OutsideLink> },
          { term: 'Note', value: source.note },
        ]}
      />
      <Section id="cited-by" title="What rests on it">
        <RecordList records={citedBy} />
      </Section>
    </article>
  ),
})
