import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { TableRow } from '@dutywatch/returns/table'
import { z } from 'zod'
import { openTable } from '../tables/index.ts'
import { requestPage, type AuthorityList, type AuthorityListRefusal } from './authority-list.ts'
import { readColumns } from './read-columns.ts'

/** A file as it was handed in. */
export interface ListFile {
  readonly name: string
  readonly content: Uint8Array
}

/** The most rows a list of authorities may have: all of the country are some forty thousand. */
export const mostAuthorities = 100_000

/**
 * The authorities that a file lists: a table with the columns of WhatDoTheyKnow, of a list by category or of the names of police forces,
 * or the JSON of WhatDoTheyKnow. Everything else is refused, with what the file lacks.
 */
export async function readList(file: ListFile): Promise<Outcome<AuthorityList, AuthorityListRefusal>> {
  return looksLikeJson(file.content) ? readJson(file) : await readTable(file)
}

function looksLikeJson(content: Uint8Array): boolean {
  const [first] = new TextDecoder().decode(content.subarray(0, 1_000)).trimStart()
  return first === '[' || first === '{'
}

async function readTable({ name, content }: ListFile): Promise<Outcome<AuthorityList, AuthorityListRefusal>> {
  const opened = await openTable(content, { name })
  if (!opened.ok) return refuse('not-a-table', opened.message)
  const table = opened.value
  try {
    const rows: TableRow[] = []
    for await (const part of table.rows(table.sheets[0]?.name ?? name)) {
      if (!part.ok) return refuse('not-a-table', part.message)
      rows.push(...part.value.rows)
      if (rows.length > mostAuthorities)
        return refuse('too-many-rows', `${name} has more than ${mostAuthorities} rows. Leave out those that are not asked.`)
    }
    const [header = [], ...below] = rows.map(({ cells }) => cells.map(({ text }) => text))
    const columns = new Map(header.map((column, index) => [column, index]))
    const namedRows = below.map((cells, index) => ({
      at: `row ${rows[index + 1]?.number ?? ''}`,
      get: (column: string) => cells[columns.get(column) ?? -1] ?? '',
    }))
    return readColumns(name, header, namedRows)
  } finally {
    table.close()
  }
}

const WhatDoTheyKnowBody = z.object({
  Name: z.string().trim().min(1),
  WDTK_ID: z.string().regex(/^[a-z0-9_]+$/),
  Is_Defunct: z.boolean(),
})

function readJson({ name, content }: ListFile): Outcome<AuthorityList, AuthorityListRefusal> {
  const json = parsed(content)
  if (json === undefined) return refuse('not-json', `${name} begins like JSON and is none. Fetch it again.`)
  const bodies = z.array(WhatDoTheyKnowBody).max(mostAuthorities).safeParse(json)
  if (!bodies.success) {
    const [issue] = bodies.error.issues
    const where = issue?.path.length ? ` at ${issue.path.join('/')}` : ''
    const wanted = 'a list of bodies with the fields Name, WDTK_ID and Is_Defunct'
    return refuse('wrong-fields', `${name} is not ${wanted}${where}: ${issue?.message ?? 'it has another shape'}.`)
  }
  if (bodies.data.length === 0) return refuse('no-rows', `${name} lists no authority.`)
  return accept({
    format: 'whatdotheyknow',
    publisher: 'WhatDoTheyKnow (mySociety)',
    authorities: bodies.data.map((body, index) => ({
      at: `entry ${index + 1}`,
      name: body.Name,
      aliases: [],
      names: [{ scheme: 'whatdotheyknow' as const, name: body.WDTK_ID }],
      requests: requestPage(body.WDTK_ID),
      isDefunct: body.Is_Defunct,
    })),
  })
}

function parsed(content: Uint8Array): unknown {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content))
    return json
  } catch {
    return undefined
  }
}
