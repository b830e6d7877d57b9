import { byOrder, by } from '@dutywatch/domain'
import {
  compareProvisions,
  labelIn,
  inForce,
  namesProvision,
  parseProvision,
  provisionsIn,
  searchThreads,
  type ProvisionRef,
  type ProvisionThread,
} from '@dutywatch/domain/provision'
import { provisionAt } from '@dutywatch/bill-text/document'
import type { PlainDate } from '@dutywatch/domain/date'
import { campaignBill, find, sourcesCited, verdictsRestingOn, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router, type Context } from '../trpc.ts'
import { needingReview } from './needing-review.ts'
import { ladderOf } from './text-ladder.ts'

/** What each provision was called from text to text. */
export const threadsRouter = router({
  /** The provisions a reader asks for by number or by words, all of them when nothing is asked, and the texts they are followed through. */
  list: publicProcedure
    .input(z.object({ q: z.string().max(200).optional() }).optional())
    .query(({ ctx: { tracker, on }, input }) => {
      const threads = threadsOf(tracker)
      const search = searchThreads(threads, input?.q ?? '')
      return { on, total: threads.length, texts: followedTexts(tracker), ...search, sources: sourcesCited(tracker, search.found) }
    }),

  /** One provision: its name in each text, whether it is in force, and what rests on it. */
  byId: publicProcedure.input(z.object({ id: z.string() })).query(async ({ ctx: { tracker, on, store }, input: { id } }) => {
    const thread = found(find(tracker, 'threads', id), `provision “${id}”`)
    const threads = threadsOf(tracker)
    const ref = refInAct(tracker, thread)
    const rests = { ...(ref && { force: forceOf(tracker, ref, on) }), ...restingOn(tracker, thread, ref) }
    return {
      on,
      thread,
      texts: followedTexts(tracker),
      words: await wordsThrough({ tracker, store }, thread),
      before: besideIn(threads, thread, -1),
      after: besideIn(threads, thread, 1),
      ...rests,
      needReview: await needingReview(
        { tracker, store },
        rests.asks.map(({ ask }) => ask),
      ),
      sources: sourcesCited(tracker, thread, rests),
    }
  }),
})

/** Threads as the last text that has them numbers them: those of the newest text first, then those that fell on the way. */
function threadsOf(tracker: Tracker): readonly ProvisionThread[] {
  const bill = campaignBill(tracker)
  const orders = new Map<string, number>(tracker.texts.map(({ id, order }) => [id, order]))
  return tracker.threads
    .filter((thread) => thread.bill === bill?.id)
    .map((thread) => {
      const last = thread.labels.at(-1)
      return { thread, order: orders.get(last?.text ?? '') ?? -Infinity, ref: last && provisionsIn(last.label)[0] }
    })
    .sort((a, b) => b.order - a.order || (a.ref && b.ref ? compareProvisions(a.ref, b.ref) : 0))
    .map(({ thread }) => thread)
}

/** The provision that stands beside another in the text that had it last. */
function besideIn(threads: readonly ProvisionThread[], thread: ProvisionThread, step: 1 | -1): ProvisionThread | undefined {
  const beside = threads[threads.indexOf(thread) + step]
  return beside?.labels.at(-1)?.text === thread.labels.at(-1)?.text ? beside : undefined
}

/** The texts in which any provision has a number, in the order they were published. */
function followedTexts(tracker: Tracker) {
  const threads = threadsOf(tracker)
  return tracker.texts.filter((text) => threads.some((thread) => labelIn(thread, text.id))).sort(byOrder)
}

/** The provision in every text whose words are held, and what changed from each to the next. */
async function wordsThrough({ tracker, store }: Pick<Context, 'store'> & { readonly tracker: Tracker }, thread: ProvisionThread) {
  const texts = tracker.texts.filter(({ bill }) => bill === thread.bill).sort((a, b) => a.order - b.order)
  for (const { id, file } of texts) {
    const read = parseProvision(labelIn(thread, id)?.label ?? '')
    if (!file || !read.ok) continue
    const start = provisionAt((await store.text(file.sha256)).body, read.value)
    if (start) return ladderOf(store, texts, { text: id, address: start.address })
  }
  return []
}

/** The provision as the Act numbers it; `undefined` when the Act does not contain it. */
function refInAct(tracker: Tracker, thread: ProvisionThread): ProvisionRef | undefined {
  const act = tracker.texts.find(({ kind, bill }) => kind === 'act' && bill === thread.bill)
  const label = act && labelIn(thread, act.id)
  const read = label && parseProvision(label.label)
  return read?.ok ? read.value : undefined
}

function forceOf(tracker: Tracker, ref: ProvisionRef, on: PlainDate) {
  const records = tracker.commencements.filter(({ bill }) => bill === campaignBill(tracker)?.id)
  const said = records.filter(({ provisions }) => namesProvision(provisions, ref)).sort(by(({ knownFrom }) => knownFrom))
  return { ...inForce(records, ref, on), said }
}

/** The duties, powers and asks that name the provision. */
function restingOn(tracker: Tracker, thread: ProvisionThread, ref: ProvisionRef | undefined) {
  const names = (record: { readonly provisions?: string | undefined; readonly bill?: string | undefined }) =>
    ref !== undefined && record.bill === thread.bill && record.provisions !== undefined && namesProvision(record.provisions, ref)
  const verdicts = verdictsRestingOn(tracker, thread)
  return {
    duties: tracker.duties.filter(names),
    powers: tracker.powers.filter(names),
    asks: tracker.asks
      .filter((ask) => verdicts.some((verdict) => verdict.ask === ask.id))
      .map((ask) => ({ ask, verdicts: verdicts.filter((verdict) => verdict.ask === ask.id) })),
  }
}
