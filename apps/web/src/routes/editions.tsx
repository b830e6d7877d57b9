import { sayDay } from '@dutywatch/domain/date'
import { recordPage } from '../place/record-address.ts'
import { page, PageMissing } from '../rendering/route.ts'
import { DataTable } from '../ui/data-table.tsx'
import { ClaimsTouched } from '../features/claims/claims-touched.tsx'
import { Day } from '../ui/day.tsx'
import { KeyFacts } from '../ui/key-facts.tsx'
import { Link } from '../ui/link.tsx'
import { Opening } from '../ui/opening.tsx'
import { Section } from '../ui/section.tsx'
import { capitalised } from '../words/capitalised.ts'
import { changeWords } from '../words/changes.ts'
import { collectionWords } from '../words/collections.ts'
import { fieldWords } from '../words/fields.ts'

/** What was published when. */
export const editionsRoute = page('/editions', {
  load: async ({ api }) => ({ editions: await api.editions.list.query() }),
  title: () => 'Editions',
  description: ({ editions }) =>
    editions.length === 1
      ? 'The one numbered publication of this tracker, readable for ever at its own address.'
      : `The ${editions.length} numbered publications of this tracker, each readable for ever at its own address.`,
  view: ({ editions }) => (
    <article>
      <Opening title="What was published when?">
        {editions.length === 1
          ? 'One edition has been published; it can be read for ever as it is.'
          : `${editions.length} editions have been published; each can be read for ever as it was.`}
      </Opening>
      <DataTable
        caption="Editions, the newest first"
        rows={editions}
        rowKey={({ number }) => String(number)}
        columns={[
          { heading: 'Edition', cell: ({ number }) => <Link to={`/editions/${number}`}>Edition {number}</Link> },
          { heading: 'Published', cell: ({ publishedOn }) => <Day on={publishedOn} /> },
          { heading: 'Why', cell: ({ note }) => note },
        ]}
      />
    </article>
  ),
})

/** One edition, and what it changed. */
export const editionRoute = page('/editions/:number', {
  load: async ({ api, params }) => {
    if (!/^\d{1,6}$/.test(params.number)) throw new PageMissing(`“${params.number}” is not the number of an edition.`)
    const number = { number: Number(params.number) }
    return { ...(await api.editions.byNumber.query(number)), touched: await api.claims.touched.query(number) }
  },
  title: ({ edition }) => `Edition ${edition.number}`,
  description: ({ edition, changes }) =>
    `Edition ${edition.number}, published on ${sayDay(edition.publishedOn)}: ${changes.length} changes.`,
  trail: () => [{ to: '/editions', label: 'Editions' }],
  view: ({ edition, changes, touched }) => (
    <article>
      <Opening title={`Edition ${edition.number}`}>
        Published on {sayDay(edition.publishedOn)} with {changes.length.toLocaleString('en-GB')}{' '}
        {changes.length === 1 ? 'change' : 'changes'}.
      </Opening>
      <KeyFacts
        facts={[
          { term: 'Why', value: edition.note },
          { term: 'Read it', value: <a href={`/edition/${edition.number}`}>The site as this edition says it</a> },
          {
            term: 'As data',
            value: <a href={`/data/tracker.json?edition=${edition.number}`}>tracker.json of edition {edition.number}</a>,
          },
          { term: 'Digest', value: <code>{edition.digest}</code> },
        ]}
      />
      <Section id="changes" title="What it changed">
        {edition.number === 1 ? (
          <p>Everything was new: {changes.length.toLocaleString('en-GB')} records.</p>
        ) : (
          <DataTable
            caption="Changes, in the order of the document"
            rows={changes}
            rowKey={({ collection, id }) => `${collection}/${id}`}
            whenEmpty="Only what the tracker says of itself was changed."
            columns={[
              {
                heading: 'Record',
                cell: ({ collection, id, name, kind }) =>
                  kind === 'withdrawn' ? name : <Link to={recordPage(collection, id)}>{name}</Link>,
              },
              { heading: 'Kind', cell: ({ collection }) => capitalised(collectionWords[collection].one) },
              { heading: 'Change', cell: ({ kind }) => capitalised(changeWords[kind]) },
              { heading: 'Fields', cell: ({ fields }) => fields.map((field) => fieldWords(field)).join(', ') },
            ]}
          />
        )}
      </Section>
      {touched.length > 0 && (
        <Section id="claims" title="Published figures that came out otherwise">
          <ClaimsTouched touched={touched} />
        </Section>
      )}
    </article>
  ),
})
