import type { UnderWay } from '@dutywatch/api/desk'
import { Link } from '@tanstack/react-router'
import { sayProposed, sayWhereItStands } from './say-under-way.ts'

/** What is proposed already about something that needs somebody, with the way to each proposal; nothing where nothing is. */
export function UnderWayList({ of = [] }: { readonly of: readonly UnderWay[] | undefined }) {
  return of.map((each) => (
    <p key={each.proposal} className="under-way">
      {sayProposed(each)}{' '}
      <Link to="/proposals/$id" params={{ id: each.proposal }}>
        {sayWhereItStands(each)}
      </Link>
      .
    </p>
  ))
}
