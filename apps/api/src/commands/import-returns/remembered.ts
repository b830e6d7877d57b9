import { createHash } from 'node:crypto'
import { canonical } from '@dutywatch/domain/tracker'
import { previewOf, ReturnMapping, type ReadingContext } from '@dutywatch/returns/mapping'
import type { TableRow } from '@dutywatch/returns/table'
import type { Db } from '../../db/database.ts'
import { listRememberedMappings, rememberMapping, type RememberedMapping } from '../../db/queries/remembered-mappings.ts'
import type { ReturnWords } from './return-records.ts'
import type { ReturnSource } from './return-source.ts'

/** Remembers a mapping for whoever sent the file, with who confirmed it and when. Not again what is remembered already. */
export async function rememberFor(
  db: Db,
  mapping: ReturnMapping,
  { words, by, at }: { readonly words: ReturnWords; readonly by: string; readonly at: string },
): Promise<void> {
  const owner = ownerOf(words)
  const remembered = { owner, fingerprint: headersOf(mapping), mapping: canonical(mapping), rememberedAt: at, rememberedBy: by }
  const [before] = (await listRememberedMappings(db, owner)).filter(({ fingerprint }) => fingerprint === remembered.fingerprint)
  if (before?.mapping !== remembered.mapping) await rememberMapping(db, remembered)
}

/** The mapping remembered last for a sender that fits the headers of a file, with who confirmed it and when. */
export async function rememberedFor(
  db: Db,
  source: ReturnSource,
  words: ReturnWords,
): Promise<{ readonly mapping: ReturnMapping; readonly from: RememberedMapping } | undefined> {
  const remembered = await listRememberedMappings(db, ownerOf(words))
  const first = remembered.length === 0 ? [] : await firstRows(source)
  for (const from of remembered) {
    const mapping = namedAfter(ReturnMapping.parse(JSON.parse(from.mapping)), source)
    if (fits(mapping, first)) return { mapping, from }
  }
  return undefined
}

/** A mapping for a file of one sheet, whatever that is called: that of a CSV file bears the name of the file. */
export function namedAfter(mapping: ReturnMapping, { sheets }: Pick<ReturnSource, 'sheets'>): ReturnMapping {
  const [only, ...others] = sheets
  const names = new Set(mapping.sheets.map(({ name }) => name))
  if (only === undefined || others.length > 0 || names.size !== 1) return mapping
  return { ...mapping, sheets: mapping.sheets.map((sheet) => ({ ...sheet, name: only.name })) }
}

function ownerOf({ force, publisher }: ReturnWords): string {
  return force ?? publisher ?? ''
}

/** The same for mappings that were made for the same words in the same rows over the same columns. */
function headersOf({ sheets }: ReturnMapping): string {
  const headers = sheets.map(({ headerRows, columns }) => [headerRows, columns.map(({ column, header }) => [column, header ?? ''])])
  return createHash('sha256').update(JSON.stringify(headers)).digest('hex')
}

/** Headers stand at the top. */
const rowsLookedAt = 60

async function firstRows(source: ReturnSource): Promise<{ readonly name: string; readonly rows: readonly TableRow[] }[]> {
  const tables: { name: string; rows: TableRow[] }[] = []
  for (const { name } of source.sheets) {
    const rows: TableRow[] = []
    for await (const part of source.rows(name)) {
      if (part.ok) rows.push(...part.value.rows.slice(0, rowsLookedAt - rows.length))
      if (!part.ok || rows.length >= rowsLookedAt) break
    }
    tables.push({ name, rows })
  }
  return tables
}

const headersOnly: ReadingContext = { today: '8999-12-31', forces: [] }

function fits(mapping: ReturnMapping, first: Awaited<ReturnType<typeof firstRows>>): boolean {
  const names = new Set(first.map(({ name }) => name))
  if (!mapping.sheets.every(({ name }) => names.has(name))) return false
  const { rows } = previewOf(mapping, first, headersOnly)
  return !rows.some(({ problems }) => problems.some(({ reason }) => reason === 'other-header'))
}
