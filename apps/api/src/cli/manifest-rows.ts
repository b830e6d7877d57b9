import { dirname, resolve } from 'node:path'
import { openReturn } from './table-source.ts'
import { RefusedCommand } from './refused-command.ts'

/** The columns of a manifest, each with what it holds; the first two must be there. */
const manifestColumns = ['file', 'authority', 'mapping', 'sheet', 'received', 'title', 'note', 'supersedes', 'why'] as const
export type ManifestColumn = (typeof manifestColumns)[number]

/** One file to import, as its row says it; what the row leaves empty is absent. */
export interface ManifestRow extends Readonly<Partial<Record<ManifestColumn, string>>> {
  /** Its number in the manifest. */
  readonly row: number
  /** The folder of the manifest, which its paths start from. */
  readonly folder: string
  readonly file: string
}

/** What is wrong with a row: of which file, and in which field. */
export interface RowProblem {
  readonly row: number
  readonly file: string
  readonly field: ManifestColumn
  readonly message: string
}

/** The rows of a manifest. Refuses one without its columns or its rows. */
export async function readManifest(manifest: string): Promise<{ rows: ManifestRow[]; problems: RowProblem[] }> {
  const lines = await linesOf(manifest)
  const [header, ...below] = lines
  const columns = header?.cells.map((name) => name.trim().toLowerCase()) ?? []
  const unknown = columns.find((name) => name !== '' && !manifestColumns.some((known) => known === name))
  if (unknown !== undefined)
    throw new RefusedCommand(`${manifest} has a column “${unknown}”. There are ${manifestColumns.join(', ')}.`)
  const absent = ['file', 'authority'].filter((name) => !columns.includes(name))
  if (absent.length > 0) throw new RefusedCommand(`${manifest} lacks the column ${absent.join(' and ')} in its first row.`)
  const folder = dirname(resolve(manifest))
  const rows = below.flatMap(({ number, cells }) => {
    const said = Object.fromEntries(
      columns.map((name, index) => [name, cells[index]?.trim() ?? '']).filter(([, text]) => text !== ''),
    )
    if (Object.keys(said).length === 0) return []
    const file = said['file'] ?? ''
    return [{ ...said, row: number, folder, file }]
  })
  if (rows.length === 0) throw new RefusedCommand(`${manifest} names no file.`)
  return { rows, problems: problemsOf(rows) }
}

async function linesOf(manifest: string): Promise<{ readonly number: number; readonly cells: readonly string[] }[]> {
  const { table } = await openReturn(manifest)
  try {
    const lines = []
    for await (const part of table.rows(table.sheets[0]?.name ?? '')) {
      if (!part.ok) throw new RefusedCommand(part.message)
      lines.push(...part.value.rows.map(({ number, cells }) => ({ number, cells: cells.map(({ text }) => text) })))
    }
    return lines
  } finally {
    table.close()
  }
}

function problemsOf(rows: readonly ManifestRow[]): RowProblem[] {
  const namedBy = new Map<string, number>()
  return rows.flatMap((each) => {
    const { row, folder, file } = each
    const path = resolve(folder, file)
    const before = file === '' ? undefined : namedBy.get(path)
    if (before === undefined) namedBy.set(path, row)
    return incomplete(each, before)
  })
}

function incomplete({ row, file, authority }: ManifestRow, namedBefore: number | undefined): RowProblem[] {
  const of = (field: ManifestColumn, message: string): RowProblem => ({ row, file, field, message })
  return [
    ...(file === '' ? [of('file', 'No file is named.')] : []),
    ...(authority === undefined ? [of('authority', 'Nobody is named whose answer it is.')] : []),
    ...(namedBefore === undefined ? [] : [of('file', `Row ${namedBefore} names it too. Name each file once.`)]),
  ]
}
