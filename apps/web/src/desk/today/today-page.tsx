import { Link } from '@tanstack/react-router'
import { deviceDrafts } from '../drafts/kept-draft.ts'
import { useAtDesk } from '../session/session.ts'
import { DeskPage } from '../shell/desk-page.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { useWaiting, Waiting } from './waiting.tsx'

/** What needs whoever is here. */
export function TodayPage() {
  const at = useAtDesk()
  const { me, campaign } = at
  const membership = me.memberships.find((each) => each.campaign === campaign)
  const unsent = deviceDrafts(localStorage).unsent({ person: me.person.id, campaign })
  const waiting = useWaiting(at)
  const needs = waiting.reduce((sum, { of }) => sum + of.length, unsent.length + (membership?.waitsForSecondFactor ? 1 : 0))
  return (
    <DeskPage
      title="Today"
      opening={
        needs === 0 ? 'Nothing needs you at the moment.' : needs === 1 ? 'One thing needs you.' : `${needs} things need you.`
      }
    >
      {membership?.waitsForSecondFactor && (
        <Notice kind="caution" title="Set up your second factor">
          <p>
            You are {membership.role} of this campaign, and that needs one. <Link to="/account">Set it up in your account</Link>;
            until then you can do nothing here.
          </p>
        </Notice>
      )}
      {waiting.map((each) => (
        <Waiting key={each.id} {...each} />
      ))}
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
    </DeskPage>
  )
}
