import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { desk } from '../desk-client.ts'
import { deviceDrafts } from '../drafts/kept-draft.ts'
import { useAtDesk } from '../session/session.ts'
import { Refused } from '../shell/desk-form.tsx'
import { DeskPage } from '../shell/desk-page.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { Needs } from './needs.tsx'

/** What needs whoever is here. */
export function TodayPage() {
  const { me, campaign, may } = useAtDesk()
  const membership = me.memberships.find((each) => each.campaign === campaign)
  const isWaiting = membership?.waitsForSecondFactor === true
  const unsent = deviceDrafts(localStorage).unsent({ person: me.person.id, campaign })
  const today = useQuery({
    queryKey: ['today', campaign],
    queryFn: () => desk.today.list.query({ campaign }),
    enabled: may('see-desk') && !isWaiting,
    // Whatever was done since may have been what somebody was needed for.
    staleTime: 0,
  })
  const needs = today.data?.needs ?? []
  const count = needs.length + unsent.length + (isWaiting ? 1 : 0)
  return (
    <DeskPage
      title="Today"
      opening={
        today.isLoading
          ? 'One moment…'
          : today.error
            ? 'What needs you cannot be shown.'
            : sayCount(count, needs.filter(({ urgency }) => urgency === 'pressing').length)
      }
    >
      <Refused error={today.error} />
      {isWaiting && (
        <Notice kind="caution" title="Set up your second factor">
          <p>
            You are {membership.role} of this campaign, and that needs one. <Link to="/account">Set it up in your account</Link>;
            until then you can do nothing here.
          </p>
        </Notice>
      )}
      {today.isSuccess && count === 0 && (
        <EmptyState>
          No date has passed unrecorded, no request is due and no proposal waits for you. Whatever comes up is listed here;{' '}
          <Link to="/records">the records</Link> and <Link to="/proposals">all proposals</Link> are where they were.
        </EmptyState>
      )}
      {unsent.length > 0 && (
        <Section id="unsent" title="Typed here and not sent yet">
          <ul className="plain-list rows">
            {unsent.map(({ collection, id, typedAt }) => (
              <li key={`${collection}/${id}`}>
                <Link to="/records/$collection/$id" params={{ collection, id }}>
                  {collection}/{id}
                </Link>
                <span className="help">{sayInstant(typedAt)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Needs needs={needs} />
    </DeskPage>
  )
}

function sayCount(count: number, pressing: number): string {
  if (count === 0) return 'Nothing needs you at the moment.'
  const things = count === 1 ? 'One thing needs you' : `${count} things need you`
  return pressing === 0 ? `${things}; nothing is pressing.` : `${things}; ${pressing} ${pressing === 1 ? 'is' : 'are'} pressing.`
}
