import { accept, type Outcome } from '@dutywatch/domain'
import type { LegislationText } from '@dutywatch/bill-text/document'
import { baseFor } from '@dutywatch/bill-text/matching'
import { layOver, type RecordInput, type Tracker } from '@dutywatch/domain/tracker'
import type { PlannedFile, ReadFile } from '../import-files/index.ts'
import { followThreads, type FollowedThreads } from './followed-threads.ts'
import { identifyText, type IdentityRefusal, type NamedText } from './text-identity.ts'
import { textRecords } from './text-records.ts'
import type { ReadText } from './ways-into.ts'

/** What one file would change, and how it was placed. */
export interface PlannedText extends PlannedFile<LegislationText> {
  readonly text: RecordInput<'texts'>
  /** Whether the tracker had the text already, by its number only. */
  readonly wasKnown: boolean
  /** Which print it was compared with, and why; absent for the first. */
  readonly base?: { readonly text: string; readonly reason: string }
  readonly threads: FollowedThreads
}

export interface PlanningWith {
  readonly named: NamedText
  /** The words of a file that the tracker names. */
  readonly wordsOf: (sha256: string) => Promise<LegislationText>
}

/** Places a file in a tracker: its text, its source, and the threads of its Bill continued into it. */
export async function planText(
  tracker: Tracker,
  file: ReadFile<LegislationText>,
  { named, wordsOf }: PlanningWith,
): Promise<Outcome<PlannedText, IdentityRefusal>> {
  const { facts } = file.words
  const identity = identifyText(tracker, file.words, named)
  if (!identity.ok) return identity
  const { sha256, name, content } = file
  const records = textRecords(tracker, identity.value, { facts, file: { sha256, name, bytes: content.byteLength } })
  const placed: ReadText = { record: records.text, words: file.words }
  const laid = layOver(tracker, { changes: records.changes })
  if (!laid.ok) throw new Error(`${laid.message} ${JSON.stringify(laid.findings)}`)
  const { base, next, reason } = await textsBeside(laid.value, placed, wordsOf)
  const threads = followThreads(laid.value, { ...placed, source: records.source.id }, { base, next })
  return accept({
    file,
    text: records.text,
    wasKnown: identity.value.existing !== undefined,
    ...(base && { base: { text: base.record.id, reason } }),
    threads,
    changes: [...records.changes, ...threads.changes],
  })
}

/** The texts between which one is placed: that which it is compared with and why, and the first after it whose words are held. */
async function textsBeside(tracker: Tracker, text: ReadText, wordsOf: PlanningWith['wordsOf']) {
  const held: ReadText[] = []
  for (const record of tracker.texts) {
    if (record.bill === text.record.bill && record.id !== text.record.id && record.file)
      held.push({ record, words: await wordsOf(record.file.sha256) })
  }
  const base = baseFor(
    text.words.facts,
    [text, ...held].map(({ words }) => words.facts),
  )
  const [next] = held.filter(({ record }) => record.order > text.record.order).toSorted((a, b) => a.record.order - b.record.order)
  return { base: base && held.find(({ words }) => words.facts === base.print), reason: base?.reason ?? '', next }
}
