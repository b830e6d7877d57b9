import { randomBytes } from 'node:crypto'
import { proposalStates } from '@dutywatch/domain/proposal'
import { z } from 'zod'
import {
  approve,
  beginProposal,
  cancelHold,
  comment,
  dropChange,
  giveReasons,
  hold,
  publishProposal,
  putChange,
  requestChanges,
  splitProposal,
  submit,
  withdraw,
  type Proposal,
} from '../ledger/index.ts'
import { unwrap } from '../trpc.ts'
import {
  actorIn,
  ownProposal,
  proposalToActOn,
  publishedTracker,
  isSelfApproval,
  refuseEnding,
  refuseForeign,
  refuseSetting,
  refuseUnsubmitted,
} from './own-proposal.ts'
import { newestProposals } from './newest-proposals.ts'
import { deskProcedures, permitted } from './procedure.ts'
import { changesOfProposal, viewOfProposal } from './proposal-views.ts'

const ProposalId = z.string().min(1).max(200)
const Words = z.string().max(10_000)
const RecordPlace = z.object({ collection: z.string().max(100), id: z.string().min(1).max(300) })
const Change = RecordPlace.extend({
  /** Left out, the change takes the record out. */
  record: z.record(z.string(), z.unknown()).optional(),
  /** The edition that the record was read from. */
  base: z.int32().min(1).optional(),
  /** Whether it was begun as a new record: it is refused the id of another. */
  isNew: z.boolean().optional(),
})
const Digest = z.string().regex(/^[0-9a-f]{64}$/)
const one = z.object({ proposal: ProposalId })
const saying = one.extend({ words: Words })

/** Changes on their way to publication. */
export const proposalsProcedures = deskProcedures({
  /** The hundred newest proposals that concern the campaign, or that are older than one: of some states, else of all; one's own, or those of connectors. */
  list: permitted('see-desk')
    .input(
      z.object({
        states: z
          .array(z.enum(proposalStates))
          .min(1)
          .default([...proposalStates]),
        whose: z.enum(['mine', 'filed']).optional(),
        before: ProposalId.optional(),
      }),
    )
    .query(({ ctx, input: { states, whose, before } }) => newestProposals(ctx, { states, whose, before })),

  /** One proposal with all that happened to it, and what can be done with it. */
  byId: permitted('see-desk')
    .input(one)
    .query(async ({ ctx, input }) => viewOfProposal(ctx, await ownProposal(ctx, input.proposal))),

  /** What publishing it would do, with everything that stands in its way; of a published one, what it did. */
  preview: permitted('see-desk')
    .input(one)
    .query(async ({ ctx, input }) => changesOfProposal(ctx, await ownProposal(ctx, input.proposal))),

  /** Begins a proposal, of nothing yet or of first changes; answers its id. */
  start: permitted('propose')
    .input(z.object({ note: Words, changes: z.array(Change).max(1_000).default([]) }))
    .mutation(async ({ ctx, input }) => {
      refuseForeign(await publishedTracker(ctx), ctx.campaign, input.changes)
      const { by: createdBy, person: author, at: createdAt } = actorIn(ctx)
      const id = newId(ctx.clock.today())
      const begun = { ...input, id, createdAt, createdBy, author, campaign: ctx.campaign, baseEdition: ctx.now.current }
      return { proposal: unwrap(await beginProposal(ctx.db, begun, ctx.store.known)).id }
    }),

  /** Puts a change in over the one that it was typed over; when the proposal holds another by then, nothing is written and both come back. */
  addChange: permitted('draft')
    .input(one.extend({ change: Change, over: Digest.optional().describe('None when the proposal held none of the record') }))
    .mutation(async ({ ctx, input: { proposal, change, over } }) => {
      const { id } = await proposalToActOn(ctx, proposal)
      refuseForeign(await publishedTracker(ctx), ctx.campaign, [change])
      const put = await putChange(ctx.db, id, { ...actorIn(ctx), change, over, known: ctx.store.known })
      if (put.ok || !('theirs' in put)) return { put: true as const, ...stateOf(unwrap(put)) }
      const { message, theirs, fields, contested, merged } = put
      return { put: false as const, message, theirs, fields, contested, merged }
    }),

  /** Takes a record out, over the change of it that was looked at. */
  removeChange: permitted('draft')
    .input(one.extend({ record: RecordPlace, over: Digest }))
    .mutation(async ({ ctx, input: { proposal, record, over } }) => {
      const { id } = await proposalToActOn(ctx, proposal)
      return stateOf(unwrap(await dropChange(ctx.db, id, { ...actorIn(ctx), record, over })))
    }),

  /** Another reason, or another day to which the sources reach once it is published. */
  giveReasons: permitted('draft')
    .input(one.extend({ note: Words.optional(), informedTo: z.string().max(40).nullable().optional() }))
    .mutation(async ({ ctx, input: { proposal, note, informedTo } }) => {
      const { id } = await proposalToActOn(ctx, proposal)
      return stateOf(unwrap(await giveReasons(ctx.db, id, { ...actorIn(ctx), reasons: { note, informedTo } })))
    }),

  submit: permitted('propose')
    .input(one)
    .mutation(async ({ ctx, input }) => {
      const { id } = await proposalToActOn(ctx, input.proposal)
      return stateOf(unwrap(await submit(ctx.db, id, actorIn(ctx))))
    }),

  comment: permitted('comment')
    .input(saying)
    .mutation(async ({ ctx, input: { proposal, words } }) => {
      const { id } = await proposalToActOn(ctx, proposal)
      return stateOf(unwrap(await comment(ctx.db, id, { ...actorIn(ctx), words })))
    }),

  requestChanges: permitted('request-changes')
    .input(saying)
    .mutation(async ({ ctx, input: { proposal, words } }) => {
      const { id } = await proposalToActOn(ctx, proposal)
      return stateOf(unwrap(await requestChanges(ctx.db, id, { ...actorIn(ctx), words })))
    }),

  /** Approves exactly the changes that `digest` names. */
  approve: permitted('approve')
    .input(one.extend({ digest: z.string().max(100), words: Words.optional() }))
    .mutation(async ({ ctx, input: { proposal, digest, words } }) => {
      const { id, changes } = await proposalToActOn(ctx, proposal)
      const tracker = await publishedTracker(ctx)
      refuseSetting(tracker, ctx.role, changes)
      const selfApproval = isSelfApproval(tracker, ctx.campaign, changes)
      return stateOf(unwrap(await approve(ctx.db, id, { ...actorIn(ctx), digest, words, selfApproval, known: ctx.store.known })))
    }),

  hold: permitted('hold')
    .input(one.extend({ kind: z.enum(['embargo', 'scheduled']), until: z.iso.datetime({ offset: true }), note: Words }))
    .mutation(async ({ ctx, input: { proposal, ...holding } }) => {
      const { id } = await proposalToActOn(ctx, proposal)
      return stateOf(unwrap(await hold(ctx.db, id, { ...actorIn(ctx), ...holding, known: ctx.store.known })))
    }),

  cancelHold: permitted('hold')
    .input(one.extend({ words: Words.optional() }))
    .mutation(async ({ ctx, input: { proposal, words = '' } }) => {
      const { id } = await proposalToActOn(ctx, proposal)
      return stateOf(unwrap(await cancelHold(ctx.db, id, { ...actorIn(ctx), words })))
    }),

  /** Publishes what was approved; answers the edition. */
  publish: permitted('publish')
    .input(one.extend({ note: Words }))
    .mutation(async ({ ctx, input: { proposal, note } }) => {
      const { id } = await proposalToActOn(ctx, proposal)
      const publication = { ...actorIn(ctx), note, reviewed: true, known: ctx.store.known }
      const { number } = unwrap(await publishProposal(ctx.db, id, publication))
      await ctx.store.currentAnew()
      return { edition: number }
    }),

  withdraw: permitted('propose')
    .input(one.extend({ words: Words.optional() }))
    .mutation(async ({ ctx, input: { proposal: asked, words = '' } }) => {
      const proposal = await proposalToActOn(ctx, asked)
      refuseEnding(ctx.role, proposal)
      return stateOf(unwrap(await withdraw(ctx.db, proposal.id, { ...actorIn(ctx), words })))
    }),

  /** Keeps some of its changes and puts the rest into a new proposal; answers that one's id. A proposal of several campaigns is split so. */
  split: permitted('propose')
    .input(one.extend({ keep: z.array(RecordPlace).max(10_000) }))
    .mutation(async ({ ctx, input }) => {
      const proposal = await ownProposal(ctx, input.proposal)
      refuseUnsubmitted(ctx, proposal)
      const { rest } = unwrap(
        await splitProposal(ctx.db, proposal.id, { ...actorIn(ctx), keep: input.keep, restId: newId(ctx.clock.today()) }),
      )
      return { rest: rest.id }
    }),
})

/** An id that nobody guesses and no other proposal has. */
export function newId(today: string): string {
  return `proposal-${today}-${randomBytes(5).toString('hex')}`
}

function stateOf({ id, state }: Proposal) {
  return { proposal: id, state }
}
