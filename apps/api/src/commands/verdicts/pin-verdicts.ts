import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { findQuote } from '@dutywatch/bill-text/wording'
import type { Verdict } from '@dutywatch/domain/campaign'
import { parseProvisions, threadOf } from '@dutywatch/domain/provision'
import { find, type DraftChange, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import { currentEditionNumber, editionOf, listProposals, propose, textStore, type TextStore } from '../../ledger/index.ts'
import { freshId } from '../fresh-id.ts'
import { threadedWords, type ThreadedWords } from './threaded-words.ts'

/** Whose verdicts are pinned, who pins them and when. */
export interface Pinning {
  /** Ids of verdicts; every one that can be pinned and is not yet, unless given. */
  readonly verdicts?: readonly string[] | undefined
  readonly by: string
  readonly at: string
}

/** What was proposed, and which verdicts could not be pinned and why. */
export interface PinningReport {
  readonly pinned: readonly string[]
  readonly left: readonly { readonly verdict: string; readonly why: string }[]
  readonly proposal?: string
}

export type PinningRefusal = 'nothing-published' | 'no-such-verdict'

/**
 * Proposes to pin verdicts to the words they rest on: the provisions they name, as the text they were given on has them. A verdict is
 * left, with the reason, when that text's words are not held, when it names no provision of it, or when its quotation does not stand
 * there.
 */
export async function pinVerdicts(
  db: Db,
  { verdicts: wanted, by, at }: Pinning,
): Promise<Outcome<PinningReport, PinningRefusal>> {
  const current = await currentEditionNumber(db)
  if (current === 0) return refuse('nothing-published', 'Nothing has been published yet, so there are no verdicts to pin.')
  const { tracker } = await editionOf(db, current)
  const unknown = wanted?.find((id) => !find(tracker, 'verdicts', id))
  if (unknown !== undefined) return refuse('no-such-verdict', `There is no verdict “${unknown}” in edition ${current}.`)
  const chosen = tracker.verdicts.filter(({ id, pins }) => (wanted ? wanted.includes(id) : pins.length === 0))
  const outcomes = await Promise.all(chosen.map((verdict) => pinned(tracker, verdict, textStore(db))))
  const done = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []))
  const left = outcomes.flatMap((outcome, index) =>
    outcome.ok ? [] : [{ verdict: chosen[index]?.id ?? '', why: outcome.message }],
  )
  const report = { pinned: done.map(({ id }) => id), left }
  if (done.length === 0) return accept(report)
  const changes = done.map((record): DraftChange => ({ collection: 'verdicts', id: record.id, record }))
  const taken = new Set((await listProposals(db)).map(({ id }) => id))
  const id = freshId(`pins ${at.slice(0, 10)}`, (candidate) => taken.has(candidate))
  const note = `Pins ${done.length} ${done.length === 1 ? 'verdict' : 'verdicts'} to the words they rest on.`
  const filed = await propose(db, { id, createdAt: at, createdBy: by, note, baseEdition: current, changes })
  if (!filed.ok) throw new Error(filed.message)
  return accept({ ...report, proposal: id })
}

async function pinned(tracker: Tracker, verdict: Verdict, store: TextStore): Promise<Outcome<Verdict, 'left'>> {
  const text = find(tracker, 'texts', verdict.text)
  if (!text?.file) return refuse('left', 'The words of the text it was given on are not held.')
  const words = threadedWords(tracker, text, await store.text(text.file.sha256))
  const threads = threadsNamed(tracker, verdict).filter((thread) => words.of(thread))
  if (threads.length === 0) return refuse('left', 'It names no provision that the text has.')
  const wrong = quoteAstray(verdict, words, threads)
  if (wrong !== undefined) return refuse('left', wrong)
  const pins = threads.flatMap((thread) => {
    const found = words.of(thread)
    return found ? [{ thread: thread as Verdict['pins'][number]['thread'], wordsHash: found.wordsHash }] : []
  })
  return accept({ ...verdict, pins })
}

/** The threads a verdict lists, and those of the provisions it names. */
function threadsNamed(tracker: Tracker, { threads, provisions, text }: Verdict): string[] {
  const read = provisions === undefined ? undefined : parseProvisions(provisions)
  const bill = find(tracker, 'texts', text)?.bill
  const own = tracker.threads.filter((thread) => thread.bill === bill)
  const named = read?.ok ? read.value.flatMap((ref) => threadOf(own, text, ref)?.id ?? []) : []
  return [...new Set<string>([...threads, ...named])]
}

function quoteAstray({ quote }: Verdict, words: ThreadedWords, threads: readonly string[]): string | undefined {
  if (quote === undefined) return undefined
  const search = findQuote(
    threads.flatMap((thread) => words.of(thread)?.provisions ?? []),
    quote,
  )
  if (search.found) return undefined
  const near = search.nearest ? ` The nearest words are “${search.nearest.words}”.` : ''
  return `Its quotation does not stand in the provisions it names.${near}`
}
