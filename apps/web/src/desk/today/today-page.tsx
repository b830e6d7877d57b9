import type { Need } from '@dutywatch/api/desk'
import { Link, useSearch } from '@tanstack/react-router'
import { EmptyState } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { deviceDrafts } from '../drafts/kept-draft.ts'
import { SetUpSecondFactor } from '../session/second-factor-first.tsx'
import { useAtDesk } from '../session/session.ts'
import { Refused } from '../shell/desk-form.tsx'
import { DeskPage } from '../shell/desk-page.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { MoreProposals } from './more-proposals.tsx'
import { Needs } from './needs.tsx'
import { useToday } from './use-today.ts'

/** What needs somebody in the campaign: everything, or what is whoever's is here. */
export function TodayPage() {
  const { me, campaign } = useAtDesk()
  const { whose } = useSearch({ from: '/' })
  const membership = me.memberships.find((each) => each.campaign === campaign)
  const isWaiting = membership?.waitsForSecondFactor === true
  const unsent = deviceDrafts(localStorage).unsent({ person: me.person.id, campaign })
  const today = useToday()
  const all = today.data?.needs ?? []
  const mine = all.filter(({ turn }) => turn === 'mine')
  const needs = whose === 'mine' ? mine : all
  const isEmpty = today.isSuccess && needs.length === 0 && unsent.length === 0 && !isWaiting
  return (
    <DeskPage
      title="Today"
      opening={
        isWaiting
          ? 'One thing needs you before all others.'
          : today.isLoading
            ? 'One moment…'
            : today.error
              ? 'What needs somebody cannot be shown.'
              : sayCount(all, mine.length + unsent.length)
      }
    >
      <Refused error={today.error} />
      {isWaiting && <SetUpSecondFactor role={membership.role} />}
      {all.length > 0 && (
        <nav aria-label="Whose" className="whose">
          <ul>
            <li>
              <Link to="/" search={{}} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
                Everybody’s ({all.length})
              </Link>
            </li>
            <li>
              <Link to="/" search={{ whose: 'mine' }} activeProps={{ 'aria-current': 'page' }}>
                Mine ({mine.length})
              </Link>
            </li>
          </ul>
        </nav>
      )}
      {isEmpty && <NothingNeeded isMineOnly={all.length > 0} />}
      {unsent.length > 0 && (
        <Section id="unsent" title={`Typed here and not sent yet (${unsent.length})`}>
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
      {today.data?.hasMore === true && <MoreProposals />}
    </DeskPage>
  )
}

function NothingNeeded({ isMineOnly }: { readonly isMineOnly: boolean }) {
  if (isMineOnly)
    return (
      <EmptyState>
        Nothing waits for you in person. What anybody may do is under <Link to="/">Everybody’s</Link>.
      </EmptyState>
    )
  return (
    <EmptyState>
      No date has passed unrecorded, no request is due and no proposal waits. Whatever comes up is listed here;{' '}
      <Link to="/records">the records</Link> and <Link to="/proposals">all proposals</Link> are where they were.
    </EmptyState>
  )
}

function sayCount(all: readonly Need[], mine: number): string {
  const pressing = all.filter(({ urgency }) => urgency === 'pressing').length
  if (all.length + mine === 0) return 'Nothing needs anybody at the moment.'
  const things = all.length === 1 ? 'One thing needs somebody' : `${all.length} things need somebody`
  const press = pressing === 0 ? 'nothing is pressing' : `${pressing} ${pressing === 1 ? 'is' : 'are'} pressing`
  return `${things}; ${press}. ${mine === 0 ? 'None waits for you in person.' : `${mine} ${mine === 1 ? 'is' : 'are'} yours.`}`
}
