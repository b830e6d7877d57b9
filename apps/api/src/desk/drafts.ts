import { find, isCollectionName, recordName, typedName, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import {
  discardDraft,
  findDraft,
  listDrafts,
  othersAtWork,
  previewOf,
  proposalShelf,
  roomFor,
  saveDraft,
  type Draft,
  type DraftPlace,
} from '../ledger/index.ts'
import { unwrap } from '../trpc.ts'
import { draftAsProposal, isDraftedSource, ownShelf } from './draft-as-proposal.ts'
import { proposalToActOn, publishedTracker, type DeskCall } from './own-proposal.ts'
import { deskProcedures, permitted } from './procedure.ts'
import { saidPreview } from './said-preview.ts'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)
const SavedAt = z.iso.datetime()
const ProposalId = z.string().min(1).max(200)

const Place = z.object({
  collection: z.string().min(1).max(80),
  recordId: z.string().min(1).max(80).describe('The id of the record; “new~” and a word of its own for one that has none yet'),
  proposal: ProposalId.optional().describe('The proposal it is part of, shared by all who work on that; else it is one’s own'),
})

/** The drafts of a proposal that one may work on, or those that one person keeps for themselves in one campaign. */
async function shelfOf(call: DeskCall, proposal?: string): Promise<string> {
  if (proposal !== undefined) return proposalShelf((await proposalToActOn(call, proposal)).id)
  return ownShelf(call)
}

/** What the record is called that somebody types: as it is published, else by what was typed so far; nothing while that tells nothing. */
export function nameOfDraft(
  tracker: Tracker,
  { collection, recordId, body }: Pick<Draft, 'collection' | 'recordId' | 'body'>,
): string | undefined {
  if (!isCollectionName(collection)) return undefined
  const record = find(tracker, collection, recordId)
  return record === undefined ? typedName(tracker, collection, body) : recordName(tracker, collection, record)
}

/** What is being typed, kept for whoever types it. Nothing of it is proposed yet. */
export const draftProcedures = deskProcedures({
  /** Saves over the version that it was typed over; when there is a later one, nothing is written and both come back. */
  save: permitted('draft')
    .input(
      Place.extend({
        baseEdition: z.int32().nonnegative(),
        version: z.int32().nonnegative().describe('The version it was typed over; 0 before there is one'),
        lastSavedAt: SavedAt.optional().describe('When that was saved: a draft that is begun anew counts from 1 again'),
        body: z.unknown().describe('As typed, whether or not it is a record yet'),
        over: Digest.optional().describe(
          'The change of the proposal that it is typed over; none when that holds none of the record',
        ),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { db, store, clock, campaign, person } = ctx
      const { body = null, proposal, ...place } = input
      const shelf = await shelfOf(ctx, proposal)
      const { savedAt, savedBy } = { savedAt: clock.now(), savedBy: person.name }
      const draft = { ...place, shelf, campaign, body, savedAt, savedBy, person: person.id }
      unwrap(await roomFor(db, draft))
      const saved = await saveDraft(db, draft, store.known)
      if (saved.ok) return { saved: true as const, version: saved.value.version, savedAt: saved.value.savedAt }
      const { message, theirs, fields, contested, merged } = saved
      return { saved: false as const, message, theirs, fields, contested, merged }
    }),

  /** The draft of a record, and who else has been at work on it in the last two minutes. */
  byRecord: permitted('draft')
    .input(Place)
    .query(async ({ ctx, input }) => {
      const { db, clock, campaign, person } = ctx
      const { proposal, ...record } = input
      const place: DraftPlace = { ...record, shelf: await shelfOf(ctx, proposal) }
      const [draft, others] = await Promise.all([
        findDraft(db, place),
        othersAtWork(db, { ...record, campaign }, { person: person.id, at: clock.now() }),
      ])
      return { draft, others }
    }),

  /**
   * What publishing the draft would do as it was saved last, with the drafted sources it cites: the same as of a proposal; and where the
   * sources of the tracker must reach further for it, from which day to which.
   */
  preview: permitted('draft')
    .input(Place)
    .query(async ({ ctx, input }) => {
      const { proposal, own, sources, reach } = await draftAsProposal(ctx, input)
      const said = saidPreview(await previewOf(ctx.db, proposal, { known: ctx.store.known }), ctx.now.today)
      return { ...said, id: own.id, sources: sources.map(({ id }) => id), reach }
    }),

  /** My drafts, the one saved last first, each with what it is called as far as can be told. */
  mine: permitted('draft').query(async ({ ctx }) => {
    const drafts = await listDrafts(ctx.db, await shelfOf(ctx))
    if (drafts.length === 0) return []
    const tracker = await publishedTracker(ctx)
    return drafts.map((draft) => ({
      collection: draft.collection,
      recordId: draft.recordId,
      savedAt: draft.savedAt,
      name: nameOfDraft(tracker, draft),
    }))
  }),

  /** The sources that I entered beside records and that are not proposed yet. */
  sources: permitted('draft').query(async ({ ctx }) => {
    const drafted = (await listDrafts(ctx.db, ownShelf(ctx))).filter(isDraftedSource)
    return drafted.map(({ recordId: id, body }) => ({ id, body }))
  }),

  /** Throws away the version of a draft that I know; another that was saved since stays, and comes back. */
  discard: permitted('draft')
    .input(
      Place.extend({
        version: z.int32().nonnegative().describe('The version that is thrown away; 0 where none is known'),
        savedAt: SavedAt.optional().describe('When that was saved'),
      }),
    )
    .mutation(async ({ ctx, input: { proposal, version, savedAt, ...record } }) => {
      const discarded = await discardDraft(ctx.db, { ...record, shelf: await shelfOf(ctx, proposal) }, { version, savedAt })
      if (discarded.ok) return { discarded: true as const }
      const { message, theirs } = discarded
      return { discarded: false as const, message, theirs }
    }),
})
