import { sayPartial } from '@dutywatch/domain/date'
import { recordPage } from '../place/record-address.ts'
import { page } from '../rendering/route.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Link } from '../ui/link.tsx'
import { Opening } from '../ui/opening.tsx'
import { Section } from '../ui/section.tsx'

const files = [
  { address: '/data/tracker.json', what: 'The whole tracker: every record of the current edition', format: 'JSON' },
  { address: '/data/editions.json', what: 'The editions: number, day, publisher, reason, digest', format: 'JSON' },
  {
    address: '/data/schema.json',
    what: 'The shape of a tracker, as the server enforces it',
    format: 'JSON Schema, draft 2020-12',
  },
  { address: '/data/due.csv', what: 'What is due on requests for information, and by when', format: 'CSV' },
  { address: '/data/due.ics', what: 'The same for a calendar', format: 'iCalendar' },
] as const

const releaseFormats = ['csv', 'xlsx', 'json'] as const

/** What can be downloaded, and how to cite it. */
export const dataRoute = page('/data', {
  load: async ({ api }) => {
    const [{ licence, title }, [current], { releases }] = await Promise.all([
      api.tracker.about.query(),
      api.editions.list.query(),
      api.releases.list.query(),
    ])
    return { licence, title, edition: current?.number ?? 0, releases }
  },
  title: () => 'Data',
  description: ({ licence }) =>
    `Everything on this site as one JSON document with a schema, under ${licence}, and how to cite it.`,
  view: ({ licence, title, edition, releases }) => (
    <article>
      <Opening title="Can I have the data?">
        Yes: everything on this site is one JSON document with a schema, free to use and to share under {licence}.
      </Opening>
      <DataTable
        caption="Files"
        rows={files}
        rowKey={({ address }) => address}
        columns={[
          { heading: 'File', cell: ({ address }) => <a href={address}>{address}</a> },
          { heading: 'What it holds', cell: ({ what }) => what },
          { heading: 'Format', cell: ({ format }) => format },
        ]}
      />
      <p>
        Every chart of <Link to="/evidence">the evidence</Link> can also be had by itself, as a drawing (SVG), a picture (PNG) and
        a table (CSV), or shown in a frame on another site: the ways stand under each.
      </p>
      <Section id="releases" title="Figures, release by release">
        <p>
          Every number with its kind, bounds, authority and coverage. The workbook also says what its columns mean, and so does{' '}
          <code>/data/releases/ID.csv-metadata.json</code>. What is withheld is in no file.
        </p>
        <DataTable
          caption="Datasets"
          rows={releases}
          rowKey={({ release }) => release.id}
          whenEmpty="No release was known on this day."
          columns={[
            {
              heading: 'Release',
              cell: ({ release }) => (
                <Link to={recordPage('releases', release.id)}>
                  {release.title} ({release.publisher}, {sayPartial(release.publishedOn)})
                </Link>
              ),
            },
            {
              heading: 'Files',
              cell: ({ release }) =>
                releaseFormats.map((format, index) => (
                  <span key={format}>
                    {index > 0 && ', '}
                    <a
                      href={`/data/releases/${release.id}.${format}`}
                      aria-label={`${format.toUpperCase()}: ${release.title}, ${release.publisher}`}
                    >
                      {format.toUpperCase()}
                    </a>
                  </span>
                )),
            },
          ]}
        />
      </Section>
      <Section id="permanent" title="Addresses that stay">
        <p>
          <a href={`/data/tracker.json?edition=${edition}`}>/data/tracker.json?edition={edition}</a> will say the same for ever,
          and so will every page under <code>/edition/{edition}/</code>. Without a number you get the current edition.{' '}
          <Link to="/editions">All editions</Link>.
        </p>
        <p>
          Every answer carries an <code>ETag</code>: ask with <code>If-None-Match</code> and an unchanged file costs you nothing.
        </p>
      </Section>
      <Section id="cite" title="How to cite it">
        <p>
          Dutywatch, <cite>{title}</cite>, edition {edition}. Name the edition, and for a single fact the address of its record.
          Most facts here come from somewhere else: cite that source too.
        </p>
      </Section>
      <Section id="package" title="For developers">
        <p>
          The rules behind the pages (dates that slip, procedure, provisions, duties, fines, freedom of information clocks,
          evidence) are the package <code>@dutywatch/domain</code>. It reads this document, lints it, and computes every answer
          the site gives, without a server.
        </p>
      </Section>
    </article>
  ),
})
