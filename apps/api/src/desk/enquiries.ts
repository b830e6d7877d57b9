import { z } from 'zod'
import { audit } from '../auth/audit.ts'
import { EmailAddress } from '../auth/invitations.ts'
import type { Db } from '../db/database.ts'
import { countEnquiries, getEnquiry, listEnquiries } from '../db/queries/enquiries.ts'
import { beginWatch, endWatch } from '../db/queries/enquiry-watches.ts'
import { listEnquiryEvents } from '../db/queries/enquiry-events.ts'
import { listLetters } from '../db/queries/letters.ts'
import { findPerson } from '../db/queries/people.ts'
import { actOnEnquiry, toState } from '../enquiries/acting.ts'
import { answerEnquiry, letterAround, sendAgain } from '../enquiries/answer.ts'
import { eraseEnquirer, heldOn } from '../enquiries/held-on.ts'
import { deletedOn } from '../enquiries/kept.ts'
import { judgeAnew, markAllSpam, spamToJudge, type Judging } from '../enquiries/spam-at-once.ts'
import { actsIn, enquiryLists, type EnquiryAct, type EnquiryEventKind, type EnquiryList } from '../enquiries/state.ts'
import { suspicions } from '../enquiries/suspicion.ts'
import { manyLines, whos } from '../enquiries/fields.ts'
import { unwrap } from '../trpc.ts'
import type { DeskContext } from './context.ts'
import { inList, inStates, letterOf } from './enquiry-views.ts'
import { actorIn, type DeskCall } from './own-proposal.ts'
import { deskProcedures, permitted } from './procedure.ts'

const pageLength = 50
/** Far more than anybody leaves out by hand. */
const mostLeftOut = 1_000
const EnquiryId = z.string().regex(/^[\w-]{1,200}$/, 'That is no id of an enquiry.')
const one = z.object({
  enquiry: EnquiryId,
  seen: z.int32().positive().optional().describe('The last event that was seen; refused when another came after it'),
})
const Words = z.string().max(10_000).transform(manyLines).pipe(z.string().min(1, 'Say something: there are no words yet.'))
const Before = z.object({ receivedAt: z.iso.datetime(), id: EnquiryId })
const listNames = Object.keys(enquiryLists) as [EnquiryList, ...EnquiryList[]]

/** What people wrote to the campaign, and what is done about it. */
export const enquiriesProcedures = deskProcedures({
  /** Enquiries in one of the lists, newest first, with how many there are in each; beside spam, what can be judged at once. */
  list: permitted('answer-enquiries')
    .input(
      z.object({
        state: z.enum(listNames).default('waiting'),
        before: Before.optional().describe('The last enquiry of the page before'),
      }),
    )
    .query(async ({ ctx: { db, campaign }, input: { state, before } }) => {
      const question = { campaign, states: enquiryLists[state], before, limit: pageLength + 1 }
      const [found, counted] = [await listEnquiries(db, question), await countEnquiries(db, campaign)]
      const counts = { waiting: 0, answered: 0, closed: 0, spam: 0 }
      for (const list of listNames) counts[list] = inStates(counted, enquiryLists[list])
      const spam = state === 'spam' ? await spamToJudge(db, campaign) : undefined
      return { enquiries: found.slice(0, pageLength).map(inList), hasMore: found.length > pageLength, counts, spam }
    }),

  /** One enquiry with all that was done about it, what can be done now, and when it is deleted if nothing more happens. */
  byId: permitted('answer-enquiries')
    .input(one)
    .query(async ({ ctx, input }) => {
      const { db, campaign, kept, mailer } = ctx
      const enquiry = await getEnquiry(db, { campaign, id: input.enquiry })
      const [events, letters] = [await listEnquiryEvents(db, enquiry.id), await listLetters(db, enquiry.id)]
      const { id, receivedAt, name, email, subject, message, takenBy } = enquiry
      const state = toState(enquiry.state)
      return {
        id,
        receivedAt,
        name,
        email,
        who: whos.find((each) => each === enquiry.who),
        subject,
        message,
        state,
        suspicion: suspicions.filter((each) => enquiry.suspicion.includes(each)),
        takenBy: takenBy === undefined ? undefined : { id: takenBy, name: (await findPerson(db, takenBy))?.name },
        events: events.map(({ seq, at, by, person, kind, words }) => ({
          seq,
          at,
          by: by === undefined ? undefined : { id: person, name: by },
          kind: kind as EnquiryEventKind,
          words: words === '' ? undefined : words,
          letter: letterOf(letters.find((letter) => letter.seq === seq)),
        })),
        next: actsIn(state),
        deletedOn: deletedOn(enquiry, kept),
        /** What stands around an answer by letter; nothing where letters cannot be sent. */
        letter: mailer && letterAround(enquiry, await titleOf(ctx)),
      }
    }),

  take: acting('take'),
  release: acting('release'),
  close: acting('close'),
  reopen: acting('reopen'),
  markSpam: acting('mark-spam'),
  notSpam: acting('not-spam'),

  /** Says of all that looks like spam, up to what was seen of it, that it is. That it was done is written down, and in each enquiry. */
  markAllSpam: permitted('answer-enquiries')
    .input(
      z.object({
        upTo: z.iso.datetime().describe('When the last of them came that was seen'),
        leftOut: z.array(EnquiryId).max(mostLeftOut).default([]).describe('Those that stay as they are'),
      }),
    )
    .mutation(({ ctx, input }) => judge(ctx, 'spam-marked-together', (trx, judging) => markAllSpam(trx, judging, input))),

  /** Takes that back, of those about which nothing was done since. */
  judgeAnew: permitted('answer-enquiries')
    .input(z.object({ at: z.iso.datetime().describe('When it was said of them') }))
    .mutation(({ ctx, input: { at } }) => judge(ctx, 'spam-judged-anew', (trx, judging) => judgeAnew(trx, judging, at))),

  /** Whether a letter tells me when enquiries come in, an hour's at once; of those that come from now on. */
  tellMe: permitted('answer-enquiries')
    .input(z.object({ on: z.boolean() }))
    .mutation(async ({ ctx: { db, campaign, person, clock }, input: { on } }) => {
      const watch = { person: person.id, campaign }
      await (on ? beginWatch(db, watch, clock.now()) : endWatch(db, watch))
    }),

  note: permitted('answer-enquiries')
    .input(one.extend({ words: Words }))
    .mutation(({ ctx, input: { words, ...input } }) => act(ctx, 'note', { ...input, words })),

  /** Answers by a letter, which is sent at once and again if need be; or, `byHand`, puts on record that it was answered otherwise. */
  answer: permitted('answer-enquiries')
    .input(one.extend({ words: Words, close: z.boolean().default(false), byHand: z.boolean().default(false) }))
    .mutation(async ({ ctx, input: { enquiry: id, seen, words, close, byHand } }) => {
      const { db, campaign, mailer } = ctx
      const how = byHand ? ('by-hand' as const) : ('letter' as const)
      const answering = { ...actorIn(ctx), seen, words, close, how, hasMail: mailer !== undefined, campaign: await titleOf(ctx) }
      return unwrap(await answerEnquiry(db, { campaign, id }, answering))
    }),

  /** Sends an answer again that could not be sent, from its event. */
  retry: permitted('answer-enquiries')
    .input(z.object({ enquiry: EnquiryId, seq: z.int32().positive() }))
    .mutation(async ({ ctx: { db, campaign, clock }, input: { enquiry, seq } }) => {
      const { id } = await getEnquiry(db, { campaign, id: enquiry })
      unwrap(await sendAgain(db, { enquiry: id, seq }, clock.now()))
    }),

  /** What the campaign holds on an e-mail address, to be handed to its owner; the oldest of it where it is very much. Asked by POST, so that no log names them. */
  person: permitted('erase-enquirer')
    .input(z.object({ email: EmailAddress }))
    .mutation(async ({ ctx, input: { email } }) => {
      const { db, campaign, clock } = ctx
      const held = await heldOn(db, { email, campaign }, { at: clock.now() })
      await audit(db, { ...noteOf(ctx), what: 'enquirer-exported', about: sayCount(held.count) })
      return held
    }),

  /** Erases everything that the campaign holds on an e-mail address. That it was done is written down, without the address. */
  erase: permitted('erase-enquirer')
    .input(z.object({ email: EmailAddress }))
    .mutation(({ ctx, input: { email } }) =>
      ctx.db.transaction().execute(async (trx) => {
        const erased = await eraseEnquirer(trx, { email, campaign: ctx.campaign })
        await audit(trx, { ...noteOf(ctx), what: 'enquirer-erased', about: sayCount(erased.enquiries) })
        return erased
      }),
    ),
})

/** A procedure that does one thing about an enquiry, without words. */
function acting(kind: EnquiryAct) {
  return permitted('answer-enquiries')
    .input(one)
    .mutation(({ ctx, input }) => act(ctx, kind, input))
}

interface Act {
  readonly enquiry: string
  readonly seen?: number | undefined
  readonly words?: string | undefined
}

async function act(call: DeskCall, kind: EnquiryAct, { enquiry: id, seen, words }: Act) {
  const { db, campaign } = call
  const doing = { ...actorIn(call), act: kind, seen, words }
  const after = await db.transaction().execute((trx) => actOnEnquiry(trx, { campaign, id }, doing))
  return { state: toState(unwrap(after).state) }
}

/** Judges many at once, and writes it down. */
async function judge(
  call: DeskCall & Pick<DeskContext, 'address'>,
  what: 'spam-marked-together' | 'spam-judged-anew',
  of: (trx: Db, judging: Judging) => ReturnType<typeof markAllSpam>,
): Promise<{ readonly count: number }> {
  return await call.db.transaction().execute(async (trx) => {
    const judged = unwrap(await of(trx, { ...actorIn(call), campaign: call.campaign }))
    await audit(trx, { ...noteOf(call), what, about: sayCount(judged.count) })
    return judged
  })
}

async function titleOf({ campaign, campaigns }: DeskCall & Pick<DeskContext, 'campaigns'>): Promise<string> {
  return (await campaigns()).find(({ id }) => id === campaign)?.title ?? campaign
}

function noteOf({ person, campaign, clock, address }: DeskCall & Pick<DeskContext, 'address'>) {
  return { at: clock.now(), person: person.id, campaign, address }
}

function sayCount(count: number): string {
  return count === 1 ? 'one enquiry' : `${count} enquiries`
}
