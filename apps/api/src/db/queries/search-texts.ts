import type { SearchQuery, SearchTerm } from '@dutywatch/bill-text/search'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../database.ts'
import { fileWord, isPostgres, levelWord, type FoundProvision } from './text-provisions.ts'

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
  const { finds, count } = isPostgres(db) ? onPostgres(query, scope) : onSqlite(query, scope)
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

/** The index alone finds, ranks and cuts; only the rows answered are read. */
function onSqlite(query: SearchQuery, { files, levels, limit, offset }: SearchScope): Statements {
  const inFile = (words: readonly string[]) => `file : (${words.join(' OR ')})`
  const within = [inFile(files.map(fileWord)), ...(levels ? [inFile(levels.map(levelWord))] : [])].join(' AND ')
  const asked = `(${within}) AND {heading words} : (${query.all.map(inFts5).join(' AND ')})`
  const match = query.none.reduce((match, term) => `(${match}) NOT {heading words} : ${inFts5(term)}`, asked)
  return {
    finds: sql`select p.sha256, p.address, p.level, p.label, p.heading, p.words
      from (select id, rank from (select rowid as id, rank from text_search where text_search match ${match} limit ${mostRanked})
        order by rank, id limit ${limit} offset ${offset}) f
      join text_provision p on p.id = f.id order by f.rank, f.id`,
    count: sql`select count(*) as total from (select 1 from text_search where text_search match ${match} limit ${mostCounted})`,
  }
}

function inFts5({ words, prefix }: SearchTerm): string {
  return `"${words.join(' ')}"${prefix ? '*' : ''}`
}

function onPostgres(query: SearchQuery, { files, levels, limit, offset }: SearchScope): Statements {
  const asked = [...query.all.map(inTsquery), ...query.none.map((term) => `!${inTsquery(term)}`)].join(' & ')
  const ofLevels = levels ? sql`and p.level in (${sql.join(levels)})` : sql``
  const matches = sql`p.search @@ to_tsquery('simple', ${asked}) and p.sha256 in (${sql.join(files)}) ${ofLevels}`
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
