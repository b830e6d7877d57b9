import type { EnquiryList } from '@dutywatch/api/desk'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { EmptyState } from '../../ui/notice.tsx'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { Refused } from '../shell/desk-form.tsx'
import { DeskPage } from '../shell/desk-page.tsx'
import { enquiryListWords } from './enquiry-words.ts'
import { EnquiryTable } from './enquiry-table.tsx'
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
  const suspected = shown.flatMap((each) => (each.state === 'suspected-spam' ? [each.id] : []))
  const judged = new Set(shown.flatMap((each) => (each.state === 'suspected-spam' ? [] : [each.id])))
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const leave = (id: string, isLeftOut: boolean) =>
    setLeftOut((before) => new Set(isLeftOut ? [...before, id] : [...before].filter((each) => each !== id)))
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
      {spam && (
        <SpamAtOnce
          {...spam}
          // Also those that newer ones have pushed off the list meanwhile.
          leftOut={[...leftOut].filter((id) => !judged.has(id))}
          unseen={Math.max(0, (spam.suspected?.count ?? 0) - suspected.length)}
        />
      )}
      {asked.isSuccess && shown.length === 0 && <EmptyState>{enquiryListWords[state].whenEmpty}</EmptyState>}
      {shown.length > 0 && <EnquiryTable list={state} enquiries={shown} leftOut={leftOut} onLeave={leave} />}
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
