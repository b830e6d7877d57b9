import type { CollectionName } from '@dutywatch/domain/tracker'
import { PublishedSteps } from '../features/record/published-steps.tsx'
import { RecordFields } from '../features/record/record-fields.tsx'
import { RecordList } from '../features/record/record-list.tsx'
import { recordPage, recordAddress } from '../place/record-address.ts'
import { useSite } from '../place/site-state.ts'
import { page } from '../rendering/route.ts'
import { Link } from '../ui/link.tsx'
import { EmptyState } from '../ui/notice.tsx'
import { Opening } from '../ui/opening.tsx'
import { Section } from '../ui/section.tsx'
import { capitalised } from '../words/capitalised.ts'
import { collectionWords } from '../words/collections.ts'

/** The permanent address of any record: its fields, its sources, and everything that rests on it. */
export const recordRoute = page('/record/:collection/:id', {
  load: async ({ api, params }) => {
    const record = await api.records.byId.query(params)
    const published = await api.records.published.query(params)
    return { ...record, published, sources: [...record.sources, ...published.sources] }
  },
  title: ({ collection, name, id }) => `${capitalised(collectionWords[collection].one)}: ${name} (${id})`,
  description: ({ collection, name }) =>
    `The record of ${collectionWords[collection].one} “${name}”, field by field, with its sources.`,
  view: ({ collection, id, name, fields, names, referring, published }) => (
    <article>
      <Opening title={name}>This is the record of one {collectionWords[collection].one}, as the tracker holds it.</Opening>
      <Section id="fields" title="What it says">
        <RecordFields fields={fields} names={names} />
      </Section>
      <Section id="referrers" title="What rests on it">
        {referring.length === 0 ? (
          <EmptyState>No other record points at this one.</EmptyState>
        ) : (
          <RecordList records={referring} />
        )}
      </Section>
      <Section id="published" title="What was published of it, and when">
        <PublishedSteps {...published} collection={collection} id={id} />
      </Section>
      <Addresses collection={collection} id={id} />
    </article>
  ),
})

function Addresses({ collection, id }: { readonly collection: CollectionName; readonly id: string }) {
  const { edition, base } = useSite()
  const own = recordPage(collection, id)
  const permanent = recordAddress(collection, id)
  return (
    <Section id="addresses" title="Where it can be found">
      <ul className="plain-list">
        {own !== permanent && (
          <li>
            <Link to={own}>Its own page</Link>
          </li>
        )}
        {edition && base === '' && (
          <li>
            <a href={`/edition/${edition.number}${permanent}`}>This record as edition {edition.number} says it</a>, for ever
          </li>
        )}
        <li>
          <a href="/data/tracker.json">The whole tracker as data</a>: look under <code>{collection}</code> for <code>{id}</code>
        </li>
      </ul>
    </Section>
  )
}
