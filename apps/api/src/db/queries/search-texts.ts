import type { SearchQuery, SearchTerm } from '@dutywatch/bill-text/search'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../database.ts'
import { isPostgres, type FoundProvision } from './text-provisions.ts'

/** Where to search, and which of the finds to answer. */
export interface SearchScope {
  /** The files searched in, by SHA-256; nothing is found in none. */
  readonly files: readonly string[]
  /** Only provisions of these levels; of any unless given. */
  readonly levels?: readonly string[] | undefined
  readonly limit: number
  readonly offset: number
}

/** The finds in order, best first, and how many there are; counting stops at `mostCounted`. */
export interface TextFinds {
  readonly found: readonly FoundProvision[]
  readonly total: number
}

export const mostCounted = 1_000

/** Words that stand in more places than this tell little: only as many are put in order, so that no search takes for ever. */
const mostRanked = 20_000

/**
 * The provisions of some files in which everything asked for stands, those with it in the heading first; of more than 20,000, any 20,000.
 * Both engines find the same; how they order finds of the same merit differs.
 */
export async function searchTexts(db: Db, query: SearchQuery, scope: SearchScope): Promise<TextFinds> {
  if (scope.files.length === 0) return { found: [], total: 0 }
  const within = scope.levels === undefined && !(await holdsOthers(db, scope.files)) ? undefined : placesIn(scope)
  const { finds, count } = isPostgres(db) ? onPostgres(query, scope, within) : onSqlite(query, scope, within)
  const { rows } = await finds.execute(db)
  const counted = await count.execute(db)
  return { found: rows.map(toFound), total: Number(counted.rows[0]?.total ?? 0) }
}

interface FoundRow extends Omit<FoundProvision, 'label'> {
  readonly label: string | null
}

function toFound({ label, ...row }: FoundRow): FoundProvision {
  return { ...row, ...(label !== null && { label }) }
}

interface Statements {
  readonly finds: RawBuilder<FoundRow>
  readonly count: RawBuilder<{ total: number | string }>
}

/** Whether words are held of any other file: when none are, nothing needs to be left out. */
async function holdsOthers(db: Db, files: readonly string[]): Promise<boolean> {
  const other = await sql`select 1 from text_file f where f.sha256 not in (${sql.join(files)})
    and exists (select 1 from text_provision p where p.sha256 = f.sha256) limit 1`.execute(db)
  return other.rows.length > 0
}

/** The condition that a provision is in one of the files, and of one of the levels. */
function placesIn({ files, levels }: SearchScope): RawBuilder<unknown> {
  const inFiles = sql`p.sha256 in (${sql.join(files)})`
  return levels ? sql`${inFiles} and p.level in (${sql.join(levels)})` : inFiles
}

/** The index finds, ranks and cuts, by itself when all that is held is searched; only the rows answered are read. */
function onSqlite(query: SearchQuery, { limit, offset }: SearchScope, within: RawBuilder<unknown> | undefined): Statements {
  const asked = query.all.map(inFts5).join(' AND ')
  const match = query.none.reduce((match, term) => `(${match}) NOT ${inFts5(term)}`, asked)
  const matches = within
    ? sql`from text_search join text_provision p on p.id = text_search.rowid where text_search match ${match} and ${within}`
    : sql`from text_search where text_search match ${match}`
  return {
    finds: sql`select p.sha256, p.address, p.level, p.label, p.heading, p.words
      from (select id, rank from (select text_search.rowid as id, text_search.rank as rank ${matches} limit ${mostRanked})
        order by rank, id limit ${limit} offset ${offset}) f
      join text_provision p on p.id = f.id order by f.rank, f.id`,
    count: sql`select count(*) as total from (select 1 ${matches} limit ${mostCounted})`,
  }
}

function inFts5({ words, prefix }: SearchTerm): string {
  return `"${words.join(' ')}"${prefix ? '*' : ''}`
}

function onPostgres(query: SearchQuery, { limit, offset }: SearchScope, within: RawBuilder<unknown> | undefined): Statements {
  const asked = [...query.all.map(inTsquery), ...query.none.map((term) => `!${inTsquery(term)}`)].join(' & ')
  const found = sql`p.search @@ to_tsquery('simple', ${asked})`
  const matches = within ? sql`${found} and ${within}` : found
  return {
    finds: sql`select p.sha256, p.address, p.level, p.label, p.heading, p.words
      from (select * from text_provision p where ${matches} limit ${mostRanked}) p
      order by ts_rank_cd('{0.1, 0.1, 0.1, 0.4}', p.search, to_tsquery('simple', ${asked}), 1) desc, p.id limit ${limit} offset ${offset}`,
    count: sql`select count(*) as total from (select 1 from text_provision p where ${matches} limit ${mostCounted}) counted`,
  }
}

function inTsquery({ words, prefix }: SearchTerm): string {
  return `(${words.map((word, index) => (prefix && index === words.length - 1 ? `${word}:*` : word)).join(' <-> ')})`
}
