import { createHash } from 'node:crypto'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { PlainDate } from '@dutywatch/domain/date'
import { canonical, find, type DraftChange, type Tracker } from '@dutywatch/domain/tracker'
import type { ReadingContext, ReturnMapping } from '@dutywatch/returns/mapping'
import type { Db } from '../../db/database.ts'
import { listProposals, listWaitingProposals } from '../../db/queries/proposals.ts'
import { findReading, insertReading, type Reading } from '../../db/queries/readings.ts'
import { insertReturnFile, packed } from '../../db/queries/return-files.ts'
import { inSavepoint } from '../../db/savepoint.ts'
import { currentEditionNumber, editionOf, propose } from '../../ledger/index.ts'
import { freshId } from '../fresh-id.ts'
import { askedOfBatch, askedOfMapping, knownForces } from './asked-of.ts'
import { notYetAsked, waitsOtherwise, whereHeld } from './held.ts'
import { rememberFor } from './remembered.ts'
import { readReturn, type ReadingProgress, type ReadReturn } from './read-return.ts'
import { returnRecords, type ReturnWords } from './return-records.ts'
import type { ReturnSource } from './return-source.ts'
import { soundWords, type WordsRefusal } from './sound-words.ts'

/** Which files are read how, what is said of them, and who imports them when. */
export interface ReturnRequest {
  readonly files: readonly { readonly source: ReturnSource; readonly mapping: ReturnMapping }[]
  readonly words: ReturnWords
  readonly by: string
  readonly at: string
  readonly today: PlainDate
  /** Whether the mapping is to be remembered for the next file of the same sender with the same header. */
  readonly remember?: boolean | undefined
  /** Says what would be read, and keeps nothing. */
  readonly dryRun?: boolean | undefined
  readonly onProgress?: ((step: ReadingProgress) => void) | undefined
}

/** A file that was read, with what there was to say of it. */
export interface ImportedReturn extends ReadReturn {
  readonly file: string
  /** The id of the return that is proposed; absent in a dry run. */
  readonly id?: string
}

/** What an import read and proposed. Nothing is proposed when every file was held already. */
export interface ReturnReport {
  readonly imported: readonly ImportedReturn[]
  readonly heldAlready: readonly { readonly file: string; readonly where: string }[]
  readonly changes: readonly DraftChange[]
  readonly proposal?: string
}

export type ReturnRefusal =
  | 'nothing-published'
  | WordsRefusal
  | 'of-another-force'
  | 'sent-already'
  | 'waits-otherwise'
  | 'same-file-twice'
  | 'unreadable'
  | 'has-problems'
  | 'no-cells'

/** A refusal lists what is wrong with the file, where that is why. */
export type ReturnOutcome = Outcome<ReturnReport, ReturnRefusal> & { readonly problems?: ReadReturn['problems'] }

/**
 * Reads files, keeps them with every cell, and proposes the returns that they are: all of it in one transaction or nothing; in the caller’s
 * where there is one, which may go on after a refusal. One error in one file refuses them all. The same file read in the same way is held once.
 */
export async function importReturns(db: Db, said: ReturnRequest): Promise<ReturnOutcome> {
  const current = await currentEditionNumber(db)
  if (current === 0)
    return refuse('nothing-published', 'Nothing has been published yet. Publish a tracker with the forces first.')
  const { tracker } = await editionOf(db, current)
  const words = soundWords(tracker, said.words, said.today)
  if (!words.ok) return words
  const request = { ...said, words: words.value }
  const files: FileToRead[] = []
  for (const { source, mapping } of request.files) files.push(await fileToRead(tracker, { source, mapping, request }))
  const twice = files.find(({ sha256 }, index) => files.findIndex((file) => file.sha256 === sha256) < index)
  if (twice) return refuse('same-file-twice', `${twice.source.name} is handed in twice. Hand it in once.`)
  return importing(db, { tracker, files, request, current })
}

interface FileToRead {
  readonly source: ReturnSource
  readonly mapping: ReturnMapping
  readonly context: ReadingContext
  readonly sha256: string
  /** What decides, beside the file and the mapping, which cells are read. */
  readonly said: string
}

async function fileToRead(
  tracker: Tracker,
  {
    source,
    mapping,
    request,
  }: { readonly source: ReturnSource; readonly mapping: ReturnMapping; readonly request: ReturnRequest },
): Promise<FileToRead> {
  const { batch, force, publisher } = request.words
  const asked = find(tracker, 'batches', batch)
  const context = {
    today: request.today,
    forces: knownForces(tracker),
    force,
    asked: asked ? askedOfBatch(asked) : askedOfMapping(mapping),
  }
  const hash = createHash('sha256')
  for await (const piece of source.content()) hash.update(piece)
  return { source, mapping, context, sha256: hash.digest('hex'), said: canonical({ batch, force, publisher }) }
}

interface Importing {
  readonly tracker: Tracker
  readonly files: readonly FileToRead[]
  readonly request: ReturnRequest
  readonly current: number
}

/** Thrown to undo all that was written for files that turn out to be refused. */
class Undone extends Error {
  readonly outcome: ReturnOutcome
  constructor(outcome: ReturnOutcome) {
    super('undone')
    this.outcome = outcome
  }
}

async function importing(db: Db, work: Importing): Promise<ReturnOutcome> {
  try {
    const inside = async (trx: Db) => {
      const report = await writeAll(trx, work)
      if (work.request.dryRun) throw new Undone(accept(report))
      return accept(report)
    }
    return await (db.isTransaction ? inSavepoint(db, () => inside(db)) : db.transaction().execute(inside))
  } catch (error) {
    if (error instanceof Undone) return error.outcome
    throw error
  }
}

async function writeAll(trx: Db, { tracker, files, request, current }: Importing): Promise<ReturnReport> {
  const { words, by, at, today } = request
  const open = await listWaitingProposals(trx)
  const holdings = { tracker, open, words, today }
  const waiting = new Set(open.flatMap((proposal) => proposal.changes.map(({ id }) => id)))
  const imported: ImportedReturn[] = []
  const heldAlready: ReturnReport['heldAlready'][number][] = []
  const changes: DraftChange[] = []
  for (const file of files) {
    const held = await findReading(trx, { file: file.sha256, mapping: canonical(file.mapping), said: file.said })
    const where = held && whereHeld(holdings, held.name)
    if (held && where !== undefined) {
      const otherwise = waitsOtherwise(holdings, { name: file.source.name, reading: held.name })
      if (otherwise) throw new Undone(otherwise)
      heldAlready.push({ file: file.source.name, where })
      continue
    }
    const refused = await notYetAsked(trx, holdings, { name: file.source.name, sha256: file.sha256 })
    if (refused) throw new Undone(refused)
    const { reading, read } = await readInto(trx, file, { request, held })
    const isTaken = (id: string) => waiting.has(id) || changes.some((change) => change.id === id)
    const records = returnRecords(tracker, words, { file: { ...file.source, reading }, knownFrom: today, isTaken })
    changes.push(...records.changes)
    imported.push({ file: file.source.name, id: records.id, ...read })
  }
  if (changes.length === 0) return { imported, heldAlready, changes }
  if (request.remember) for (const file of files) await rememberFor(trx, file, request)
  const taken = new Set((await listProposals(trx)).map(({ id }) => id))
  const proposal = freshId(`import ${imported[0]?.id ?? ''}`, (id) => taken.has(id))
  const note = `Imported ${imported.map(({ file }) => file).join(', ')}.`
  const filed = await propose(trx, { id: proposal, createdAt: at, createdBy: by, note, baseEdition: current, changes })
  if (!filed.ok) throw new Error(filed.message)
  return { imported, heldAlready, changes, proposal }
}

/** Reads a file into the ledger; one that was read before is only read through, for what there is to say of it. */
async function readInto(
  trx: Db,
  { source, mapping, context, sha256, said }: FileToRead,
  { request, held }: { readonly request: ReturnRequest; readonly held: Reading | undefined },
): Promise<{ readonly reading: Reading; readonly read: ReadReturn }> {
  const { by: addedBy, at: addedAt, onProgress } = request
  const reading = readReturn(source, { mapping, context, onProgress })
  const packing = held ? undefined : packed(source.content())
  // It is awaited once the cells are read, and may fail before: that is no failure that nobody looks at.
  packing?.catch(() => undefined)
  const kept = async (pack: Uint8Array) => {
    await insertReturnFile(trx, { sha256, name: source.name, bytes: source.bytes, packed: pack, addedAt, addedBy })
  }
  async function* cells() {
    yield* reading.cells
    const read = readOrUndone(source, reading.outcome())
    if (read.summary.cells === 0)
      throw new Undone(refuse('no-cells', `${source.name}: No cell was read. Check the rows of the mapping.`))
    if (packing) await kept(await packing)
  }
  try {
    const draft = { file: sha256, mapping: canonical(mapping), said, addedAt, addedBy }
    const written = held ?? (await insertReading(trx, draft, cells()))
    if (held) for await (const _some of cells());
    return { reading: written, read: readOrUndone(source, reading.outcome()) }
  } finally {
    await packing?.catch(() => undefined)
  }
}

function readOrUndone({ name }: ReturnSource, outcome: Outcome<ReadReturn, 'unreadable'>): ReadReturn {
  if (!outcome.ok) throw new Undone(outcome)
  const { summary, problems } = outcome.value
  if (summary.errors === 0) return outcome.value
  const message = `${name}: ${summary.errors === 1 ? '1 thing is' : `${summary.errors} things are`} wrong with it.`
  throw new Undone({ ...refuse('has-problems', message), problems })
}
