// Run by the benchmarks in a process of its own: imports a CSV of so many cells as a person would, into an empty ledger on SQLite, and the
// same file into a bare table. Prints what each took in milliseconds, and the memory of this process at its peak, as JSON.
import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PlainDate } from '@dutywatch/domain/date'
import { tracker } from '@dutywatch/online-safety'
import { ReturnMapping } from '@dutywatch/returns/mapping'
import BetterSqlite from 'better-sqlite3'
import { openReturn } from '../src/cli/table-source.ts'
import { importReturns } from '../src/commands/import-returns/index.ts'
import { openDatabase } from '../src/db/database.ts'
import { publish } from '../src/ledger/index.ts'

const by = 'measure'
const at = `${tracker.informedTo}T12:00:00.000Z`

const mapping = ReturnMapping.parse({
  schemaVersion: 1,
  sheets: [
    {
      name: 'cells.csv',
      headerRows: [1],
      firstRow: 2,
      columns: [
        { column: 'A', is: 'period' },
        { column: 'B', is: 'force' },
        { column: 'C', is: 'category', breakdown: 'offence', words: 'kept' },
        { column: 'D', is: 'value' },
      ],
      fixed: { question: 'recorded' },
      suppressedBelow: 5,
    },
  ],
})

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const forces = tracker.forces.filter(({ kind }) => kind === 'territorial').map(({ name }) => name)

function writeCsv(path: string, cells: number): void {
  const file = openSync(path, 'w')
  writeSync(file, 'Month,Force,Offence,Count\n')
  for (let from = 0; from < cells; from += 10_000) {
    const rows = Array.from({ length: Math.min(10_000, cells - from) }, (_, index) => rowAt(from + index))
    writeSync(file, rows.join(''))
  }
  closeSync(file)
}

function rowAt(index: number): string {
  const force = forces[Math.floor(index / 12) % forces.length]
  const value = index % 17 === 0 ? '*' : String((index * 7919) % 300)
  return `${months[index % 12]} 2019,${force},o${Math.floor(index / (12 * forces.length))},${value}\n`
}

async function whole(folder: string, csv: string): Promise<number> {
  const opened = await openDatabase({ DATA_DIR: mkdtempSync(join(folder, 'ledger-')) })
  if (!opened.ok) throw new Error(opened.message)
  await using database = opened.value
  const published = await publish(database.db, tracker, { by, note: 'Measured.', at })
  if (!published.ok) throw new Error(published.message)
  const words = { publisher: 'Home Office', receivedOn: tracker.informedTo }
  const begun = performance.now()
  const { source, table } = await openReturn(csv)
  const today = PlainDate.parse(tracker.informedTo)
  const imported = await importReturns(database.db, { files: [{ source, mapping }], words, by, at, today })
  table.close()
  if (!imported.ok) throw new Error(`${imported.message} ${JSON.stringify(imported.problems?.slice(0, 3))}`)
  return performance.now() - begun
}

/** `sqlite3 .import` where the shell is installed; else rows cut at commas and put in one by one, which is the stricter yardstick. */
function bare(folder: string, csv: string): { readonly ms: number; readonly how: 'sqlite3 .import' | 'bare inserts' } {
  const file = join(folder, `bare-${performance.now()}.sqlite`)
  const begun = performance.now()
  try {
    execFileSync('sqlite3', [file, '-cmd', '.mode csv', `.import ${csv} bare`], { stdio: 'pipe' })
    return { ms: performance.now() - begun, how: 'sqlite3 .import' }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  const sqlite = new BetterSqlite(file)
  sqlite.exec('create table bare (month text, force text, offence text, count text)')
  const insert = sqlite.prepare('insert into bare values (?, ?, ?, ?)')
  sqlite.transaction(() => {
    for (const row of readFileSync(csv, 'utf8').split('\n').slice(1, -1)) insert.run(...row.split(','))
  })()
  sqlite.close()
  return { ms: performance.now() - begun, how: 'bare inserts' }
}

/** Of this program alone where the system tells it. */
function peakMegabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const own = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024
}

const [count = '1000000', rounds = '3'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'dutywatch-returns-'))
try {
  const csv = join(folder, 'cells.csv')
  writeCsv(csv, Number(count))
  const ours: number[] = []
  const yardsticks: ReturnType<typeof bare>[] = []
  for (let round = 0; round < Number(rounds); round += 1) {
    ours.push(await whole(folder, csv))
    yardsticks.push(bare(folder, csv))
  }
  const [{ how }] = yardsticks as [ReturnType<typeof bare>]
  const oursMs = Math.min(...ours)
  const bareMs = Math.min(...yardsticks.map(({ ms }) => ms))
  process.stdout.write(JSON.stringify({ cells: Number(count), oursMs, bareMs, how, peak: peakMegabytes() }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
