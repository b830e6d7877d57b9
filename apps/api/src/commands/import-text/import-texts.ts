import { createHash } from 'node:crypto'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { layOver, type DraftChange, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import { listProposals } from '../../db/queries/proposals.ts'
import { insertTextFile } from '../../db/queries/text-files.ts'
import { insertTextProvisions } from '../../db/queries/text-provisions.ts'
import { currentEditionNumber, editionOf, propose, readFileBytes, textStore, type FileRefusal } from '../../ledger/index.ts'
import { foundProvisions } from './found-provisions.ts'
import { planText, type PlannedText, type ReadFile } from './plan-text.ts'
import type { IdentityRefusal, NamedText } from './text-identity.ts'
import { dayOfText } from './text-words.ts'

/** A file as it was handed in. */
export interface Upload {
  readonly name: string
  readonly content: Uint8Array
}

/** Who imports what, and when. */
export interface TextImport extends NamedText {
  readonly files: readonly Upload[]
  readonly by: string
  /** The instant, ISO 8601 in UTC. */
  readonly at: string
  /** Says what would be proposed, and writes nothing. */
  readonly dryRun?: boolean
  /** Told as each file is read. */
  readonly onProgress?: (step: { readonly file: string; readonly done: number; readonly of: number }) => void
}

/** What an import found and filed. Nothing is filed when every file was held already. */
export interface TextImportReport {
  readonly planned: readonly PlannedText[]
  /** Files whose words the tracker has, or that wait in an open proposal. */
  readonly heldAlready: readonly { readonly file: string; readonly where: string }[]
  readonly changes: readonly DraftChange[]
  readonly proposal?: string
}

export type TextImportRefusal =
  | FileRefusal
  | IdentityRefusal
  | 'nothing-published'
  | 'too-large'
  | 'not-a-text'
  | 'same-file-twice'

const mostBytes = 64 * 1_024 * 1_024
const longestRead = 60_000

/**
 * Reads prints and Acts, keeps their words, and files one proposal for all that they change: texts, sources and threads. Nothing that
 * the public sees changes until it is published. All or nothing: one file that cannot be read or placed refuses them all. What was
 * imported before is left out.
 */
export async function importTexts(db: Db, request: TextImport): Promise<Outcome<TextImportReport, TextImportRefusal>> {
  const current = await currentEditionNumber(db)
  if (current === 0) return refuse('nothing-published', 'Nothing has been published yet. Publish a tracker with the Bill first.')
  const { tracker } = await editionOf(db, current)
  const read = readAll(request)
  if (!read.ok) return read
  const held = await heldAlready(db, tracker, read.value)
  const fresh = read.value.filter((file) => !held.some((each) => each.file === file.name))
  const planned = await planAll(db, { tracker, files: fresh }, request)
  if (!planned.ok) return planned
  const report = { planned: planned.value, heldAlready: held, changes: merged(planned.value) }
  if (report.changes.length === 0 || request.dryRun) return accept(report)
  return accept({ ...report, proposal: await fileProposal(db, { ...report, current }, request) })
}

function readAll({ files, onProgress }: TextImport): Outcome<ReadFile[], TextImportRefusal> {
  const read: ReadFile[] = []
  for (const [index, upload] of files.entries()) {
    const one = readOne(upload)
    if (!one.ok) return refuse(one.reason, `${upload.name}: ${one.message}`)
    const same = read.find(({ sha256 }) => sha256 === one.value.sha256)
    if (same) return refuse('same-file-twice', `${upload.name} and ${same.name} are the same file. Hand it in once.`)
    read.push(one.value)
    onProgress?.({ file: upload.name, done: index + 1, of: files.length })
  }
  return accept(read.toSorted((a, b) => ((dayOfText(a.words.facts) ?? '') < (dayOfText(b.words.facts) ?? '') ? -1 : 1)))
}

function readOne({ name, content }: Upload): Outcome<ReadFile, TextImportRefusal> {
  if (content.byteLength > mostBytes) return refuse('too-large', 'It is larger than the 64 MB that a text may be.')
  const until = performance.now() + longestRead
  const reading = readFileBytes(content, () => performance.now() > until)
  if (!reading.ok) return reading
  if (reading.value.kind !== 'text')
    return refuse('not-a-text', 'It is not a Bill or an Act. Import amendment papers with “import amendment-paper”.')
  const sha256 = createHash('sha256').update(content).digest('hex')
  return accept({ name, content, sha256, words: reading.value.text })
}

async function heldAlready(db: Db, tracker: Tracker, files: readonly ReadFile[]) {
  const open = await listProposals(db, 'open')
  return files.flatMap(({ name, sha256 }) => {
    const text = tracker.texts.find((each) => each.file?.sha256 === sha256)
    if (text) return [{ file: name, where: `the words of “${text.id}”` }]
    const waiting = open.find(({ changes }) => changes.some(({ record }) => namesFile(record, sha256)))
    return waiting ? [{ file: name, where: `waiting in the proposal ${waiting.id}` }] : []
  })
}

function namesFile(record: unknown, sha256: string): boolean {
  return JSON.stringify(record ?? null).includes(sha256)
}

/** Each file is placed in the tracker as the ones before it leave it, so that a chain of prints is followed from print to print. */
async function planAll(
  db: Db,
  { tracker, files }: { readonly tracker: Tracker; readonly files: readonly ReadFile[] },
  named: NamedText,
): Promise<Outcome<PlannedText[], TextImportRefusal>> {
  const store = textStore(db)
  const words = new Map(files.map((file) => [file.sha256, file.words]))
  const planned: PlannedText[] = []
  let laid = tracker
  for (const file of files) {
    const plan = await planText(laid, file, { named, wordsOf: async (sha256) => words.get(sha256) ?? store.text(sha256) })
    if (!plan.ok) return refuse(plan.reason, `${file.name}: ${plan.message}`)
    const next = layOver(laid, { changes: plan.value.changes })
    if (!next.ok) throw new Error(`${next.message} ${JSON.stringify(next.findings)}`)
    laid = next.value
    planned.push(plan.value)
  }
  return accept(planned)
}

/** What several files change, each record once, as the last of them leaves it. */
function merged(planned: readonly PlannedText[]): DraftChange[] {
  const last = new Map<string, DraftChange>()
  for (const change of planned.flatMap(({ changes }) => changes)) last.set(`${change.collection}/${change.id}`, change)
  return [...last.values()]
}

interface Filing extends TextImportReport {
  readonly current: number
}

async function fileProposal(db: Db, { planned, changes, current }: Filing, { by, at }: TextImport): Promise<string> {
  const names = planned.map(({ file }) => file.name).join(', ')
  const id = await proposalId(db, planned)
  await db.transaction().execute(async (trx) => {
    for (const { file } of planned) {
      const added = await insertTextFile(trx, { ...file, addedAt: at, addedBy: by })
      if (added) await insertTextProvisions(trx, foundProvisions(file.sha256, file.words))
    }
    const filed = await propose(trx, {
      id,
      createdAt: at,
      createdBy: by,
      note: `Imported ${names}.`,
      baseEdition: current,
      changes,
    })
    if (!filed.ok) throw new Error(filed.message)
  })
  return id
}

/** Named after the first file, so that it is known again; numbered when that proposal was withdrawn before. */
async function proposalId(db: Db, planned: readonly PlannedText[]): Promise<string> {
  const base = `import-${planned[0]?.file.sha256.slice(0, 8) ?? ''}`
  const taken = new Set((await listProposals(db)).map(({ id }) => id))
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.has(id)) return id
  }
}
