import type { EnquiryList } from '@dutywatch/api/desk'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { DataTable } from '../../ui/data-table.tsx'
import { StateBadge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { Refused } from '../shell/desk-form.tsx'
import { DeskPage } from '../shell/desk-page.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { enquiryListWords, enquiryStateWords } from './enquiry-words.ts'
import { keptAnswers } from './kept-answers.ts'
import { SpamAtOnce } from './spam-at-once.tsx'

const lists = ['waiting', 'answered', 'closed', 'spam'] as const satisfies readonly EnquiryList[]

/** How long an answer that nobody sent is kept on the device. */
const keptForDays = 30

/** What people wrote to the campaign, list by list. */
export function EnquiriesPage() {
  const { me, campaign, may } = useAtDesk()
  useEffect(() => {
    const long = new Date(Date.now() - keptForDays * 86_400_000)
    keptAnswers(localStorage, { person: me.person.id, campaign }).forgetBefore(long.toISOString())
  }, [me.person.id, campaign])
  const { list = 'waiting' } = useSearch({ from: '/enquiries' })
  const state = lists.find((each) => each === list) ?? 'waiting'
  const asked = useInfiniteQuery({
    queryKey: ['enquiries', campaign, state],
    queryFn: ({ pageParam }) => desk.enquiries.list.query({ campaign, state, ...(pageParam && { before: pageParam }) }),
    initialPageParam: undefined as { receivedAt: string; id: string } | undefined,
    getNextPageParam: ({ enquiries, hasMore }) => {
      const last = enquiries.at(-1)
      return hasMore && last ? { receivedAt: last.receivedAt, id: last.id } : undefined
    },
    staleTime: 0,
  })
  const counts = asked.data?.pages.at(-1)?.counts
  const spam = asked.data?.pages[0]?.spam
  const shown = asked.data?.pages.flatMap(({ enquiries }) => enquiries) ?? []
  return (
    <DeskPage
      title="Enquiries"
      opening={counts ? sayWaiting(counts.waiting) : asked.error ? 'They cannot be shown.' : 'One moment…'}
    >
      <Refused error={asked.error} />
      <nav aria-label="Which" className="whose">
        <ul>
          {lists.map((each) => (
            <li key={each}>
              <Link
                to="/enquiries"
                search={each === 'waiting' ? {} : { list: each }}
                activeOptions={{ exact: true }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {enquiryListWords[each].title}
                {counts && ` (${counts[each]})`}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {spam && <SpamAtOnce {...spam} />}
      {asked.isSuccess && shown.length === 0 && <EmptyState>{enquiryListWords[state].whenEmpty}</EmptyState>}
      {shown.length > 0 && (
        <DataTable
          caption={`${enquiryListWords[state].title}, the newest first`}
          rows={shown}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: 'About',
              cell: ({ id, subject, unsent }) => (
                <>
                  <Link to="/enquiries/$id" params={{ id }} className="as-written">
                    {subject}
                  </Link>
                  {unsent && <span className="field-error"> An answer could not be sent.</span>}
                </>
              ),
            },
            { heading: 'From', cell: ({ name }) => <span className="as-written">{name}</span> },
            { heading: 'Came', cell: ({ receivedAt }) => sayInstant(receivedAt) },
            { heading: 'State', cell: (each) => <StateBadge state={enquiryStateWords[each.state]} /> },
            { heading: 'Taken by', cell: ({ takenBy }) => (takenBy ? (takenBy.name ?? 'somebody who has left') : 'nobody') },
          ]}
        />
      )}
      {asked.hasNextPage && (
        <p>
          <button type="button" className="secondary" onClick={() => void asked.fetchNextPage()}>
            {asked.isFetchingNextPage ? 'One moment…' : 'Show older ones'}
          </button>
        </p>
      )}
      {may('erase-enquirer') && (
        <p>
          <Link to="/enquirer">Hand over or erase what is held on a person</Link>
        </p>
      )}
    </DeskPage>
  )
}

function sayWaiting(waiting: number): string {
  if (waiting === 0) return 'Nobody waits for an answer.'
  return waiting === 1 ? 'One person waits for an answer.' : `${waiting} people wait for an answer.`
}
