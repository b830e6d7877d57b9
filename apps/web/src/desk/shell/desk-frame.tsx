import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { useAtDesk } from '../session/session.ts'
import { SignOut } from './sign-out.tsx'

const rooms = [
  { to: '/', label: 'Today' },
  { to: '/proposals', label: 'Proposals' },
  { to: '/records', label: 'Records' },
  { to: '/enquiries', label: 'Enquiries', needs: 'answer-enquiries' },
  { to: '/people', label: 'People' },
  { to: '/audit', label: 'What was done', needs: 'see-audit' },
  { to: '/account', label: 'My account' },
] as const

/** What stands around every page of the desk: where else there is to go, who is here, and the way out. */
export function DeskFrame({
  children,
  onCampaign,
}: {
  readonly children: ReactNode
  readonly onCampaign: (campaign: string) => void
}) {
  const { me, campaign, may } = useAtDesk()
  return (
    <>
      <a href="#content" className="skip-link">
        Skip to the content
      </a>
      <header className="site-header page-width">
        <div className="site-name-row">
          <p className="site-name">
            <Link to="/">Dutywatch</Link> <span className="site-subject">the desk</span>
          </p>
          <p className="to-pages">
            <span>{me.person.name}</span>
            <SignOut />
          </p>
        </div>
        {me.memberships.length > 1 && (
          <p className="campaign-choice">
            <label htmlFor="campaign">Campaign</label>{' '}
            <select id="campaign" value={campaign} onChange={({ target }) => onCampaign(target.value)}>
              {me.memberships.map((each) => (
                <option key={each.campaign} value={each.campaign}>
                  {each.title}
                </option>
              ))}
            </select>
          </p>
        )}
        <nav aria-label="The desk" className="questions desk-rooms">
          <ul>
            {rooms
              .filter((room) => !('needs' in room) || may(room.needs))
              .map(({ to, label }) => (
                <li key={to}>
                  <Link to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
                    {label}
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
      </header>
      <Main>{children}</Main>
    </>
  )
}

/** Takes the focus when another page is gone to, as a browser does that loads one. */
function Main({ children }: { readonly children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== path) main.current?.focus()
    before.current = path
  }, [path])
  return (
    <main ref={main} id="content" className="page-width" tabIndex={-1}>
      {children}
    </main>
  )
}
