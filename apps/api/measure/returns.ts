// Run by the benchmarks in a process of its own: imports a CSV of so many counts as a person would, into an empty ledger on SQLite, and the
// same file into a bare table where the last word is "shell". Long: a row is one count, beside its month, force and offence. Wide: a row is twelve counts, a month each,
// beside its force and offence. Prints what each took in milliseconds by the clock and of processors, and the memory of this process at its
// peak, as JSON.
import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PlainDate } from '@dutywatch/domain/date'
import { tracker } from '@dutywatch/online-safety'
import { ReturnMapping } from '@dutywatch/returns/mapping'
import { openReturn } from '../src/cli/table-source.ts'
import { importReturns } from '../src/commands/import-returns/index.ts'
import { openDatabase } from '../src/db/database.ts'
import { publish } from '../src/ledger/index.ts'

const by = 'measure'
const at = `${tracker.informedTo}T12:00:00.000Z`

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const forces = tracker.forces.filter(({ kind }) => kind === 'territorial').map(({ name }) => name)

const offence = { is: 'category', breakdown: 'offence', words: 'kept' } as const
const layouts = {
  long: {
    header: 'Month,Force,Offence,Count',
    countsOfRow: 1,
    columns: [
      { column: 'A', is: 'period' },
      { column: 'B', is: 'force' },
      { column: 'C', ...offence },
      { column: 'D', is: 'value' },
    ],
    rowAt: (row: number) => `${months[row % 12]} 2019,${forceAt(row)},o${offenceAt(row)},${countAt(row)}`,
  },
  wide: {
    header: ['Force', 'Offence', ...months.map((month) => `${month} 2019`)].join(','),
    countsOfRow: 12,
    columns: [
      { column: 'A', is: 'force' },
      { column: 'B', ...offence },
      ...months.map((month, index) => ({
        column: String.fromCharCode(67 + index),
        is: 'value' as const,
        of: { period: monthOf(index) },
        header: `${month} 2019`,
      })),
    ],
    rowAt: (row: number) =>
      [forceAt(row * 12), `o${offenceAt(row * 12)}`, ...months.map((_, index) => countAt(row * 12 + index))].join(','),
  },
} as const

function monthOf(index: number): { readonly from: string; readonly to: string } {
  const from = `2019-${String(index + 1).padStart(2, '0')}`
  return { from: `${from}-01`, to: new Date(Date.UTC(2019, index + 1, 0)).toISOString().slice(0, 10) }
}

const forceAt = (index: number) => forces[Math.floor(index / 12) % forces.length]
const offenceAt = (index: number) => Math.floor(index / (12 * forces.length))
const countAt = (index: number) => (index % 17 === 0 ? '*' : String((index * 7919) % 300))

type Layout = (typeof layouts)[keyof typeof layouts]

function mappingOf({ columns }: Layout): ReturnMapping {
  const sheet = { name: 'cells.csv', headerRows: [1], firstRow: 2, fixed: { question: 'recorded' }, suppressedBelow: 5 }
  return ReturnMapping.parse({ schemaVersion: 1, sheets: [{ ...sheet, columns }] })
}

/** Writes so many counts; answers how many values there are in the file. */
function writeCsv(path: string, counts: number, { header, countsOfRow, rowAt }: Layout): number {
  const file = openSync(path, 'w')
  const rows = Math.ceil(counts / countsOfRow)
  writeSync(file, `${header}\n`)
  for (let from = 0; from < rows; from += 5_000) {
    const some = Array.from({ length: Math.min(5_000, rows - from) }, (_, index) => `${rowAt(from + index)}\n`)
    writeSync(file, some.join(''))
  }
  closeSync(file)
  return rows * header.split(',').length
}

interface Spent {
  readonly clockMs: number
  /** Of all threads. */
  readonly processorMs: number
}

async function whole(folder: string, csv: string, mapping: ReturnMapping): Promise<Spent> {
  const opened = await openDatabase({ DATA_DIR: mkdtempSync(join(folder, 'ledger-')) })
  if (!opened.ok) throw new Error(opened.message)
  await using database = opened.value
  const published = await publish(database.db, tracker, { by, note: 'Measured.', at })
  if (!published.ok) throw new Error(published.message)
  const words = { publisher: 'Home Office', receivedOn: tracker.informedTo }
  const [begun, used] = [performance.now(), process.cpuUsage()]
  const { source, table } = await openReturn(csv)
  const today = PlainDate.parse(tracker.informedTo)
  const imported = await importReturns(database.db, { files: [{ source, mapping }], words, by, at, today })
  table.close()
  if (!imported.ok) throw new Error(`${imported.message} ${JSON.stringify(imported.problems?.slice(0, 3))}`)
  const { user, system } = process.cpuUsage(used)
  return { clockMs: performance.now() - begun, processorMs: (user + system) / 1000 }
}

/** What a shell with sqlite3 does with a new file, as it tells what its children used. */
function byShell(folder: string, commands: readonly string[]): Spent {
  const file = join(folder, `bare-${performance.now()}.sqlite`)
  const begun = performance.now()
  const told = execFileSync('sh', ['-c', 'sqlite3 "$@" && times', 'sh', file, ...commands], { encoding: 'utf8' })
  const [, children = ''] = told.trim().split('\n')
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest))
  rmSync(file)
  return { clockMs: performance.now() - begun, processorMs: seconds.reduce((sum, each) => sum + each, 0) * 1000 }
}

/** `sqlite3 .import` alone, which keeps a row of words for a line. */
const imported = (folder: string, csv: string) => byShell(folder, ['.mode csv', `.import '${csv}' bare`])

/** The same of a wide file, and then a row for each count in a bare long table, with the columns that a long file has. */
function unpivoted(folder: string, csv: string): Spent {
  const counts = months.map((month) => `select '${month} 2019', Force, Offence, "${month} 2019" from wide`)
  const long = 'create table bare (Month text, Force text, Offence text, Count text)'
  return byShell(folder, ['.mode csv', `.import '${csv}' wide`, long, `insert into bare ${counts.join(' union all ')}`])
}

/** Of this program alone where the system tells it. */
function peakMegabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const own = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024
}

const [count = '1000000', rounds = '3', shape = 'long', against = 'shell'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'dutywatch-returns-'))
try {
  const csv = join(folder, 'cells.csv')
  const layout = layouts[shape === 'wide' ? 'wide' : 'long']
  const values = writeCsv(csv, Number(count), layout)
  const ours: Spent[] = []
  const [bare, long]: [Spent[], Spent[]] = [[], []]
  for (let round = 0; round < Number(rounds); round += 1) {
    ours.push(await whole(folder, csv, mappingOf(layout)))
    if (against !== 'shell') continue
    bare.push(imported(folder, csv))
    long.push(layout.countsOfRow === 1 ? imported(folder, csv) : unpivoted(folder, csv))
  }
  const least = (spent: readonly Spent[]): Spent => ({
    clockMs: Math.min(...spent.map(({ clockMs }) => clockMs)),
    processorMs: Math.min(...spent.map(({ processorMs }) => processorMs)),
  })
  const measured = { counts: Number(count), values, ours: least(ours), peak: peakMegabytes() }
  const yardsticks = against === 'shell' ? { bare: least(bare), long: least(long) } : {}
  process.stdout.write(JSON.stringify({ ...measured, ...yardsticks }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
