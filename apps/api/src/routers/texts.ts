import {
  contentsOf,
  locate,
  pagedProvisions,
  wordsOfText,
  type LegislationText,
  type Provision,
} from '@dutywatch/bill-text/document'
import type { BillText } from '@dutywatch/domain/parliament'
import { labelIn, printProvision, type ProvisionThread } from '@dutywatch/domain/provision'
import { find, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { NotFound } from '../db/not-found.ts'
import type { TextStore } from '../ledger/index.ts'
import { found, publicProcedure, router } from '../trpc.ts'

/** Above this a text is read part by part: a page of it would be too heavy for a phone. */
const mostWordsOnAPage = 30_000

/** The texts of the law and their words, where they are held. */
export const textsRouter = router({
  /** A text: what it says of itself, its contents, and all its words when it is short enough for one page. */
  byId: publicProcedure.input(z.object({ id: z.string() })).query(async ({ ctx: { tracker, on, store }, input: { id } }) => {
    const text = found(find(tracker, 'texts', id), `text “${id}”`)
    const words = await wordsHeld(store, text)
    const length = words ? wordCount(words) : 0
    const around = neighbours(tracker, text)
    return {
      on,
      text,
      ...around,
      ...(words && { facts: words.facts, contents: contentsOf(words.body), length, findings: words.findings }),
      ...(words && length <= mostWordsOnAPage && { words }),
      sources: sourcesCited(tracker, text),
    }
  }),

  /** One provision of a text: its words, what stands around it, what it was in other texts, and what rests on it. */
  provision: publicProcedure
    .input(z.object({ id: z.string(), address: z.string().max(300) }))
    .query(async ({ ctx: { tracker, on, store }, input: { id, address } }) => {
      const text = found(find(tracker, 'texts', id), `text “${id}”`)
      const words = found(await wordsHeld(store, text), `copy of the words of ${text.label}`)
      const located = found(locate(words.body, address), `provision “${address}” in ${text.label}`)
      const paged = pagedProvisions(words.body)
      const own = paged.find((provision) => provision === located.provision || located.within.includes(provision))
      const at = own ? paged.indexOf(own) : -1
      const thread = own && threadAt(tracker, text, own)
      const rests = thread ? restingOn(tracker, thread) : { verdicts: [], asks: [] }
      return {
        on,
        text,
        provision: own ?? located.provision,
        within: located.within.filter((provision) => provision !== own).map(nameOf),
        ...(paged[at - 1] && { before: nameOf(paged[at - 1]) }),
        ...(paged[at + 1] && at >= 0 && { after: nameOf(paged[at + 1]) }),
        ...(thread && { thread, elsewhere: elsewhere(tracker, thread, text) }),
        ...rests,
        notes: words.notes,
        sources: sourcesCited(tracker, text, thread, rests),
      }
    }),
})

/** A text whose words are held, by its id. Throws `NotFound` when there is none or its words are not held. */
export async function textWithWords(
  { tracker, store }: { readonly tracker: Tracker; readonly store: TextStore },
  id: string,
): Promise<{ readonly text: BillText; readonly words: LegislationText }> {
  const text = found(find(tracker, 'texts', id), `text “${id}”`)
  const words = await wordsHeld(store, text)
  if (!words) throw new NotFound('no-words', `Of ${text.label} the words are not held here, only the numbers of its provisions.`)
  return { text, words }
}

/** The words of a text; `undefined` when it is known by number only. */
export async function wordsHeld(store: TextStore, { file }: BillText): Promise<LegislationText | undefined> {
  return file && (await store.text(file.sha256))
}

function wordCount(words: LegislationText): number {
  return wordsOfText(words).split(' ').length
}

function neighbours(tracker: Tracker, text: BillText) {
  const own = tracker.texts.filter(({ bill }) => bill === text.bill).sort((a, b) => a.order - b.order)
  const at = own.indexOf(text)
  const held = own.filter(({ file }) => file)
  const papers = tracker.amendmentPapers.filter((paper) => paper.text === text.id)
  return { texts: own, before: own.slice(0, Math.max(0, at)).findLast(({ file }) => file), held, papers }
}

function nameOf(provision: Provision | undefined) {
  return contentsOf(provision ? [{ ...provision, content: [] }] : [])[0]
}

/** The thread that a provision of a text belongs to. */
export function threadAt(tracker: Tracker, text: BillText, { ref }: Provision): ProvisionThread | undefined {
  if (!ref) return undefined
  const label = printProvision(ref)
  return tracker.threads.find((thread) => thread.bill === text.bill && labelIn(thread, text.id)?.label === label)
}

/** What the provision was called in the other texts, and whether their words are held. */
function elsewhere(tracker: Tracker, thread: ProvisionThread, text: BillText) {
  return tracker.texts
    .filter(({ id, bill }) => bill === text.bill && id !== text.id)
    .sort((a, b) => a.order - b.order)
    .flatMap((other) => {
      const label = labelIn(thread, other.id)
      return label || other.file ? [{ text: other, ...(label && { label: label.label }) }] : []
    })
}

function restingOn(tracker: Tracker, thread: ProvisionThread) {
  const verdicts = tracker.verdicts.filter((verdict) => verdict.threads.includes(thread.id))
  const asks = tracker.asks.filter((ask) => verdicts.some((verdict) => verdict.ask === ask.id))
  return { verdicts, asks }
}
