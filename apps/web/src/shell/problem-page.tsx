import type { PageProblem } from '@dutywatch/api/page-renderer'
import { sayDay } from '@dutywatch/domain/date'
import { useSite } from '../place/site-state.ts'
import { Link } from '../ui/link.tsx'
import { AsOfForm } from './as-of.tsx'
import { questionsOn } from './questions.ts'
import { pagesLike } from './suggestions.ts'

/** Says what went wrong, what it means for the reader and where to go instead. */
export function ProblemPage({ problem }: { readonly problem: PageProblem }) {
  if (problem.reason.startsWith('as-of-')) return <WrongDay problem={problem} />
  if (problem.elsewhere) return <InAnotherEdition problem={problem} elsewhere={problem.elsewhere} />
  if (problem.status === 404) return <Missing problem={problem} />
  return problem.status < 500 ? <Refused problem={problem} /> : <Broken problem={problem} />
}

/** What a page is called that says in which edition something is. */
export function elsewhereTitle({ reason }: PageProblem): string {
  return reason === 'withdrawn' ? 'This was withdrawn' : 'This is not in this edition'
}

interface InAnotherEditionProps {
  readonly problem: PageProblem
  readonly elsewhere: NonNullable<PageProblem['elsewhere']>
}

function InAnotherEdition({ problem, elsewhere: { number, address } }: InAnotherEditionProps) {
  const { base } = useSite()
  const words =
    problem.reason === 'withdrawn' ? `Read what it said until then, in edition ${number}` : `Read it in edition ${number}`
  return (
    <>
      <h1>{elsewhereTitle(problem)}</h1>
      <p className="opening">{problem.message}</p>
      <ul className="plain-list">
        <li>
          <a href={address}>{words}</a>
        </li>
        {problem.reason === 'withdrawn' && (
          <li>
            <a href="/corrections">What was corrected or withdrawn, and why</a>
          </li>
        )}
        <li>
          <a href={base === '' ? '/' : base}>{base === '' ? 'Overview' : 'Overview of this edition'}</a>
        </li>
      </ul>
    </>
  )
}

function Missing({ problem }: { readonly problem: PageProblem }) {
  const { asOf, path, query, tracker } = useSite()
  const alike = pagesLike(path, tracker)
  return (
    <>
      <h1>There is no such page</h1>
      <p className="opening">{problem.message}</p>
      {asOf !== undefined && (
        <p>
          You are looking at {sayDay(asOf)}.{' '}
          <Link to={path} query={query} asOf="present">
            Look for this page as things are known today
          </Link>
          .
        </p>
      )}
      {alike.length > 0 && <PageList heading="You may have meant" pages={alike} />}
      <WhatPeopleComeFor />
    </>
  )
}

function WrongDay({ problem }: { readonly problem: PageProblem }) {
  const { path } = useSite()
  return (
    <>
      <h1>That day cannot be shown</h1>
      <p className="opening">{problem.message}</p>
      <AsOfForm label="Show the site as it was known on" path={path} />
      <p>
        Or{' '}
        <Link to={path} asOf="present">
          see what is known today
        </Link>
        .
      </p>
    </>
  )
}

function Refused({ problem }: { readonly problem: PageProblem }) {
  return (
    <>
      <h1>This address cannot be answered</h1>
      <p className="opening">{problem.message}</p>
      <WhatPeopleComeFor />
    </>
  )
}

function Broken({ problem }: { readonly problem: PageProblem }) {
  return (
    <>
      <h1>The page could not be made</h1>
      <p className="opening">{problem.message}</p>
      <p>Nothing you did caused this, and nothing was lost. Try again in a minute.</p>
      {problem.requestId && (
        <p>
          If it lasts, tell whoever runs this site and quote <code>{problem.requestId}</code>.
        </p>
      )}
    </>
  )
}

function WhatPeopleComeFor() {
  const pages = [{ to: '/', label: 'Overview' }, ...questionsOn(useSite().tracker)]
  return <PageList heading="What people come for" pages={pages} />
}

interface PageListProps {
  readonly heading: string
  readonly pages: readonly { readonly to: string; readonly label: string }[]
}

function PageList({ heading, pages }: PageListProps) {
  return (
    <section>
      <h2>{heading}</h2>
      <ul className="plain-list">
        {pages.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
