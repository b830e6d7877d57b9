import { findQuote, type QuoteSearch } from '@dutywatch/bill-text/wording'
import { needsReview, testPins, verdictTests, type TestedPin, type Verdict } from '@dutywatch/domain/campaign'
import type { BillText } from '@dutywatch/domain/parliament'
import { find, type Tracker } from '@dutywatch/domain/tracker'
import type { TextStore } from '../../ledger/index.ts'
import { threadedWords, type ThreadedWords } from './threaded-words.ts'

/** A verdict held against the newest text whose words are held. */
export interface TestedVerdict {
  readonly verdict: Verdict
  /** The text it was given on, and the text it is held against. */
  readonly given: BillText
  readonly against: BillText
  readonly pins: readonly TestedPlace[]
  /** Whether the words it quotes still stand; absent when it quotes none. */
  readonly quote?: QuoteSearch
  readonly needsReview: boolean
}

/** A pin and where its provision is in the text: absent where it is gone. */
export interface TestedPlace extends TestedPin {
  /** In the text the verdict was given on. */
  readonly was?: string
  /** In the text it is held against. */
  readonly is?: string
}

/**
 * Every verdict that rests on words, held against the newest text whose words are held: one verdict for each criterion, the latest. For
 * one ask where `ask` names it.
 */
export async function testVerdicts(
  { tracker, store }: { readonly tracker: Tracker; readonly store: TextStore },
  ask?: string,
): Promise<TestedVerdict[]> {
  const bills = new Set(tracker.texts.map(({ bill }) => bill))
  const tests = [...bills].flatMap((bill) => {
    const texts = tracker.texts.filter((text) => text.bill === bill)
    const own = tracker.verdicts.filter(({ text }) => texts.some(({ id }) => id === text))
    return verdictTests(own, texts)
  })
  const wanted = tests.filter(({ verdict }) => ask === undefined || verdict.ask === ask)
  const words = await wordsOf({ tracker, store }, new Set(wanted.flatMap(({ verdict, against }) => [verdict.text, against])))
  return wanted.flatMap(({ verdict, against }) => {
    const [before, after] = [words.get(verdict.text), words.get(against)]
    return before && after ? [tested(verdict, before, after)] : []
  })
}

async function wordsOf(
  { tracker, store }: { readonly tracker: Tracker; readonly store: TextStore },
  texts: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ThreadedWords>> {
  const held = new Map<string, ThreadedWords>()
  for (const id of texts) {
    const text = find(tracker, 'texts', id)
    if (text?.file) held.set(id, threadedWords(tracker, text, await store.text(text.file.sha256)))
  }
  return held
}

function tested(verdict: Verdict, before: ThreadedWords, after: ThreadedWords): TestedVerdict {
  const pins = testPins(verdict, (thread) => {
    const [was, is] = [before.of(thread), after.of(thread)]
    return is && { wordsHash: is.wordsHash, pointsElsewhere: was?.pointsTo.join('\n') !== is.pointsTo.join('\n') }
  })
  const places = pins.map((pin) => {
    const [was, is] = [before.of(pin.pin.thread), after.of(pin.pin.thread)]
    return { ...pin, ...(was && { was: was.provisions[0].address }), ...(is && { is: is.provisions[0].address }) }
  })
  const now = places.flatMap(({ pin }) => after.of(pin.thread)?.provisions ?? [])
  return {
    verdict,
    given: before.text,
    against: after.text,
    pins: places,
    ...(verdict.quote !== undefined && { quote: findQuote(now, verdict.quote) }),
    needsReview: needsReview(pins),
  }
}
