import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  useRouterState,
} from '@tanstack/react-router'
import { useState } from 'react'
import { AtDeskProvider, useWhoami, type Me } from './session/session.ts'
import { Forgotten } from './session/forgotten.tsx'
import { Join } from './session/join.tsx'
import { Reset } from './session/reset.tsx'
import { SignIn } from './session/sign-in.tsx'
import { newDraftId } from './drafts/new-draft-id.ts'
import { messageOf } from './refusal.ts'
import { DeskFrame } from './shell/desk-frame.tsx'
import { NothingHere } from './shell/nothing-here.tsx'
import { SecondFactorFirst } from './session/second-factor-first.tsx'
import { PlainFrame } from './shell/plain-frame.tsx'
import { TodayPage } from './today/today-page.tsx'

/** Addresses that links of letters lead to: whoever follows one need not be signed in. */
const beforeSigningIn = ['/join', '/reset', '/forgotten']

function Desk() {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  return beforeSigningIn.includes(path) ? <Outlet /> : <Inside />
}

function Inside() {
  const me = useWhoami()
  const [wasHere, setWasHere] = useState(false)
  if (me.data && !wasHere) setWasHere(true)
  if (me.error) return <PlainFrame title="The desk cannot be reached">{messageOf(me.error)}</PlainFrame>
  if (me.data === undefined) return <PlainFrame title="One moment…">{null}</PlainFrame>
  return me.data === null ? <SignIn opening={wasHere ? signedOut : undefined} /> : <AtTheDesk me={me.data} />
}

/** Said where somebody was at the desk a moment ago. */
const signedOut =
  'You are signed out. If you did not do so yourself, your time here was over, your password was changed, or an admin ended your sessions.'

const chosenKey = 'campaign'

/** Where whoever must set up a second factor first is told how, or does it. */
const openBeforeSecondFactor = ['/', '/account']

function AtTheDesk({ me }: { readonly me: Me }) {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const [chosen, choose] = useState(() => localStorage.getItem(chosenKey))
  const membership = me.memberships.find(({ campaign }) => campaign === chosen) ?? me.memberships[0]
  if (!membership) {
    return (
      <PlainFrame title="You are in no campaign">
        <p>Ask an admin of your campaign to invite you, at {me.person.email}.</p>
      </PlainFrame>
    )
  }
  const { campaign, may } = membership
  return (
    <AtDeskProvider value={{ me, campaign, may: (action) => may.includes(action) }}>
      <DeskFrame
        onCampaign={(next) => {
          localStorage.setItem(chosenKey, next)
          choose(next)
        }}
      >
        {membership.waitsForSecondFactor && !openBeforeSecondFactor.includes(path) ? (
          <SecondFactorFirst role={membership.role} />
        ) : (
          <Outlet />
        )}
      </DeskFrame>
    </AtDeskProvider>
  )
}

/** What a record is opened for: within a proposal, to settle what Today shows, or as a start for another like it. */
interface RecordSearch {
  readonly proposal?: string
  readonly about?: string
  readonly as?: string
  readonly text?: string
  readonly like?: string
}

function words(search: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (isWord(value) ? [[name, String(value)]] : [])))
}

/** The router reads what looks like a number or a flag as one. */
function isWord(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

const root = createRootRoute({ component: Desk, notFoundComponent: NothingHere })

/** Parts that weigh much are loaded when they are first gone to. */
const records = () => import('./records/index.ts')
const proposals = () => import('./proposals/index.ts')
const own = () => import('./account/account-page.tsx')
const enquiries = () => import('./enquiries/index.ts')

const routes = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: '/',
    validateSearch: ({ whose }): { whose?: 'mine' } => (whose === 'mine' ? { whose } : {}),
    component: TodayPage,
  }),
  createRoute({ getParentRoute: () => root, path: '/join', component: Join }),
  createRoute({ getParentRoute: () => root, path: '/reset', component: Reset }),
  createRoute({ getParentRoute: () => root, path: '/forgotten', component: Forgotten }),
  createRoute({ getParentRoute: () => root, path: '/account', component: lazyRouteComponent(own, 'AccountPage') }),
  createRoute({
    getParentRoute: () => root,
    path: '/people',
    component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/proposals',
    validateSearch: ({ show }): { show?: string } => (typeof show === 'string' ? { show } : {}),
    component: lazyRouteComponent(proposals, 'ProposalsPage'),
  }),
  createRoute({ getParentRoute: () => root, path: '/proposals/$id', component: lazyRouteComponent(proposals, 'ProposalPage') }),
  createRoute({
    getParentRoute: () => root,
    path: '/enquiries',
    validateSearch: ({ list }): { list?: string } => (typeof list === 'string' ? { list } : {}),
    component: lazyRouteComponent(enquiries, 'EnquiriesPage'),
  }),
  createRoute({ getParentRoute: () => root, path: '/enquiries/$id', component: lazyRouteComponent(enquiries, 'EnquiryPage') }),
  createRoute({ getParentRoute: () => root, path: '/enquirer', component: lazyRouteComponent(enquiries, 'EnquirerPage') }),
  createRoute({ getParentRoute: () => root, path: '/records', component: lazyRouteComponent(records, 'RecordsPage') }),
  createRoute({
    getParentRoute: () => root,
    path: '/records/$collection',
    validateSearch: (search): Readonly<Record<string, string>> => words(search),
    component: lazyRouteComponent(records, 'CollectionRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/records/$collection/$id',
    validateSearch: ({ proposal, about, as, text, like }): RecordSearch => words({ proposal, about, as, text, like }),
    // Each new record has an address of its own, so that several can be begun at once.
    beforeLoad: ({ params: { collection, id }, search }) => {
      if (id !== 'new') return
      throw redirect({ to: '/records/$collection/$id', params: { collection, id: newDraftId() }, search, replace: true })
    },
    component: lazyRouteComponent(() => import('./records/record-route.tsx'), 'RecordRoute'),
  }),
])

/** The desk's addresses, all of them under `/desk`. */
export const router = createRouter({ routeTree: routes, basepath: '/desk', defaultPreload: 'intent', scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  /** What one page hands to the next and no address says. */
  interface HistoryState {
    /** Whom an enquiry is from. */
    readonly email?: string
  }
}
