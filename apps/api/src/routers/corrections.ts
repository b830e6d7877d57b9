import {
  recordName,
  recordSchema,
  sourcesCited,
  type CollectionName,
  type RecordOf,
  type Tracker,
} from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { listCorrections, type Correction } from '../ledger/index.ts'
import { publicProcedure, router } from '../trpc.ts'
import { namesIn } from './records.ts'
import { toldValues } from './told-values.ts'

/** About so many are told at a time; of one edition no more than so many. */
const mostAtOnce = 100

/** What was published and is no longer said. */
export const correctionsRouter = router({
  /** Corrections made by the day and the edition asked of, the newest first; `before` leaves out those of that edition and later ones. */
  list: publicProcedure.input(z.object({ before: z.int().min(1).optional() }).optional()).query(async ({ ctx, input }) => {
    const { tracker, edition, on } = ctx
    const to = Math.min(edition.number, (input?.before ?? edition.number + 1) - 1)
    const { corrections, earlier } = await listCorrections(ctx.db, { by: on, to, about: mostAtOnce })
    const made = new Map(corrections.map((correction) => [correction.edition.number, correction.edition]))
    const groups = [...made.values()].map(({ number, publishedOn, note }) => {
      const own = corrections.filter((correction) => correction.edition.number === number)
      const shown = own.slice(0, mostAtOnce).map((correction) => told(tracker, correction))
      return { number, publishedOn, note, corrections: shown, more: own.length - shown.length }
    })
    const values = groups.flatMap(({ corrections: own }) =>
      own.flatMap(({ fields }) => fields.flatMap(({ said, says }) => [said, says])),
    )
    const described = values.filter((value) => value !== undefined).map((value) => ({ name: '', value }))
    return {
      editions: groups,
      earlier: earlier === undefined ? undefined : earlier + 1,
      names: namesIn(tracker, described),
      sources: sourcesCited(
        tracker,
        corrections.flatMap(({ said, says }) => [said, says]),
      ),
    }
  }),
})

/** A correction in words of the record: its name, and each field that is taken back before and after. */
function told(tracker: Tracker, { collection, id, said, says, fields }: Correction) {
  const [before, after] = [toldValues(collection, said), says && toldValues(collection, says)]
  return {
    collection,
    id,
    name: nameOf(tracker, collection, says ?? said) ?? id,
    isWithdrawn: says === undefined,
    fields: fields.map((name) => ({ name, said: before?.get(name), says: after?.get(name) })),
  }
}

function nameOf(tracker: Tracker, collection: CollectionName, record: object): string | undefined {
  if (!recordSchema(collection).safeParse(record).success) return undefined
  return recordName(tracker, collection, record as RecordOf<CollectionName>)
}
