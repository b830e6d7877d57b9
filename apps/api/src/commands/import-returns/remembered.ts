import { canonical } from '@dutywatch/domain/tracker'
import { fitted, previewOf, ReturnMapping, type ReadingContext } from '@dutywatch/returns/mapping'
import { fingerprint } from '@dutywatch/returns/shape'
import type { Table, TableRow } from '@dutywatch/returns/table'
import type { Db } from '../../db/database.ts'
import { listRememberedMappings, rememberMapping, type RememberedMapping } from '../../db/queries/remembered-mappings.ts'
import type { ReturnWords } from './return-records.ts'
import type { ReturnSource } from './return-source.ts'

/** Remembers a mapping for whoever sent a file, with who confirmed it and when. Not again what is remembered already. */
export async function rememberFor(
  db: Db,
  { source, mapping }: { readonly source: ReturnSource; readonly mapping: ReturnMapping },
  { words, by, at }: { readonly words: ReturnWords; readonly by: string; readonly at: string },
): Promise<void> {
  const owner = ownerOf(words)
  const header = fingerprint(await firstTables(source))
  const remembered = { owner, fingerprint: header, mapping: canonical(mapping), rememberedAt: at, rememberedBy: by }
  const before = (await listRememberedMappings(db, owner)).find((each) => each.fingerprint === header)
  if (before?.mapping !== remembered.mapping) await rememberMapping(db, remembered)
}

/**
 * The mapping remembered last for a sender that fits the headers of a file, with who confirmed it and when: one for the same header
 * first, else one that finds its words over its columns.
 */
export async function rememberedFor(
  db: Db,
  source: ReturnSource,
  words: ReturnWords,
): Promise<{ readonly mapping: ReturnMapping; readonly from: RememberedMapping } | undefined> {
  const remembered = await listRememberedMappings(db, ownerOf(words))
  if (remembered.length === 0) return undefined
  const first = await firstTables(source)
  const header = fingerprint(first)
  const sameFirst = remembered.toSorted((a, b) => Number(b.fingerprint === header) - Number(a.fingerprint === header))
  for (const from of sameFirst) {
    const mapping = mappingFor(source, ReturnMapping.parse(JSON.parse(from.mapping)))
    if (fits(mapping, first)) return { mapping, from }
  }
  return undefined
}

/** A mapping for a file of one sheet, whatever that is called: that of a CSV file bears the name of the file. */
export function mappingFor({ sheets }: Pick<ReturnSource, 'sheets'>, mapping: ReturnMapping): ReturnMapping {
  return fitted(
    mapping,
    sheets.map(({ name }) => name),
  )
}

function ownerOf({ force, publisher }: ReturnWords): string {
  return force ?? publisher ?? ''
}

/** Headers stand at the top. */
const rowsLookedAt = 60

/** The first rows of each sheet of a file. */
export async function firstTables(source: ReturnSource): Promise<Table[]> {
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

function fits(mapping: ReturnMapping, first: readonly Table[]): boolean {
  const names = new Set(first.map(({ name }) => name))
  if (!mapping.sheets.every(({ name }) => names.has(name))) return false
  const { rows } = previewOf(mapping, first, headersOnly)
  return !rows.some(({ problems }) => problems.some(({ reason }) => reason === 'other-header'))
}
