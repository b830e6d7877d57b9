import { byOrder, by } from '@dutywatch/domain'
import { find, sourcesCited } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'
import { commitmentOf } from './dated.ts'
import { newestFirst, statementOf } from './statements.ts'

/** Everyone who asks, promises, decides or reports. */
export const speakersRouter = router({
  /** Everyone, with how much each said and undertook. Those of whom neither is recorded come last. */
  list: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const speakers = tracker.speakers
      .map((speaker) => ({
        speaker,
        statements: tracker.statements.filter((statement) => statement.by === speaker.id).length,
        commitments: tracker.commitments.filter((commitment) => commitment.by === speaker.id).length,
      }))
      .sort(
        by(
          ({ statements, commitments }) => -(statements + commitments),
          ({ speaker }) => speaker.name,
        ),
      )
    return { on, speakers, sources: sourcesCited(tracker, speakers) }
  }),

  /** One speaker: the titles they held and when, what they said, and what they undertook with what became of it. */
  byId: publicProcedure.input(z.object({ id: z.string() })).query(({ ctx: { tracker, on }, input: { id } }) => {
    const speaker = found(find(tracker, 'speakers', id), `speaker “${id}”`)
    const told = {
      speaker,
      commitments: tracker.commitments
        .filter(({ by }) => by === speaker.id)
        .map((commitment) => commitmentOf(tracker, commitment, on)),
      statements: newestFirst(tracker.statements.filter(({ by }) => by === speaker.id)).map((one) => statementOf(tracker, one)),
      asks: tracker.asks.filter(({ askedBy }) => askedBy === speaker.id).sort(byOrder),
      powers: tracker.powers.filter(({ heldBy }) => heldBy === speaker.id).length,
    }
    return { on, informedTo: tracker.informedTo, ...told, sources: sourcesCited(tracker, told) }
  }),
})
