import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Notice } from '../../ui/notice.tsx'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { sayInstant } from '../shell/say-instant.ts'
import { sayBeforeChange } from './proposal-standing.ts'

/** In which proposal a record is changed, what whoever changes it has to know, and what a reviewer asked for while that is still to be done. */
export function WithinProposal({ id }: { readonly id: string }) {
  const { campaign } = useAtDesk()
  const { data } = useQuery({
    queryKey: ['proposal', campaign, id],
    queryFn: () => desk.proposals.byId.query({ campaign, proposal: id }),
  })
  if (!data) return null
  const asked = data.state === 'changes-requested' ? data.events.findLast(({ kind }) => kind === 'changes-requested') : undefined
  const since = asked ? data.events.filter(({ kind, seq }) => kind === 'commented' && seq > asked.seq) : []
  const beforeChange = sayBeforeChange(data)
  return (
    <Notice title={asked ? 'What was asked for' : 'Within a proposal'}>
      {[...(asked ? [asked] : []), ...since].map(({ seq, by, at, kind, words }) => (
        <div key={seq}>
          <p>
            <strong>{by}</strong> {kind === 'commented' ? 'said' : 'asked for changes'}{' '}
            <span className="help">{sayInstant(at)}</span>
          </p>
          <blockquote>{words}</blockquote>
        </div>
      ))}
      <p>
        This is part of the proposal{' '}
        <Link to="/proposals/$id" params={{ id }}>
          {data.note === '' ? 'without a reason' : data.note}
        </Link>
      </p>
      {beforeChange !== undefined && <p>{beforeChange}</p>}
    </Notice>
  )
}
