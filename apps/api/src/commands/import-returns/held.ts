import { refuse } from '@dutywatch/domain'
import { returnsOn } from '@dutywatch/domain/evidence'
import { find, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import type { listWaitingProposals } from '../../db/queries/proposals.ts'
import { readingsOfFile } from '../../db/queries/readings.ts'
import type { ReturnWords } from './return-records.ts'

/** What is published and what waits to be, in which a file may be held already. */
export interface Holdings {
  readonly tracker: Tracker
  readonly open: Awaited<ReturnType<typeof listWaitingProposals>>
  readonly words: ReturnWords
  readonly today: string
}

/** Where the cells of a reading are told of already: a return that was not withdrawn, or a proposal that waits. */
export function whereHeld({ tracker, open }: Holdings, reading: string): string | undefined {
  const sent = tracker.returns.find((each) => each.reading === reading && !each.withdrawn)
  if (sent) return `the return “${sent.id}”`
  const waiting = waitingReturns(open).find((each) => each.reading === reading)
  return waiting && `waiting in the proposal ${waiting.proposal}`
}

/**
 * Why a file that waits already cannot be imported with other words than it waits with: publishing what waits would not say them. Nothing where
 * it says the same.
 */
export function waitsOtherwise(
  { open, words }: Holdings,
  { name, reading }: { readonly name: string; readonly reading: string },
) {
  const waiting = waitingReturns(open).find((each) => each.reading === reading)
  const other = waiting && saidOf(words).find(([field, said]) => said !== undefined && said !== waiting.record[field])
  if (!waiting || !other) return undefined
  const [field, said] = other
  const before = typeof waiting.record[field] === 'string' ? `“${waiting.record[field]}”` : 'nothing'
  return refuse(
    'waits-otherwise',
    `${name} waits in the proposal ${waiting.proposal} with ${before} as ${optionOf[field]}, not “${said}”. Take that back with “dutywatch proposals withdraw ${waiting.proposal}”, and import again.`,
  )
}

const optionOf = {
  receivedOn: '--received',
  supersedes: '--supersedes',
  why: '--why',
  note: '--note',
  title: '--title',
} as const

function saidOf({ receivedOn, supersedes, why, note, title }: ReturnWords) {
  const said: (readonly [keyof typeof optionOf, string | undefined])[] = [
    ['receivedOn', receivedOn],
    ['supersedes', supersedes],
    ['why', why],
    ['note', note],
    ['title', title],
  ]
  return said
}

/** Why a file that is not held yet must not become a return as it is: it stands as another force’s, or its force has sent one already. */
export async function notYetAsked(db: Db, holdings: Holdings, file: { readonly name: string; readonly sha256: string }) {
  const { words } = holdings
  if (words.force === undefined || words.also) return undefined
  return (await ofAnotherForce(db, holdings, file)) ?? sentAlready(holdings) ?? waitsAlready(holdings)
}

async function ofAnotherForce(
  db: Db,
  { tracker, open, words }: Holdings,
  { name, sha256 }: { readonly name: string; readonly sha256: string },
) {
  const readings = new Set(await readingsOfFile(db, sha256))
  const isOther = ({ force, reading }: { readonly force?: string | undefined; readonly reading: string }) =>
    force !== undefined && force !== words.force && readings.has(reading)
  const nameOf = (force: string | undefined) => find(tracker, 'forces', force)?.name ?? force
  const waiting = waitingReturns(open).find(isOther)
  const both = `If both sent the same file, import with --also.`
  if (waiting) {
    const undo = `If that was wrong, take it back with “dutywatch proposals withdraw ${waiting.proposal}” and import again.`
    const said = `${name} waits in the proposal ${waiting.proposal} as the answer of ${nameOf(waiting.force)}.`
    return refuse('of-another-force', `${said} ${undo} ${both}`)
  }
  const sent = tracker.returns.find((each) => isOther(each) && !each.withdrawn)
  if (!sent) return undefined
  const undo = `If that was wrong, withdraw it with “dutywatch returns withdraw ${sent.id} --why … --by …” and import again.`
  return refuse('of-another-force', `${name} is the return “${sent.id}” of ${nameOf(sent.force)}. ${undo} ${both}`)
}

function sentAlready({ tracker, words, today }: Holdings) {
  const { batch, force, supersedes } = words
  if (batch === undefined || supersedes !== undefined) return undefined
  const current = returnsOn(tracker.returns, today).filter((each) => each.batch === batch && each.force === force)
  const [first] = current
  if (!first) return undefined
  const name = find(tracker, 'forces', force)?.name ?? force
  const ids = current.map(({ id }) => id).join(', ')
  return refuse(
    'sent-already',
    `${name} has sent a return already (${ids}). If this comes in its place: --supersedes ${first.id} --why "…". If both are to count: --also.`,
  )
}

/** Two that wait would both count once they are published, whatever they are said to supersede. */
function waitsAlready({ tracker, open, words: { batch, force } }: Holdings) {
  const waiting = waitingReturns(open).find((each) => batch !== undefined && each.batch === batch && each.force === force)
  if (!waiting) return undefined
  const name = find(tracker, 'forces', force)?.name ?? force
  return refuse(
    'sent-already',
    `A return of ${name} waits already, in the proposal ${waiting.proposal}. If this comes in its place: “dutywatch proposals withdraw ${waiting.proposal}”, and import again. If both are to count: --also.`,
  )
}

function waitingReturns(open: Holdings['open']) {
  return open.flatMap(({ id: proposal, changes }) =>
    changes.flatMap(({ collection, record }) => {
      if (collection !== 'returns' || typeof record !== 'object' || record === null) return []
      const fields: Readonly<Partial<Record<string, unknown>>> = { ...record }
      const { reading, force, batch } = fields
      if (typeof reading !== 'string') return []
      const named = (value: unknown) => (typeof value === 'string' ? value : undefined)
      return [{ proposal, record: fields, reading, force: named(force), batch: named(batch) }]
    }),
  )
}
