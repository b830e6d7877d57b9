import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Reading } from '@dutywatch/bill-text/legislation'
import { layOver, type DraftChange, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import { listWaitingProposals, type Proposal } from '../../db/queries/proposals.ts'
import { currentEditionNumber, editionOf } from '../../ledger/index.ts'
import { fileImport } from './file-import.ts'
import { readUploads, type OnProgress, type ReadFile, type Upload, type UploadRefusal } from './read-uploads.ts'

/** Who imports what, and when. */
export interface ImportRequest {
  readonly files: readonly Upload[]
  readonly by: string
  /** The instant, ISO 8601 in UTC. */
  readonly at: string
  /** Says what would be proposed, and writes nothing. */
  readonly dryRun?: boolean
  readonly onProgress?: OnProgress
}

/** What one file would change. */
export interface PlannedFile<Words> {
  readonly file: ReadFile<Words>
  readonly changes: readonly DraftChange[]
}

/** What an import found and filed. Nothing is filed when every file was held already. */
export interface ImportReport<Plan> {
  readonly planned: readonly Plan[]
  /** Files whose words the tracker has, or that wait in an open proposal. */
  readonly heldAlready: readonly { readonly file: string; readonly where: string }[]
  readonly changes: readonly DraftChange[]
  /** Open proposals that change some of the same records: once one is published the others no longer can be. */
  readonly rivals: readonly string[]
  readonly proposal?: string
}

/** One kind of file that is imported: how it is told, in what order, what it changes, and what is kept beside its bytes. */
export interface FileKind<Words, Plan extends PlannedFile<Words>, Reason extends string> {
  readonly take: (reading: Reading) => Outcome<Words, Reason>
  /** The order in which files came out: negative when the first did first. */
  readonly inOrder: (a: Words, b: Words) => number
  /** Places a file in a tracker; `files` are all that are imported with it. */
  readonly plan: (tracker: Tracker, file: ReadFile<Words>, files: readonly ReadFile<Words>[]) => Promise<Outcome<Plan, Reason>>
  readonly keepBeside?: (db: Db, file: ReadFile<Words>) => Promise<void>
}

/**
 * Reads files, keeps their words, and files one proposal for all that they change. Nothing that the public sees changes until it is
 * published. All or nothing: one file that cannot be read or placed refuses them all. What was imported before is left out.
 */
export async function importFiles<Words, Plan extends PlannedFile<Words>, Reason extends string>(
  db: Db,
  request: ImportRequest,
  kind: FileKind<Words, Plan, Reason>,
): Promise<Outcome<ImportReport<Plan>, Reason | UploadRefusal | 'nothing-published'>> {
  const current = await currentEditionNumber(db)
  if (current === 0) return refuse('nothing-published', 'Nothing has been published yet. Publish a tracker with the Bill first.')
  const { tracker } = await editionOf(db, current)
  const read = readUploads(request.files, kind.take, request.onProgress)
  if (!read.ok) return read
  const files = read.value.toSorted((a, b) => kind.inOrder(a.words, b.words))
  const open = await listWaitingProposals(db)
  const held = heldAlready(open, tracker, files)
  const fresh = files.filter(({ sha256 }) => !held.has(sha256))
  const planned = await planAll(tracker, fresh, kind)
  if (!planned.ok) return planned
  const changes = merged(planned.value)
  const report = { planned: planned.value, heldAlready: [...held.values()], changes, rivals: rivalsOf(open, changes) }
  if (report.changes.length === 0 || request.dryRun) return accept(report)
  return accept({ ...report, proposal: await fileImport(db, { ...report, current, keepBeside: kind.keepBeside }, request) })
}

/** Where files are held or wait already, by SHA-256. */
function heldAlready(open: readonly Proposal[], tracker: Tracker, files: readonly ReadFile<unknown>[]) {
  const records = [...tracker.texts, ...tracker.amendmentPapers]
  const whereOf = (sha256: string) => {
    const record = records.find((each) => each.file?.sha256 === sha256)
    if (record) return `the words of “${record.id}”`
    const waiting = open.find(({ changes }) => changes.some((change) => namesFile(change.record, sha256)))
    return waiting && `waiting in the proposal ${waiting.id}`
  }
  return new Map(
    files.flatMap(({ name, sha256 }) => {
      const where = whereOf(sha256)
      return where === undefined ? [] : [[sha256, { file: name, where }]]
    }),
  )
}

function rivalsOf(open: readonly Proposal[], changes: readonly DraftChange[]): string[] {
  const changed = new Set(changes.map(({ collection, id }) => `${collection}/${id}`))
  return open.filter((each) => each.changes.some(({ collection, id }) => changed.has(`${collection}/${id}`))).map(({ id }) => id)
}

function namesFile(record: unknown, sha256: string): boolean {
  return JSON.stringify(record ?? null).includes(sha256)
}

/** Each file is placed in the tracker as the ones before it leave it, so that a chain of files is followed from one to the next. */
async function planAll<Words, Plan extends PlannedFile<Words>, Reason extends string>(
  tracker: Tracker,
  files: readonly ReadFile<Words>[],
  kind: FileKind<Words, Plan, Reason>,
): Promise<Outcome<Plan[], Reason>> {
  const planned: Plan[] = []
  let laid = tracker
  for (const file of files) {
    const plan = await kind.plan(laid, file, files)
    if (!plan.ok) return refuse(plan.reason, `${file.name}: ${plan.message}`)
    const next = layOver(laid, { changes: plan.value.changes })
    if (!next.ok) throw new Error(`${next.message} ${JSON.stringify(next.findings)}`)
    laid = next.value
    planned.push(plan.value)
  }
  return accept(planned)
}

/** What several files change, each record once, as the last of them leaves it. */
function merged(planned: readonly PlannedFile<unknown>[]): DraftChange[] {
  const last = new Map<string, DraftChange>()
  for (const change of planned.flatMap(({ changes }) => changes)) last.set(`${change.collection}/${change.id}`, change)
  return [...last.values()]
}
