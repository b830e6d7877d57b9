import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Section } from '../../ui/section.tsx'
import { desk } from '../desk-client.ts'
import type { AtDesk } from '../session/session.ts'
import { sayInstant } from '../shell/say-instant.ts'

type Proposals = Awaited<ReturnType<typeof desk.proposals.list.query>>

/** The proposals that wait for somebody, by what they wait for. */
export function useWaiting({ me, campaign, may }: AtDesk) {
  const { data = [] } = useQuery({
    queryKey: ['proposals', campaign],
    queryFn: () => desk.proposals.list.query({ campaign }),
    enabled: may('see-desk'),
  })
  const isMine = ({ author }: Proposals[number]) => author === me.person.id
  const all = [
    {
      id: 'to-review',
      title: 'Waiting for your review',
      of: may('approve') ? data.filter((each) => each.state === 'open' && !isMine(each)) : [],
    },
    {
      id: 'to-change',
      title: 'Changes asked of you',
      of: data.filter((each) => each.state === 'changes-requested' && isMine(each)),
    },
    {
      id: 'to-publish',
      title: 'Approved, and not published',
      of: may('publish') ? data.filter((each) => each.state === 'approved') : [],
    },
    {
      id: 'to-submit',
      title: 'Begun by you, and not handed in',
      of: data.filter((each) => each.state === 'drafting' && isMine(each)),
    },
  ] as const
  return all.filter(({ of }) => of.length > 0)
}

/** Proposals under the name of what they wait for. */
export function Waiting({ id, title, of }: { readonly id: string; readonly title: string; readonly of: Proposals }) {
  return (
    <Section id={id} title={title}>
      <ul className="plain-list rows">
        {of.map((each) => (
          <li key={each.id}>
            <Link to="/proposals/$id" params={{ id: each.id }}>
              {each.note === '' ? each.id : each.note}
            </Link>
            <span className="help">
              {each.createdBy}, {sayInstant(each.createdAt)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
