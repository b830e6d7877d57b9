// Run by the benchmarks in a process of its own: fills an empty ledger with many cells and measures totals, a panel and the table of forces
// against the bare aggregates of a bare table. Prints what each took, in milliseconds, as JSON.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase, type Db } from '../src/db/database.ts'
import { cellPanel } from '../src/db/queries/cell-panels.ts'
import { cellTotals } from '../src/db/queries/cell-totals.ts'
import { insertReading } from '../src/db/queries/readings.ts'
import type { StoredCell } from '../src/db/queries/return-cells.ts'
import { insertReturnFile } from '../src/db/queries/return-files.ts'

const forces = 46
const rounds = 5

/** Twelve months for each of 46 authorities, then the next category, and so on. */
function cellAt(index: number): StoredCell {
  const month = String((index % 12) + 1).padStart(2, '0')
  const value = (index * 7919) % 300
  const isKept = index % 17 === 0
  return {
    force: `force-${Math.floor(index / 12) % forces}`,
    question: 'grooming',
    period: { from: `2019-${month}-01`, to: `2019-${month}-28` },
    category: `offence=o${Math.floor(index / (12 * forces))}`,
    cell: isKept ? { kind: 'suppressed', below: 5 } : { kind: 'count', value },
    raw: isKept ? '*' : String(value),
    sheet: 'Table 1',
    at: `D${index + 2}`,
  }
}

async function measure(count: number, url: string | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'dutywatch-cells-'))
  try {
    const opened = await openDatabase({ DATA_DIR: folder, DATABASE_URL: url })
    if (!opened.ok) throw new Error(opened.message)
    await using database = opened.value
    const reading = await fill(database.db, count)
    await fillBare(database.db, reading)
    return { cells: count, ...(await raced(database.db, reading)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(db: Db, count: number): Promise<number> {
  const at = { addedAt: '2024-01-01T00:00:00.000Z', addedBy: 'measure' }
  const sha256 = 'a'.repeat(64)
  await insertReturnFile(db, { sha256, name: 'cells.csv', bytes: 1, packed: new Uint8Array(), ...at })
  const { id } = await db
    .transaction()
    .execute((trx) => insertReading(trx, { file: sha256, mapping: '{}', ...at }, cellsUpTo(count)))
  return id
}

async function* cellsUpTo(count: number): AsyncGenerator<StoredCell[]> {
  const atOnce = 1_000
  for (let from = 0; from < count; from += atOnce) {
    yield await Promise.resolve(Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => cellAt(from + index)))
  }
}

/** The same counts as anybody would keep them: words and a number. */
async function fillBare(db: Db, reading: number): Promise<void> {
  await sql`create table bare (force text, period text, category text, value integer)`.execute(db)
  await sql`insert into bare select f.word, p.word, c.word, case when kind = 10 then low end from return_cell
    join return_word f on f.id = force join return_word p on p.id = period join return_word c on c.id = category
    where reading = ${reading} order by seq`.execute(db)
  await sql`analyze`.execute(db)
}

async function raced(db: Db, reading: number) {
  const readings = [reading]
  const [before, after] = [cellAt(0).period, cellAt(1).period]
  const { category } = cellAt(0)
  const two = [before, after].map(({ from, to }) => `${from}/${to}`)
  return {
    total: await compared(
      () => cellTotals(db, { readings }, []),
      () => sql`select sum(value), count(value), count(*) from bare`.execute(db),
    ),
    byPeriod: await compared(
      () => cellTotals(db, { readings }, ['period']),
      () => sql`select period, sum(value), count(value), count(*) from bare group by period`.execute(db),
    ),
    byCategory: await compared(
      () => cellTotals(db, { readings }, ['category']),
      () => sql`select category, sum(value), count(value), count(*) from bare group by category`.execute(db),
    ),
    forceTable: await compared(
      () => cellTotals(db, { readings }, ['force', 'period']),
      () => sql`select force, period, sum(value), count(value), count(*) from bare group by force, period`.execute(db),
    ),
    panel: await compared(
      () => cellPanel(db, { readings, question: 'grooming', category, unit: 'recorded-offences' }, { before, after }),
      () =>
        sql`select force, period, sum(value), count(value), count(*) from bare
          where category = ${category} and period in (${sql.join(two)}) group by force, period`.execute(db),
    ),
  }
}

/** The best of a few rounds for each, one after the other. */
async function compared(product: () => Promise<unknown>, yardstick: () => Promise<unknown>) {
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await milliseconds(product))
    bare.push(await milliseconds(yardstick))
  }
  return { ours: Math.min(...ours), bare: Math.min(...bare) }
}

async function milliseconds(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await run()
  return performance.now() - begun
}

const [count = '1000000', url = ''] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await measure(Number(count), url === '' ? undefined : url)))
