import {
  headingOf,
  isGrouping,
  provisionsIn,
  provisionsNamed,
  type LegislationText,
  type Provision,
} from '@dutywatch/bill-text/document'
import { internalTargets, referencesIn, type TextReferences } from '@dutywatch/bill-text/reference'
import { wordsHash } from '@dutywatch/bill-text/wording'
import type { BillText } from '@dutywatch/domain/parliament'
import { covers, labelIn, provisionsIn as refsIn, threadOf, type ProvisionThread } from '@dutywatch/domain/provision'
import { find, type Tracker } from '@dutywatch/domain/tracker'

/** What a thread is in a text: a provision, or several that are followed as one. */
export interface ThreadedProvisions {
  readonly provisions: readonly [Provision, ...Provision[]]
  readonly wordsHash: string
  /** The threads, or where there is none the headings or addresses, that its references to its own text lead to. */
  readonly pointsTo: readonly string[]
}

/** The words of one text, asked for by thread. */
export interface ThreadedWords {
  readonly text: BillText
  readonly words: LegislationText
  readonly of: (thread: string) => ThreadedProvisions | undefined
}

/** References are found once a text: a text is asked about by many verdicts. */
const found = new WeakMap<LegislationText, TextReferences>()

function referencesOf(words: LegislationText): TextReferences {
  const references = found.get(words) ?? referencesIn(words)
  found.set(words, references)
  return references
}

/** Lets the words of a text be asked for by the threads of a tracker; each thread is looked for once. */
export function threadedWords(tracker: Tracker, text: BillText, words: LegislationText): ThreadedWords {
  const place = { text, words, threads: tracker.threads.filter((thread) => thread.bill === text.bill) }
  const asked = new Map<string, ThreadedProvisions | undefined>()
  return {
    text,
    words,
    of: (id) => {
      const thread = find(tracker, 'threads', id)
      if (thread && !asked.has(id)) asked.set(id, provisionsOf(thread, place))
      return asked.get(id)
    },
  }
}

interface Place {
  readonly text: BillText
  readonly words: LegislationText
  /** Those of the Bill. */
  readonly threads: readonly ProvisionThread[]
}

function provisionsOf(thread: ProvisionThread, place: Place): ThreadedProvisions | undefined {
  const { text, words } = place
  const label = labelIn(thread, text.id)
  const [first, ...others] = label ? provisionsNamed(words.body, refsIn(label.label)) : []
  if (!first) return undefined
  const provisions = [first, ...others] as const
  const references = referencesOf(words)
  const targets = provisions.flatMap((provision) => internalTargets(provision, references))
  const pointsTo = targets.map((address) => whereItLeads(place, address))
  return { provisions, wordsHash: wordsHash(provisions, references), pointsTo }
}

/**
 * What an address of a text is whatever its number: the thread it is in and the rest of its path, "fire-safety 2"; of a Part, Chapter or
 * other group without a thread, its heading; else the address itself.
 */
function whereItLeads({ text, words, threads }: Place, address: string): string {
  const provision = provisionAtAddress(words, address)
  const ref = provision?.ref
  const thread = ref && threadOf(threads, text.id, ref)
  const own = thread && refsIn(labelIn(thread, text.id)?.label ?? '').find((each) => covers(each, ref))
  if (own) return [thread.id, ...ref.levels.slice(own.levels.length)].join(' ')
  const heading = provision && isGrouping(provision.level) ? headingOf(provision) : ''
  return heading === '' ? address : heading
}

const addressed = new WeakMap<LegislationText, Map<string, Provision>>()

function provisionAtAddress(words: LegislationText, address: string): Provision | undefined {
  const held =
    addressed.get(words) ?? new Map(Array.from(provisionsIn(words.body), (provision) => [provision.address, provision]))
  addressed.set(words, held)
  return held.get(address)
}
