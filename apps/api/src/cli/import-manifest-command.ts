import type { PlainDate } from '@dutywatch/domain/date'
import type { Clock } from '../clock.ts'
import {
  importReturns,
  soundWords,
  type ImportedReturn,
  type ReturnRequest,
  type ReturnReport,
  type ReturnWords,
} from '../commands/import-returns/index.ts'
import type { Db } from '../db/database.ts'
import { withdraw } from '../ledger/index.ts'
import { publishedEdition } from './foi-batch.ts'
import { importedLines, mappingOf, problemLine, wordsOf, type ImportReturnsOptions } from './import-returns-command.ts'
import { readManifest, type ManifestColumn, type ManifestRow, type RowProblem } from './manifest-rows.ts'
import { counted, type Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'
import { openReturn, type OpenedReturn } from './table-source.ts'

type Options = ImportReturnsOptions & { readonly clock: Clock; readonly output: Output }

/** A row that can be imported: its file, opened, and everything said of it. */
interface ReadyRow {
  readonly row: ManifestRow
  readonly words: ReturnWords
  readonly file: ReturnRequest['files'][number]
}

/** A problem with a row, thrown so that the next can be looked at. */
class WrongRow extends Error {
  readonly problems: readonly RowProblem[]
  constructor(problems: readonly RowProblem[]) {
    super('wrong row')
    this.problems = problems
  }
}

/** `import returns --manifest FILE`: imports many files, each for its own authority, all of them or none, with one list of what is wrong. */
export async function importManifestCommand(db: Db, manifest: string, options: Options): Promise<void> {
  const { output } = options
  const { rows, problems } = await readManifest(manifest)
  const isTrial = options.preview === true || options.dryRun === true
  const opened: OpenedReturn[] = []
  try {
    const ready: ReadyRow[] = []
    const wrong = [...problems]
    for (const row of rows.filter((each) => !problems.some((problem) => problem.row === each.row))) {
      try {
        const one = await readyRow(db, row, { options, opened, ready })
        const report = await tried(db, one, options)
        ready.push(one)
        for (const line of rowLines(one, report, isTrial)) output.say(line)
      } catch (error) {
        if (!(error instanceof WrongRow)) throw error
        wrong.push(...error.problems)
      }
    }
    if (wrong.length > 0)
      throw new RefusedCommand(`Nothing was imported: ${counted(wrong.length, 'thing')} of ${manifest} to mend.`, {
        details: wrong.toSorted((a, b) => a.row - b.row).map(wrongLine),
      })
    if (isTrial) return output.say(`It would import ${counted(ready.length, 'file')}. Nothing was kept.`)
    for (const line of await importAll(db, ready, options)) output.say(line)
  } finally {
    for (const { table } of opened) table.close()
  }
}

async function readyRow(
  db: Db,
  row: ManifestRow,
  { options, opened, ready }: { readonly options: Options; readonly opened: OpenedReturn[]; readonly ready: readonly ReadyRow[] },
): Promise<ReadyRow> {
  const { tracker } = await publishedEdition(db)
  const { authority: force, received = options.received, title = options.title, note = options.note, supersedes, why } = row
  const said = await inField(row, 'received', () => wordsOf({ ...options, force, received, title, note, supersedes, why }))
  const words = soundWords(tracker, said, options.clock.today())
  if (!words.ok) throw wrongIn(row, fieldOf[words.reason] ?? 'authority', words.message)
  const twice = ready.find((each) => each.words.force === words.value.force)
  if (twice && !options.also)
    throw wrongIn(row, 'authority', `Row ${twice.row.row} has an answer of the same authority. If both are to count: --also.`)
  const one = await inField(row, 'file', () => openReturn(row.path))
  opened.push(one)
  for (const { message } of one.table.notices) options.output.warn(`row ${row.row}: ${message}`)
  const { source } = one
  if (row.sheet !== undefined && !source.sheets.some(({ name }) => name === row.sheet))
    throw wrongIn(
      row,
      'sheet',
      `There is no sheet “${row.sheet}”. There are: ${source.sheets.map(({ name }) => name).join(', ')}.`,
    )
  const mapping = await inField(row, 'mapping', () =>
    mappingOf(db, onlySheet(source, row), { options: { ...options, ...waysToRead(row, options) }, words: words.value }),
  )
  return { row, words: words.value, file: { source: onlySheet(source, row), mapping } }
}

/** A workbook as if it had no other sheet than the one that was named. */
function onlySheet(source: OpenedReturn['source'], { sheet }: ManifestRow): OpenedReturn['source'] {
  return sheet === undefined ? source : { ...source, sheets: source.sheets.filter(({ name }) => name === sheet) }
}

const fieldOf: Readonly<Record<string, ManifestColumn>> = {
  'no-such-return': 'supersedes',
  'supersedes-another': 'supersedes',
  'no-reason': 'why',
  'not-yet': 'received',
}

/** A row’s own mapping: the path of one, `remembered`, or `remembered:` and whose; else what the command says of all. */
function waysToRead({ mapping, path, file }: ManifestRow, options: Options): Partial<ImportReturnsOptions> {
  if (mapping === undefined) {
    if (options.mapping === undefined && !options.remembered && options.rememberedFor === undefined)
      throw new RefusedCommand(
        'Name the file of a mapping, “remembered”, or “remembered:” and the force that it is remembered for.',
      )
    return {}
  }
  const [, whose] = /^remembered(?::(.+))?$/.exec(mapping) ?? []
  if (whose !== undefined) return { mapping: undefined, remembered: false, rememberedFor: whose }
  if (mapping === 'remembered') return { mapping: undefined, remembered: true, rememberedFor: undefined }
  return { mapping: path.slice(0, path.length - file.length) + mapping, remembered: false, rememberedFor: undefined }
}

/** Reads a row to its end, and keeps nothing of it. */
async function tried(db: Db, { row, words, file }: ReadyRow, options: Options): Promise<ReturnReport> {
  const { by, clock } = options
  const read = await importReturns(db, { files: [file], words, by, at: clock.now(), today: clock.today(), dryRun: true })
  if (read.ok) return read.value
  const problems = read.problems ?? []
  if (problems.length === 0) throw wrongIn(row, read.reason === 'no-cells' ? 'mapping' : 'file', read.message)
  const errors = problems.filter(({ severity }) => severity === 'error')
  throw new WrongRow(errors.map((each) => ({ row: row.row, file: row.file, field: 'file', message: problemLine(each).trim() })))
}

/** Imports what was tried. Should one fail after all, what was proposed of those before it is taken back. */
async function importAll(db: Db, ready: readonly ReadyRow[], { by, clock }: Options): Promise<string[]> {
  const proposals: string[] = []
  for (const { row, words, file } of ready) {
    const made = await importReturns(db, { files: [file], words, by, at: clock.now(), today: clock.today(), remember: true })
    if (!made.ok) {
      for (const id of proposals)
        await withdraw(db, id, { by, at: clock.now(), words: 'Another file of the same manifest could not be imported.' })
      throw new RefusedCommand(
        `Nothing was imported. ${wrongLine({ row: row.row, file: row.file, field: 'file', message: made.message })}`,
      )
    }
    if (made.value.proposal !== undefined) proposals.push(made.value.proposal)
  }
  if (proposals.length === 0) return ['Nothing new.']
  return [
    `Proposed ${counted(proposals.length, 'return')}. Look through them, and publish them: “dutywatch proposals publish ${proposals.join(' ')} --by … --note …${await sayReach(db, clock.today())}”.`,
  ]
}

/** How a proposal of today is published where the tracker’s sources do not reach to today. */
async function sayReach(db: Db, today: PlainDate): Promise<string> {
  const { tracker } = await publishedEdition(db)
  return today > tracker.informedTo ? ` --informed-to ${today}` : ''
}

/** A row of the table that is previewed: where it stands, whose it is, how it is read and what came of it. */
function rowLines({ row, words, file }: ReadyRow, { imported, heldAlready }: ReturnReport, isTrial: boolean): string[] {
  const sheets = file.mapping.sheets.map(({ name }) => name).join(', ')
  const how = row.mapping ?? 'as for all'
  const held = heldAlready.map(({ where }) => `nothing new, it is ${where}`)
  const [read] = imported
  const came = read ? [`${counted(read.summary.cells, 'cell')}, ${counted(read.problems.length, 'remark')}`] : held
  const head = [`row ${row.row}`, row.file, words.force, sheets, how, ...came].join('  ')
  return read && isTrial ? [head, ...remarksOf(read)] : [head]
}

function remarksOf(read: ImportedReturn): string[] {
  return [...read.problems.map(problemLine), ...importedLines(read, true).slice(1)]
}

async function inField<Value>(row: ManifestRow, field: ManifestColumn, work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RefusedCommand)) throw error
    throw wrongIn(row, field, [error.message, ...error.details.map((each) => each.trim())].join(' '))
  }
}

function wrongIn({ row, file }: ManifestRow, field: ManifestColumn, message: string): WrongRow {
  return new WrongRow([{ row, file, field, message }])
}

function wrongLine({ row, file, field, message }: RowProblem): string {
  return `  row ${row}, ${file === '' ? '(no file)' : file}, ${field}: ${message}`
}
