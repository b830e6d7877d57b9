import { proposalStates, type ProposalState } from '@dutywatch/domain/proposal'
import { useQuery } from '@tanstack/react-query'
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

/** Every proposal that concerns the campaign: those under way, or those of one state. */
export function ProposalsPage() {
  const { campaign } = useAtDesk()
  const [state, setState] = useState<ProposalState>()
  const field = useId()
  const proposals = useQuery({ queryKey: ['proposals', campaign], queryFn: () => desk.proposals.list.query({ campaign }) })
  const shown =
    proposals.data?.filter((each) => (state === undefined ? !closed.includes(each.state) : each.state === state)) ?? []
  const underWay = proposals.data?.filter((each) => !closed.includes(each.state)).length
  return (
    <DeskPage
      title="Proposals"
      opening={
        underWay === undefined
          ? 'One moment…'
          : underWay === 1
            ? 'One proposal is under way.'
            : `${underWay} proposals are under way.`
      }
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
    </DeskPage>
  )
}
