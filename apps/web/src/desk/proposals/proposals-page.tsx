import { proposalStates, type ProposalState } from '@dutywatch/domain/proposal'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { capitalised } from '../../words/capitalised.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { StateBadge } from '../../ui/badge.tsx'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { Refused } from '../shell/desk-form.tsx'
import { DeskPage } from '../shell/desk-page.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { proposalStateWords } from './proposal-words.ts'

const closed: readonly ProposalState[] = ['published', 'withdrawn']
const underWay = proposalStates.filter((state) => !closed.includes(state))
/** As many as the server answers at once: where it answers so many, there may be older ones. */
const pageLength = 100

/** The proposals that concern the campaign: those under way, or those of one state. The newest are asked for, and older ones when wanted. */
export function ProposalsPage() {
  const { campaign } = useAtDesk()
  const [state, setState] = useState<ProposalState>()
  const field = useId()
  const proposals = useInfiniteQuery({
    queryKey: ['proposals', campaign, 'list', state],
    queryFn: ({ pageParam: before }) =>
      desk.proposals.list.query({ campaign, states: state === undefined ? underWay : [state], before }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.length === pageLength ? last.at(-1)?.id : undefined),
  })
  const shown = proposals.data?.pages.flat() ?? []
  return (
    <DeskPage
      title="Proposals"
      opening={proposals.data ? sayCount(shown.length, { state, hasMore: proposals.hasNextPage }) : 'One moment…'}
    >
      <div className="field">
        <label htmlFor={field}>Show</label>
        <select
          id={field}
          value={state ?? ''}
          onChange={({ target }) => setState(proposalStates.find((each) => each === target.value))}
        >
          <option value="">Under way</option>
          {proposalStates.map((each) => (
            <option key={each} value={each}>
              {capitalised(proposalStateWords[each].word)}
            </option>
          ))}
        </select>
      </div>
      <Refused error={proposals.error} />
      <DataTable
        caption="The newest first"
        rows={shown}
        rowKey={({ id }) => id}
        whenEmpty={proposals.isPending ? 'One moment…' : 'There are none.'}
        columns={[
          {
            heading: 'What for',
            cell: ({ id, note }) => (
              <Link to="/proposals/$id" params={{ id }}>
                {note === '' ? id : note}
              </Link>
            ),
          },
          { heading: 'State', cell: (each) => <StateBadge state={proposalStateWords[each.state]} /> },
          { heading: 'By', cell: ({ createdBy }) => createdBy },
          { heading: 'Begun', cell: ({ createdAt }) => sayInstant(createdAt) },
          { heading: 'Changes', numeric: true, cell: ({ count }) => count },
        ]}
      />
      {proposals.hasNextPage && (
        <button type="button" disabled={proposals.isFetchingNextPage} onClick={() => void proposals.fetchNextPage()}>
          Show older proposals
        </button>
      )}
    </DeskPage>
  )
}

function sayCount(
  count: number,
  { state, hasMore }: { readonly state: ProposalState | undefined; readonly hasMore: boolean },
): string {
  if (hasMore) return `The newest ${count} are shown, and there are older ones.`
  const what = state === undefined ? 'under way' : 'shown'
  return count === 1 ? `One proposal is ${what}.` : `${count} proposals are ${what}.`
}
