import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { collectionNoun } from '../../words/collections.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { StateBadge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { Refused } from '../shell/desk-form.tsx'
import { DeskPage } from '../shell/desk-page.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { Needs } from '../today/needs.tsx'
import { MoreProposals } from '../today/more-proposals.tsx'
import { useToday } from '../today/use-today.ts'
import { isProposalList, proposalLists, type ProposalListName } from './proposal-lists.ts'
import { proposalStateWords } from './proposal-words.ts'

/** As many as the server answers at once: where it answers so many, there may be older ones. */
const pageLength = 100

/** The proposals that concern the campaign, list by list. */
export function ProposalsPage() {
  const { show } = useSearch({ from: '/proposals' })
  const name = isProposalList(show) ? show : 'under-way'
  return name === 'waiting' ? <WaitingForMe /> : <Listed key={name} name={name} />
}

function Lists({ waiting }: { readonly waiting: number | undefined }) {
  return (
    <nav aria-label="Which" className="whose">
      <ul>
        {Object.entries(proposalLists).map(([name, { title }]) => (
          <li key={name}>
            <Link
              to="/proposals"
              search={name === 'under-way' ? {} : { show: name }}
              activeOptions={{ exact: true }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {title}
              {name === 'waiting' && waiting !== undefined && ` (${waiting})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What Today has of proposals that is the turn of whoever is here. */
function useWaiting() {
  const today = useToday()
  return { ...today, waiting: today.data?.needs.filter(({ to, turn }) => to.kind === 'proposal' && turn !== 'others') }
}

function WaitingForMe() {
  const { waiting, error, data } = useWaiting()
  return (
    <DeskPage title="Proposals" opening={waiting ? sayWaiting(waiting.length) : error ? 'They cannot be shown.' : 'One moment…'}>
      <Lists waiting={waiting?.length} />
      <Refused error={error} />
      {waiting?.length === 0 && <EmptyState>{proposalLists.waiting.whenEmpty}</EmptyState>}
      {waiting && <Needs needs={waiting} />}
      {data?.hasMore === true && <MoreProposals />}
    </DeskPage>
  )
}

function sayWaiting(count: number): string {
  if (count === 0) return 'No proposal waits for you.'
  return count === 1 ? 'One proposal waits for you.' : `${count} proposals wait for you.`
}

function Listed({ name }: { readonly name: ProposalListName }) {
  const { campaign } = useAtDesk()
  const { waiting } = useWaiting()
  const { title, what, states, whenEmpty, ...list } = proposalLists[name]
  const asked = useInfiniteQuery({
    queryKey: ['proposals', campaign, 'list', name],
    queryFn: ({ pageParam: before }) =>
      desk.proposals.list.query({ campaign, states: [...states], before, ...('whose' in list && { whose: list.whose }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.length === pageLength ? last.at(-1)?.id : undefined),
    staleTime: 0,
  })
  const shown = asked.data?.pages.flat() ?? []
  return (
    <DeskPage
      title="Proposals"
      opening={
        asked.data ? sayCount(shown.length, what, asked.hasNextPage) : asked.error ? 'They cannot be shown.' : 'One moment…'
      }
    >
      <Lists waiting={waiting?.length} />
      <Refused error={asked.error} />
      {asked.isSuccess && shown.length === 0 && (
        <EmptyState>
          {whenEmpty} <Link to="/records">To the records</Link>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <DataTable
          caption={`${title}, the newest first`}
          rows={shown}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: 'What for',
              cell: ({ id, note }) => (
                <Link to="/proposals/$id" params={{ id }}>
                  {note === '' ? 'A proposal without a reason' : note}
                </Link>
              ),
            },
            {
              heading: 'State',
              cell: ({ state, held }) => (
                <>
                  <StateBadge state={proposalStateWords[state]} />
                  {held && <span className="help"> until {sayInstant(held.until)}</span>}
                </>
              ),
            },
            {
              heading: 'By',
              cell: ({ createdBy, author }) => (
                <>
                  {createdBy}
                  {author === undefined && <span className="help"> (filed)</span>}
                </>
              ),
            },
            { heading: 'Begun', cell: ({ createdAt }) => <time dateTime={createdAt}>{sayInstant(createdAt)}</time> },
            { heading: 'Changes', cell: ({ count, collections }) => sayChanged(count, collections) },
          ]}
        />
      )}
      {asked.hasNextPage && (
        <p>
          <button type="button" className="secondary" onClick={() => void asked.fetchNextPage()}>
            {asked.isFetchingNextPage ? 'One moment…' : 'Show more'}
          </button>
        </p>
      )}
    </DeskPage>
  )
}

function sayCount(count: number, what: string, hasMore: boolean): string {
  if (hasMore) return `The newest ${count} that are ${what} are shown; there are older ones.`
  if (count === 0) return `No proposal is ${what}.`
  return count === 1 ? `One proposal is ${what}.` : `${count} proposals are ${what}.`
}

/** "3: commitments, sources". */
function sayChanged(count: number, collections: readonly string[]): string {
  const words = collections.map((each) => collectionNoun(each, count))
  return words.length === 0 ? 'none yet' : `${count}: ${words.join(', ')}`
}
