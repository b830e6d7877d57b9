import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { changesBetweenPapers, type AmendmentPaper as PaperWords, type PaperChanges } from '@dutywatch/bill-text/amendment'
import type { LegislationText } from '@dutywatch/bill-text/document'
import type { House } from '@dutywatch/domain/calendar'
import { sayDay } from '@dutywatch/domain/date'
import type { AmendmentPaper } from '@dutywatch/domain/parliament'
import { find, type DraftChange, type RecordInput, type Tracker } from '@dutywatch/domain/tracker'
import { freshId } from '../fresh-id.ts'
import { billOfFile, type BillRefusal, type PlannedFile, type ReadFile } from '../import-files/index.ts'
import { amendedPrint, type AmendedPrint } from './amended-print.ts'
import { dayOfPaper } from './paper-day.ts'

/** What one paper would change, and what it says that the one before it did not. */
export interface PlannedPaper extends PlannedFile<PaperWords> {
  readonly paper: RecordInput<'amendmentPapers'>
  readonly print?: AmendedPrint
  /** The paper of the same stage before it; absent for the first. */
  readonly since?: { readonly paper: AmendmentPaper; readonly changes: PaperChanges }
}

export type PaperRefusal = BillRefusal | 'no-day' | 'no-house' | 'no-stage' | 'already-has-words'

export interface PaperPlanning {
  /** The Bill that the person who imports names. */
  readonly bill?: string | undefined
  readonly textOf: (sha256: string) => Promise<LegislationText>
  readonly paperOf: (sha256: string) => Promise<PaperWords>
}

/** Places a paper in a tracker: its record, the source that it is, the print it amends and the paper it replaces. */
export async function planPaper(
  tracker: Tracker,
  file: ReadFile<PaperWords>,
  planning: PaperPlanning,
): Promise<Outcome<PlannedPaper, PaperRefusal>> {
  const { facts } = file.words
  const bill = billOfFile(tracker, facts.title, planning.bill)
  if (!bill.ok) return bill
  const told = toldBy(file.words)
  if (!told.ok) return told
  const ofStage = tracker.amendmentPapers.filter(
    (paper) => paper.bill === bill.value.id && paper.house === told.value.house && paper.stage === told.value.stage,
  )
  const sameDay = ofStage.find(({ publishedOn }) => publishedOn === told.value.on)
  if (sameDay) {
    const message = `“${sameDay.id}” is the paper of ${sayDay(told.value.on)} already, from ${sameDay.file.name}. A paper is never replaced: withdraw that one first if it was wrong.`
    return refuse('already-has-words', message)
  }
  const print = await amendedPrint({ tracker, bill: bill.value.id }, facts, planning.textOf)
  const records = recordsOf(tracker, file, { ...told.value, bill: bill.value.id, text: print?.text.id })
  const earlier = ofStage.filter(({ publishedOn }) => publishedOn < told.value.on)
  const before = earlier.toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1)).at(-1)
  const since = before && { paper: before, changes: changesBetweenPapers(await planning.paperOf(before.file.sha256), file.words) }
  return accept({ file, ...records, ...(print && { print }), ...(since && { since }) })
}

interface Told {
  readonly on: string
  readonly house: House
  readonly stage: string
}

function toldBy({ facts }: PaperWords): Outcome<Told, PaperRefusal> {
  const on = dayOfPaper(facts)
  const again = 'Fetch it from its publisher again.'
  if (on === undefined) return refuse('no-day', `It does not say when it was published. ${again}`)
  if (facts.house === undefined) return refuse('no-house', `It does not say of which House it is. ${again}`)
  if (facts.stage === undefined) return refuse('no-stage', `It does not say for which stage it is. ${again}`)
  return accept({ on, house: facts.house, stage: facts.stage })
}

function recordsOf(
  tracker: Tracker,
  { name, sha256, content, words: { facts } }: ReadFile<PaperWords>,
  { on, house, stage, bill, text }: Told & { readonly bill: string; readonly text: string | undefined },
): { readonly paper: RecordInput<'amendmentPapers'>; readonly changes: readonly DraftChange[] } {
  const id = freshId(`${bill} ${stage} ${on}`, (taken) => find(tracker, 'amendmentPapers', taken) !== undefined)
  const title = `${facts.title}: amendment paper, ${stage}`
  const source: RecordInput<'sources'> = {
    id: freshId(`words of ${id}`, (taken) => find(tracker, 'sources', taken) !== undefined),
    title,
    publisher: 'UK Parliament',
    kind: 'official',
    published: on,
  }
  const paper: RecordInput<'amendmentPapers'> = {
    id,
    knownFrom: on,
    citations: [{ source: source.id, confidence: 'confirmed' }],
    bill,
    ...(text !== undefined && { text }),
    title,
    house,
    stage,
    publishedOn: on,
    file: { sha256, name, bytes: content.byteLength },
  }
  return {
    paper,
    changes: [
      { collection: 'sources', id: source.id, record: source },
      { collection: 'amendmentPapers', id, record: paper },
    ],
  }
}
