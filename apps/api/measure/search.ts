// Run by the benchmarks in a process of its own: fills an empty ledger with many provisions and measures searching them against the bare
// query of the engine's full-text index. Prints both 95th percentiles, in milliseconds, as JSON.
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLegislation } from '@dutywatch/bill-text/legislation'
import { readSearch, searchWords, type SearchQuery } from '@dutywatch/bill-text/search'
import { fountainsBill } from '@dutywatch/bill-text/testing'
import { sql } from 'kysely'
import { foundProvisions } from '../src/commands/import-text/found-provisions.ts'
import { openDatabase, type Database, type Db } from '../src/db/database.ts'
import { searchTexts } from '../src/db/queries/search-texts.ts'
import { insertTextFile } from '../src/db/queries/text-files.ts'
import { insertTextProvisions, type FoundProvision } from '../src/db/queries/text-provisions.ts'

const perFile = 2_500
const rounds = 3
const asked = 40

/** Fills a ledger and measures; `url` is a PostgreSQL database, without it SQLite is measured. */
async function measure({ provisions, url, prints }: { provisions: number; url: string | undefined; prints: readonly string[] }) {
  const folder = mkdtempSync(join(tmpdir(), 'dutywatch-search-'))
  try {
    const opened = await openDatabase({ DATA_DIR: folder, DATABASE_URL: url })
    if (!opened.ok) throw new Error(opened.message)
    await using database = opened.value
    const base = provisionsOf(prints)
    const files = await fill(database, base, Math.ceil(provisions / perFile))
    return { provisions: files.length * perFile, files: files.length, ...(await timed(database, queriesFrom(base), files)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function provisionsOf(prints: readonly string[]): FoundProvision[] {
  const texts = prints.length > 0 ? prints.map((print) => readFileSync(print, 'utf8')) : Object.values(fountainsBill)
  return texts.flatMap((text) => {
    const reading = readLegislation(text)
    return reading.ok && reading.value.kind === 'text' ? foundProvisions('', reading.value.text) : []
  })
}

/** The first file is entered as any file is; the others are copies of its rows under their own names, made by the engine itself. */
async function fill({ db, engine }: Database, base: readonly FoundProvision[], count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, number) => createHash('sha256').update(`file ${number}`).digest('hex'))
  for (const sha256 of names)
    await insertTextFile(db, {
      sha256,
      name: sha256,
      content: new Uint8Array(),
      addedAt: '2024-01-01T00:00:00.000Z',
      addedBy: 'measure',
    })
  const [first = '', ...others] = names
  const own = Array.from({ length: perFile }, (_, seq) => ({ ...(base[seq % base.length] as FoundProvision), sha256: first }))
  await insertTextProvisions(db, own)
  if (engine === 'postgres') await sql`drop index text_provision_search`.execute(db)
  else await keepSearchable(db, own)
  for (const sha256 of others) await (engine === 'postgres' ? copyOnPostgres(db, first, sha256) : copyOnSqlite(db, first, sha256))
  if (engine === 'postgres') {
    await sql`create index text_provision_search on text_provision using gin (search)`.execute(db)
    await sql`vacuum analyze text_provision`.execute(db)
  } else await sql`insert into text_search(text_search) values ('optimize')`.execute(db)
  return names
}

async function keepSearchable(db: Db, own: readonly FoundProvision[]): Promise<void> {
  await sql`create temp table searchable (seq integer primary key, heading text, words text)`.execute(db)
  for (const [index, { heading, words }] of own.entries())
    await sql`insert into searchable values (${index + 1}, ${searchWords(heading).join(' ')}, ${searchWords(words).join(' ')})`.execute(
      db,
    )
}

const columns = sql.raw('seq, address, level, label, heading, words')

async function copyOnSqlite(db: Db, from: string, to: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`insert into text_provision (sha256, ${columns}) select ${to}, ${columns} from text_provision where sha256 = ${from}`.execute(
      trx,
    )
    await sql`insert into text_search (rowid, heading, words) select p.id, s.heading, s.words
      from text_provision p join searchable s on s.seq = p.seq where p.sha256 = ${to}`.execute(trx)
  })
}

async function copyOnPostgres(db: Db, from: string, to: string): Promise<void> {
  await sql`insert into text_provision (sha256, search, ${columns}) select ${to}, search, ${columns} from text_provision where sha256 = ${from}`.execute(
    db,
  )
}

/** Single words, pairs, phrases and beginnings, from rare to common, always the same. */
function queriesFrom(base: readonly FoundProvision[]): SearchQuery[] {
  const texts = base.map(({ words }) => searchWords(words)).filter((words) => words.length > 12)
  return Array.from({ length: asked }, (_, number) => {
    const words = texts[(number * 7919) % texts.length] ?? []
    const [one = '', next = '', far = ''] = [
      words[(number * 5) % (words.length - 9)],
      words[((number * 5) % (words.length - 9)) + 1],
      words.at(-1 - (number % 6)),
    ]
    const written = [`${one} ${far}`, `"${one} ${next}"`, far, `${far.slice(0, 5)}*`][number % 4] ?? one
    const query = readSearch(written)
    return query.ok ? [query.value] : []
  }).flat()
}

async function timed({ db, engine }: Database, queries: readonly SearchQuery[], files: readonly string[]) {
  const ours: number[] = []
  const bare: number[] = []
  for (const query of queries) {
    const product = () => searchTexts(db, query, { files, limit: 20, offset: 0 })
    const yardstick = () => bareQuery(db, engine, query)
    const taken = { ours: [] as number[], bare: [] as number[] }
    for (let round = 0; round <= rounds; round += 1) {
      const times = [await milliseconds(product), await milliseconds(yardstick)] as const
      if (round === 0) continue
      taken.ours.push(times[0])
      taken.bare.push(times[1])
    }
    ours.push(Math.min(...taken.ours))
    bare.push(Math.min(...taken.bare))
  }
  return { queries: queries.length, oursP95: p95(ours), bareP95: p95(bare) }
}

/** What anybody would ask of the index who wants the twenty best. */
function bareQuery(db: Db, engine: Database['engine'], { all }: SearchQuery): Promise<unknown> {
  if (engine === 'sqlite') {
    const match = all.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? '*' : ''}`).join(' AND ')
    return sql`select rowid, rank from text_search where text_search match ${match} order by rank limit 20`.execute(db)
  }
  const query = all.map(({ words, prefix }) => `${words.join(' <-> ')}${prefix ? ':*' : ''}`).join(' & ')
  return sql`select id from text_provision where search @@ to_tsquery('simple', ${query})
    order by ts_rank_cd(search, to_tsquery('simple', ${query})) desc limit 20`.execute(db)
}

async function milliseconds(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await run()
  return performance.now() - begun
}

function p95(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.ceil(numbers.length * 0.95) - 1] ?? Number.NaN
}

const [count = '1000000', url = '', ...prints] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await measure({ provisions: Number(count), url: url === '' ? undefined : url, prints })))
