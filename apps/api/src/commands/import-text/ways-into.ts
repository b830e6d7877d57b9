import { provisionsNamed, type LegislationText, type Provision } from '@dutywatch/bill-text/document'
import { matchProvisions, type Doubt } from '@dutywatch/bill-text/matching'
import { labelIn, parseProvision, printProvision, provisionsIn, type ProvisionThread } from '@dutywatch/domain/provision'
import type { RecordInput } from '@dutywatch/domain/tracker'

/** A text of the tracker and its words. */
export interface ReadText {
  readonly record: RecordInput<'texts'>
  readonly words: LegislationText
}

/** The texts of the same Bill between which a text is placed. */
export interface TextsBeside {
  /** The one it is compared with. */
  readonly base?: ReadText | undefined
  /** The one after it, when it was handed in late. */
  readonly next?: ReadText | undefined
}

/** How threads that a text knows lead into another. */
export interface WayInto {
  /** The numbered provisions that a thread became, or came from; none when the text does not have it. */
  readonly placesOf: (thread: ProvisionThread) => readonly Provision[]
  /** Why a person should confirm that. */
  readonly doubtOf: (provision: Provision) => Doubt | undefined
}

/** The ways into a text from those beside it, the surer first. */
export function waysInto(words: LegislationText, { base, next }: TextsBeside): WayInto[] {
  return [...(base ? [wayFrom(base, words, 'forwards')] : []), ...(next ? [wayFrom(next, words, 'backwards')] : [])]
}

function wayFrom({ record, words: known }: ReadText, words: LegislationText, direction: 'forwards' | 'backwards'): WayInto {
  const [from, into] = direction === 'forwards' ? (['before', 'after'] as const) : (['after', 'before'] as const)
  const matching = direction === 'forwards' ? matchProvisions(known, words) : matchProvisions(words, known)
  const became = new Map(matching.pairs.map((pair) => [pair[from], pair[into]]))
  const doubts = new Map(matching.toConfirm.map((doubt) => [doubt.pair[into], doubt]))
  return {
    placesOf: (thread) => {
      const label = labelIn(thread, record.id)
      const named = label ? provisionsNamed(known.body, provisionsIn(label.label)) : []
      return named.flatMap((provision) => became.get(provision) ?? []).filter(hasLabel)
    },
    doubtOf: (provision) => doubts.get(provision),
  }
}

/** Whether a record can name a provision: some old Acts number theirs as no reference is written, "FIRST SCHEDULE". */
export function hasLabel({ ref }: Provision): boolean {
  const label = ref ? printProvision(ref) : ''
  const read = parseProvision(label)
  return read.ok && printProvision(read.value) === label
}
