import {
  openTable,
  type FileRow,
  type OpenOptions,
  type TableFile,
  type TablePart,
  type TableRefused,
  type TableSource,
} from '../index.ts'

type Options = Partial<OpenOptions>

/** Text as UTF-8. */
export function bytesOf(text: string): Buffer {
  return Buffer.from(text)
}

/** Text as UTF-16, the low byte of each pair first. */
export function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le')
}

/** A table opened and one of its sheets read whole; throws when it is refused. */
export async function opened(
  source: TableSource,
  { sheet = 0, ...options }: Options & { readonly sheet?: number } = {},
): Promise<{ file: TableFile; parts: TablePart[]; rows: FileRow[] }> {
  const file = await openTable(source, { name: 'returns.csv', ...options })
  if (!file.ok) throw new Error(file.message)
  const parts: TablePart[] = []
  try {
    for await (const part of file.value.rows(file.value.sheets[sheet]?.name ?? '')) {
      if (!part.ok) throw new Error(part.message)
      parts.push(part.value)
    }
  } finally {
    file.value.close()
  }
  return { file: file.value, parts, rows: parts.flatMap((part) => part.rows) }
}

/** The words of each row of a sheet. */
export async function textsOf(source: TableSource, options: Options & { readonly sheet?: number } = {}): Promise<string[][]> {
  const { rows } = await opened(source, options)
  return rows.map((row) => row.cells.map((cell) => cell.text))
}

/** Why a file is refused, when it is opened or while its sheets are read; throws when it is not. */
export async function refusalOf(source: TableSource, options: Options = {}): Promise<TableRefused> {
  const file = await openTable(source, { name: 'returns.csv', ...options })
  if (!file.ok) return file
  try {
    for (const { name } of file.value.sheets) {
      for await (const part of file.value.rows(name)) if (!part.ok) return part
    }
  } finally {
    file.value.close()
  }
  throw new Error('It was not refused')
}
