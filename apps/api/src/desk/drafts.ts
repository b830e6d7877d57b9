import { z } from 'zod'
import { deleteDraft, findDraft, listDrafts, type DraftPlace } from '../db/queries/drafts.ts'
import { othersAtWork, saveDraft } from '../ledger/index.ts'
import { deskProcedures, permitted } from './procedure.ts'

const Place = z.object({
  collection: z.string().min(1).max(80),
  recordId: z.string().min(1).max(80).describe('The id of the record; “new” for one that has none yet'),
})

/** The drafts that one person keeps for themselves in one campaign. */
function ownShelf(campaign: string, person: string): string {
  return `person/${person}/${campaign}`
}

/** What is being typed, kept for whoever types it. Nothing of it is proposed yet. */
export const draftProcedures = deskProcedures({
  /** Saves over the version that it was typed over; when there is a later one, nothing is written and both come back. */
  save: permitted('draft')
    .input(
      Place.extend({
        baseEdition: z.int().nonnegative(),
        version: z.int().nonnegative().describe('The version it was typed over; 0 before there is one'),
        body: z.unknown().describe('As typed, whether or not it is a record yet'),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { db, clock, campaign, person } = ctx
      const { body = null, ...place } = input
      const shelf = ownShelf(campaign, person.id)
      const { savedAt, savedBy } = { savedAt: clock.now(), savedBy: person.name }
      const saved = await saveDraft(db, { ...place, shelf, campaign, body, savedAt, savedBy, person: person.id })
      if (saved.ok) return { saved: true as const, version: saved.value.version, savedAt: saved.value.savedAt }
      const { message, theirs, fields, merged } = saved
      return { saved: false as const, message, theirs, fields, merged }
    }),

  /** The draft of a record, and who else has been at work on it in the last two minutes. */
  byRecord: permitted('draft')
    .input(Place)
    .query(async ({ ctx, input }) => {
      const { db, clock, campaign, person } = ctx
      const place: DraftPlace = { ...input, shelf: ownShelf(campaign, person.id) }
      const [draft, others] = await Promise.all([
        findDraft(db, place),
        othersAtWork(db, { ...input, campaign }, { person: person.id, at: clock.now() }),
      ])
      return { draft, others }
    }),

  /** My drafts, the one saved last first. */
  mine: permitted('draft').query(async ({ ctx }) => {
    const drafts = await listDrafts(ctx.db, ownShelf(ctx.campaign, ctx.person.id))
    return drafts.map(({ collection, recordId, savedAt }) => ({ collection, recordId, savedAt }))
  }),

  /** Takes my draft of a record away. */
  discard: permitted('draft')
    .input(Place)
    .mutation(({ ctx, input }) => deleteDraft(ctx.db, { ...input, shelf: ownShelf(ctx.campaign, ctx.person.id) })),
})
