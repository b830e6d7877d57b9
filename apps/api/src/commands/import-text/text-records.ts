import { dayOfText, type TextFacts } from '@dutywatch/bill-text/document'
import type { TextFile } from '@dutywatch/domain/parliament'
import { find, type DraftChange, type RecordInput, type Tracker } from '@dutywatch/domain/tracker'
import { freshId } from '../fresh-id.ts'
import type { TextIdentity } from './text-identity.ts'
import { kindOfText, labelOfText } from './text-words.ts'

/** The records that a file makes of itself: a text with its words, and the source that it is. */
export interface TextRecords {
  readonly text: RecordInput<'texts'>
  readonly source: RecordInput<'sources'>
  readonly changes: readonly DraftChange[]
}

/**
 * The text record of a file and the source that cites it. A text that the tracker has keeps all it says and gains its words; a new one
 * takes its place among the others by day.
 */
export function textRecords(
  tracker: Tracker,
  { bill, existing }: TextIdentity,
  read: { facts: TextFacts; file: TextFile },
): TextRecords {
  const { facts, file } = read
  const on = existing?.publishedOn ?? dayOfText(facts) ?? ''
  const label = labelOfText(facts)
  const id = existing?.id ?? freshId(`${bill.id} ${label}`, (taken) => find(tracker, 'texts', taken) !== undefined)
  const source = sourceOf(tracker, { id, facts, on })
  const citation = { source: source.id, confidence: 'confirmed' as const }
  const text: RecordInput<'texts'> = existing
    ? { ...existing, file, citations: [...existing.citations, citation] }
    : {
        id,
        knownFrom: on,
        citations: [citation],
        bill: bill.id,
        kind: kindOfText(facts) ?? 'print',
        title: facts.title,
        ...(facts.number !== undefined && { number: facts.number }),
        label,
        publishedOn: on,
        ...(facts.house && { house: facts.house }),
        order: 0,
        file,
      }
  const ordered = existing ? [text] : inItsPlace(tracker, text)
  return {
    text: ordered.find((each) => each.id === id) ?? text,
    source,
    changes: [
      { collection: 'sources', id: source.id, record: source },
      ...ordered.map((record) => ({ collection: 'texts', id: record.id, record })),
    ],
  }
}

function sourceOf(tracker: Tracker, { id, facts, on }: { id: string; facts: TextFacts; on: string }): RecordInput<'sources'> {
  const printed = [facts.number, labelOfText(facts)].filter((part) => part !== undefined).join(', ')
  return {
    id: freshId(`words of ${id}`, (taken) => find(tracker, 'sources', taken) !== undefined),
    title: `${facts.title}${printed ? ` (${printed})` : ''}`,
    publisher: facts.kind === 'act' ? 'The National Archives, legislation.gov.uk' : 'UK Parliament',
    kind: 'official',
    published: on,
    ...(webAddress(facts.versionUri) && { url: facts.versionUri }),
  }
}

function webAddress(uri: string | undefined): boolean {
  return uri !== undefined && /^https?:\/\/(?!lawmaker\.)/.test(uri)
}

/** The new text in its place by day, and every text that moves up one for it. */
export function inItsPlace(tracker: Tracker, text: RecordInput<'texts'>): RecordInput<'texts'>[] {
  const earlier = tracker.texts.filter(({ publishedOn }) => publishedOn <= text.publishedOn)
  const order = 1 + Math.max(0, ...earlier.map((each) => each.order))
  const later = tracker.texts.filter((each) => !earlier.includes(each) && each.order >= order).sort((a, b) => a.order - b.order)
  const isFree = later.every((each) => each.order > order)
  return [{ ...text, order }, ...(isFree ? [] : later.map((each) => ({ ...each, order: each.order + 1 })))]
}
