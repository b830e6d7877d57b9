import { provisionAt, provisionsIn, type LegislationText, type Provision } from '@dutywatch/bill-text/document'
import { internalTargets, referencesIn, type TextReferences } from '@dutywatch/bill-text/reference'
import { wordsHash } from '@dutywatch/bill-text/wording'
import type { BillText } from '@dutywatch/domain/parliament'
import { labelIn, parseProvision, threadOf, type ProvisionThread } from '@dutywatch/domain/provision'
import { find, type Tracker } from '@dutywatch/domain/tracker'

/** A provision of a text, found by its thread. */
export interface ThreadedProvision {
  readonly provision: Provision
  readonly wordsHash: string
  /** The threads, or where there is none the addresses, that its references to its own text lead to. */
  readonly pointsTo: readonly string[]
}

/** The words of one text, asked for by thread. */
export interface ThreadedWords {
  readonly text: BillText
  readonly words: LegislationText
  readonly of: (thread: string) => ThreadedProvision | undefined
}

/** References are found once a text: a text is asked about by many verdicts. */
const found = new WeakMap<LegislationText, TextReferences>()

function referencesOf(words: LegislationText): TextReferences {
  const references = found.get(words) ?? referencesIn(words)
  found.set(words, references)
  return references
}

/** Lets the words of a text be asked for by the threads of a tracker. */
export function threadedWords(tracker: Tracker, text: BillText, words: LegislationText): ThreadedWords {
  const threads = tracker.threads.filter((thread) => thread.bill === text.bill)
  return {
    text,
    words,
    of: (id) => {
      const thread = find(tracker, 'threads', id)
      const provision = thread && provisionOf(thread, text, words)
      if (!provision) return undefined
      const references = referencesOf(words)
      const pointsTo = internalTargets(provision, references).map((address) => threadAtAddress(threads, { text, words }, address))
      return { provision, wordsHash: wordsHash(provision, references), pointsTo }
    },
  }
}

function provisionOf(thread: ProvisionThread, text: BillText, words: LegislationText): Provision | undefined {
  const label = labelIn(thread, text.id)
  const ref = label && parseProvision(label.label)
  const provision = ref?.ok ? provisionAt(words.body, ref.value) : undefined
  return provision?.ref && ref?.ok && provision.ref.levels.length === ref.value.levels.length ? provision : undefined
}

interface Place {
  readonly text: BillText
  readonly words: LegislationText
}

/** "fire-safety(2)": the thread that an address of a text is in, and what is left of its path; the address itself without a thread. */
function threadAtAddress(threads: readonly ProvisionThread[], { text, words }: Place, address: string): string {
  const ref = refAt(words, address)
  const thread = ref && threadOf(threads, text.id, ref)
  return thread && ref ? [thread.id, ...ref.levels.slice(1)].join(' ') : address
}

const addressed = new WeakMap<LegislationText, Map<string, Provision['ref']>>()

function refAt(words: LegislationText, address: string): Provision['ref'] {
  let refs = addressed.get(words)
  if (!refs) {
    refs = new Map(Array.from(provisionsIn(words.body), (provision) => [provision.address, provision.ref]))
    addressed.set(words, refs)
  }
  return refs.get(address)
}
