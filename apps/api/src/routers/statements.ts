import { by, reversed } from '@dutywatch/domain'
import { rolesOn, type Statement } from '@dutywatch/domain/commitment'
import { find, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { publicProcedure, router } from '../trpc.ts'

/** Who said what to whom. */
export const statementsRouter = router({
  /** Every statement, newest first, with the titles its speaker held on that day and the asks it was about. */
  list: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const statements = newestFirst(tracker.statements).map((statement) => statementOf(tracker, statement))
    return { on, informedTo: tracker.informedTo, statements, sources: sourcesCited(tracker, statements) }
  }),
})

/** A statement as a list shows it. */
export function statementOf(tracker: Tracker, statement: Statement) {
  const speaker = find(tracker, 'speakers', statement.by)
  return {
    statement,
    ...(speaker && { speaker, roles: rolesOn(speaker, statement.on).map(({ title }) => title) }),
    asks: statement.asks.flatMap((id) => find(tracker, 'asks', id) ?? []),
  }
}

/** Statements by the day they were made, the newest first. */
export function newestFirst(statements: readonly Statement[]): Statement[] {
  return statements.toSorted(by(({ id }) => id)).sort(reversed(by(({ on }) => on)))
}
