import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { capitalised } from '../../words/capitalised.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { ChoiceField } from '../shell/choice-field.tsx'
import { Refused } from '../shell/desk-form.tsx'
import { DeskPage } from '../shell/desk-page.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { sayAudited, sayHappened } from './deed-words.ts'

type Page = Awaited<ReturnType<typeof desk.audit.list.query>>
type Deed = Page['deeds'][number]
type Kind = NonNullable<Parameters<typeof desk.audit.list.query>[0]['kind']>

const kinds = {
  publishing: 'Publishing and holding',
  proposals: 'Everything with proposals',
  'signing-in': 'Signing in',
  people: 'People and roles',
  enquiries: 'What is held on people who wrote',
  refused: 'What was refused',
} as const satisfies Record<Kind, string>

const firstPage: Page['next'] = undefined

/** What was done and refused in this campaign, the newest first: who published what, and who came in. */
export function AuditPage() {
  const { campaign } = useAtDesk()
  const [kind, setKind] = useState<Kind>()
  const [person, setPerson] = useState('')
  const people = useQuery({ queryKey: ['people', campaign], queryFn: () => desk.people.list.query({ campaign }) })
  const audit = useInfiniteQuery({
    queryKey: ['audit', campaign, kind, person],
    queryFn: ({ pageParam: before }) =>
      desk.audit.list.query({ campaign, ...(kind && { kind }), ...(person !== '' && { person }), ...(before && { before }) }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
  return (
    <DeskPage
      title="What was done"
      opening="Who proposed, approved and published what, who signed in, who was given which role and what was refused, the newest first."
    >
      <Refused error={audit.error} />
      <search className="record-filters">
        <ChoiceField label="What" value={kind ?? ''} onChoose={(value) => setKind(kindNames.find((each) => each === value))}>
          <option value="">Everything</option>
          {kindNames.map((each) => (
            <option key={each} value={each}>
              {kinds[each]}
            </option>
          ))}
        </ChoiceField>
        <ChoiceField label="Who" value={person} onChoose={setPerson}>
          <option value="">Anybody</option>
          {people.data?.map(({ person: id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </ChoiceField>
      </search>
      <DataTable
        caption="Times are those of the United Kingdom"
        rows={audit.data?.pages.flatMap(({ deeds }) => deeds) ?? []}
        rowKey={({ source, key }) => `${source} ${key}`}
        whenEmpty={audit.error ? 'It cannot be shown.' : audit.isPending ? 'One moment…' : 'Nothing like that is on record.'}
        columns={[
          { heading: 'When', cell: ({ at }) => <time dateTime={at}>{sayInstant(at)}</time> },
          { heading: 'Who', cell: whoDid },
          { heading: 'What', cell: (deed) => <WhatWasDone deed={deed} /> },
        ]}
      />
      {audit.hasNextPage && (
        <button type="button" className="secondary" onClick={() => void audit.fetchNextPage()}>
          Show what was before
        </button>
      )}
    </DeskPage>
  )
}

const kindNames = ['publishing', 'proposals', 'signing-in', 'people', 'enquiries', 'refused'] as const satisfies readonly Kind[]

function whoDid(deed: Deed): string {
  if (deed.who !== undefined) return deed.who
  if (deed.source === 'audit' && deed.isKnown) return 'Somebody whose account is gone'
  // What comes over the network comes from an address.
  return deed.source === 'audit' && deed.address === undefined ? 'Whoever runs the server' : 'Nobody signed in'
}

function WhatWasDone({ deed }: { readonly deed: Deed }) {
  if (deed.source === 'audit')
    return (
      <>
        {capitalised(sayAudited(deed.what, deed.about ?? ''))}{' '}
        {deed.address !== undefined && <span className="help">from {deed.address}</span>}
      </>
    )
  const { before, after } = sayHappened(deed)
  return (
    <>
      {capitalised(before)}{' '}
      <Link to="/proposals/$id" params={{ id: deed.proposal }}>
        {deed.note === '' ? 'a proposal without a reason' : `“${deed.note}”`}
      </Link>
      {after}
    </>
  )
}
