import { contentsOf, pagedProvisions, provisionsIn, wordsOfText, type LegislationText } from '@dutywatch/bill-text/document'
import type { BillText } from '@dutywatch/domain/parliament'
import { find, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { NotFound } from '../db/not-found.ts'
import { found, publicProcedure, router } from '../trpc.ts'
import { needingReview } from './needing-review.ts'
import { ladderOf } from './text-ladder.ts'
import {
  contentsWithin,
  isTooLong,
  mostWordsOnAPage,
  namedProvision,
  nameOf,
  pageLinks,
  pageOf,
  restingOn,
  rungsIn,
  threadAt,
} from './text-provisions.ts'

/** The texts of the law and their words, where they are held. */
export const textsRouter = router({
  /** A text: what it says of itself, its contents, and all its words when it is short enough for one page. */
  byId: publicProcedure.input(z.object({ id: z.string() })).query(async ({ ctx: { tracker, on, store }, input: { id } }) => {
    const text = found(find(tracker, 'texts', id), `text “${id}”`)
    const words = text.file && (await store.linkedText(text.file.sha256))
    const around = neighbours(tracker, text)
    const since = text.file && around.before?.file && (await store.comparison(around.before.file.sha256, text.file.sha256))
    return {
      on,
      text,
      ...around,
      ...(since && { changedSince: since.counts }),
      numbers: numbersIn(tracker, text),
      ...(words && printOf(words)),
      sources: sourcesCited(tracker, text),
    }
  }),

  /**
   * One provision of a text: its words, what stands around it, what it was in other texts, and what rests on it. For an address inside a
   * clause, the clause; for a Part, all of it when it is short enough for one page, else its contents.
   */
  provision: publicProcedure
    .input(z.object({ id: z.string(), address: z.string().max(300) }))
    .query(async ({ ctx: { tracker, on, store }, input: { id, address } }) => {
      const text = found(find(tracker, 'texts', id), `text “${id}”`)
      if (!text.file) throw wordsMissing(text)
      const words = await store.linkedText(text.file.sha256)
      const named = found(namedProvision(words.body, address), `provision “${address}” in ${text.label}`)
      const page = pageOf(words.body, named)
      const { provision } = page
      const tooLong = isTooLong(provision)
      const thread = threadAt(tracker, text, provision)
      const rungs = await ladderOf(store, textsOf(tracker, text), { text: id, address: provision.address })
      const rests = thread ? restingOn(tracker, thread) : { verdicts: [], asks: [] }
      return {
        on,
        text,
        asked: named.address,
        provision: tooLong ? { ...provision, content: [] } : provision,
        contents: tooLong ? contentsWithin(provision) : [],
        within: page.within.map(nameOf),
        ...(page.before && { before: nameOf(page.before) }),
        ...(page.after && { after: nameOf(page.after) }),
        links: tooLong ? {} : pageLinks(words.body, provision),
        ...(thread && { thread }),
        ladder: rungsIn(textsOf(tracker, text), rungs, thread),
        ...rests,
        needReview: await needingReview({ tracker, store }, rests.asks),
        notes: words.notes,
        sources: sourcesCited(tracker, text, thread, rests),
      }
    }),
})

function wordsMissing({ label }: BillText): NotFound {
  return new NotFound('no-words', `Of ${label} the words are not held here, only the numbers of its provisions.`)
}

/** What there is to say of the words of a text, and the words themselves when one page can hold them. */
function printOf(words: LegislationText) {
  const length = wordsOfText(words).split(' ').length
  return {
    facts: words.facts,
    contents: contentsOf(words.body),
    paged: pagedProvisions(words.body).map(({ address }) => address),
    length,
    size: sizeOf(words),
    findings: words.findings,
    ...(length <= mostWordsOnAPage && { words }),
  }
}

/** How many of what a law is made of it has; Parts of Schedules are not among its Parts. */
function sizeOf({ body }: LegislationText) {
  const levels: Record<string, number> = {}
  for (const { level, ref } of provisionsIn(body))
    if (level !== 'part' || ref?.kind === 'part') levels[level] = (levels[level] ?? 0) + 1
  return levels
}

function neighbours(tracker: Tracker, text: BillText) {
  const own = textsOf(tracker, text)
  const at = own.indexOf(text)
  const held = own.filter(({ file }) => file)
  const papers = tracker.amendmentPapers.filter((paper) => paper.text === text.id)
  const before = own.slice(0, Math.max(0, at)).findLast(({ file }) => file)
  const after = own.slice(at + 1).find(({ file }) => file)
  return { texts: own, ...(before && { before }), ...(after && { after }), held, papers }
}

/** The texts of the same Bill, in the order they were published. */
function textsOf(tracker: Tracker, { bill }: BillText): BillText[] {
  return tracker.texts.filter((text) => text.bill === bill).sort((a, b) => a.order - b.order)
}

/** The provisions that are followed and have a number in a text, in the order of the tracker. */
function numbersIn(tracker: Tracker, text: BillText) {
  return tracker.threads.flatMap(({ id, heading, labels }) => {
    const label = labels.find((label) => label.text === text.id)
    return label ? [{ thread: id, label: label.label, ...(heading !== undefined && { heading }) }] : []
  })
}
