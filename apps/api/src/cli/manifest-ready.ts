import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { Clock } from '../clock.ts'
import { soundWords, type ReturnWords } from '../commands/import-returns/index.ts'
import type { Db } from '../db/database.ts'
import { publishedEdition } from './foi-batch.ts'
import { mappingOf, wordsOf, type ImportReturnsOptions } from './import-returns-command.ts'
import type { ReadyRow } from './manifest-lines.ts'
import type { ManifestColumn, ManifestRow } from './manifest-rows.ts'
import type { Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'
import { openReturn, type OpenedReturn } from './table-source.ts'
import { inField, wrongIn } from './wrong-row.ts'

type Options = ImportReturnsOptions & { readonly clock: Clock; readonly output: Output }

/** The rows that came before, by whose answers they are and by the bytes of their files. */
export interface RowsBefore {
  readonly ofForce: Map<string | undefined, number>
  readonly ofContent: Map<string, number>
}

interface Readying {
  readonly options: Options
  /** The row is added. */
  readonly before: RowsBefore
}

/** A row that is ready to be imported. Its file is given back with its scope. */
export interface OpenedRow extends Disposable {
  readonly ready: ReadyRow
}

/** Opens the file of a row and finds out how it is read. Throws a `WrongRow` for what is wrong with it, or with it beside those before. */
export async function readyRow(db: Db, row: ManifestRow, { options, before }: Readying): Promise<OpenedRow> {
  const words = await wordsOfRow(db, row, options)
  const twice = before.ofForce.get(words.force)
  if (twice !== undefined && !options.also)
    throw wrongIn(row, 'authority', `Row ${twice} has an answer of the same authority. If both are to count: --also.`)
  const { source, table } = await inField(row, 'file', () => openReturn(resolve(row.folder, row.file)))
  try {
    for (const { message } of table.notices) options.output.warn(`row ${row.row}: ${message}`)
    const content = await inField(row, 'file', () => sha256Of(source))
    const same = before.ofContent.get(content)
    if (same !== undefined && !options.also)
      throw wrongIn(row, 'file', `It is the same, byte for byte, as the file of row ${same}. If both sent the same: --also.`)
    const chosen = onlySheet(source, row)
    const mapping = await inField(row, 'mapping', () =>
      mappingOf(db, chosen, { options: { ...options, ...waysToRead(row, options) }, words }),
    )
    before.ofForce.set(words.force, row.row)
    before.ofContent.set(content, row.row)
    return { ready: { row, words, file: { source: chosen, mapping } }, [Symbol.dispose]: () => table.close() }
  } catch (error) {
    table.close()
    throw error
  }
}

const fieldOf: Readonly<Record<string, ManifestColumn>> = {
  'no-such-return': 'supersedes',
  'supersedes-another': 'supersedes',
  'no-reason': 'why',
  'not-yet': 'received',
}

async function wordsOfRow(db: Db, row: ManifestRow, options: Options): Promise<ReturnWords> {
  const { tracker } = await publishedEdition(db)
  const { authority: force, received = options.received, title = options.title, note = options.note, supersedes, why } = row
  const said = await inField(row, 'received', () => wordsOf({ ...options, force, received, title, note, supersedes, why }))
  const words = soundWords(tracker, said, options.clock.today())
  if (!words.ok) throw wrongIn(row, fieldOf[words.reason] ?? 'authority', words.message)
  return words.value
}

async function sha256Of(source: OpenedReturn['source']): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of source.content()) hash.update(piece)
  return hash.digest('hex')
}

/** A workbook as if it had no other sheet than the one that a row names. */
function onlySheet(source: OpenedReturn['source'], row: ManifestRow): OpenedReturn['source'] {
  const { sheet } = row
  if (sheet === undefined) return source
  const sheets = source.sheets.filter(({ name }) => name === sheet)
  if (sheets.length > 0) return { ...source, sheets }
  const names = source.sheets.map(({ name }) => name).join(', ')
  throw wrongIn(row, 'sheet', `There is no sheet “${sheet}”. There are: ${names}.`)
}

/** A row’s own mapping: the path of one, `remembered`, or `remembered:` and whose; else what the command says of all. */
function waysToRead(row: ManifestRow, options: Options): Partial<ImportReturnsOptions> {
  const { mapping, folder } = row
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
  return { mapping: resolve(folder, mapping), remembered: false, rememberedFor: undefined }
}
