import { execFile, spawnSync } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { repository } from '../repository.ts'
import type { Finding, Scenario } from '../scenario.ts'

const counts = 1_000_000
const rounds = 5
const leastRate = 0.3
/** What finds doubles and checks totals holds some eighteen bytes a count; the rest is what the collector of garbage leaves for later. */
const mostBytesACount = 40

interface Spent {
  readonly clockMs: number
  readonly processorMs: number
}

interface Imported {
  readonly counts: number
  readonly values: number
  readonly ours: Spent
  readonly peak: number
}

/** `bare` is `.import` of the same file alone; `long` goes on to a row for each count, which for a long file is the same. */
interface Raced extends Imported {
  readonly bare: Spent
  readonly long: Spent
}

/**
 * A CSV of a million counts into the ledger, against `sqlite3 .import` of as many counts, a row for each, into a bare table: a long file,
 * which is the very file that `.import` takes, and a wide one of twelve counts a row. And the memory as a file grows.
 */
export const returnImport: Scenario = {
  name: 'return-import',
  measure: async () => [...(await rates()), await memory()],
}

const longWhat = 'import of a CSV of a million counts, a row for each, cells of the CSV/s'
const longBudget = `≥ ${leastRate} × a bare table`
const wideWhat = 'import of a CSV of a million counts, twelve in a row, counts/s'
const wideBudget = `≥ ${leastRate} × a bare table, a row for each`

async function rates(): Promise<readonly Finding[]> {
  if (spawnSync('sqlite3', ['-version']).status !== 0) return [unmeasured(longWhat, longBudget), unmeasured(wideWhat, wideBudget)]
  const [long, wide] = [await measured<Raced>(counts, 'long', 'shell'), await measured<Raced>(counts, 'wide', 'shell')]
  return [
    { ...rateOf(long, long.bare), what: longWhat, budget: longBudget, how: `${howOurs(long)} ${howBare(long)} ${best}` },
    {
      ...rateOf(wide, long.bare),
      what: wideWhat,
      budget: wideBudget,
      how: `${howOurs(wide)} ${howWide(wide, long.bare)} ${best}`,
    },
  ]
}

function unmeasured(what: string, budget: string): Finding {
  const how =
    'The yardstick is the shell of SQLite: install the package `sqlite3` of the system (`brew install sqlite` on a Mac), so that `sqlite3 -version` answers.'
  return { what, budget, measured: 'not measured: sqlite3 shell not found', how }
}

/** Counts by the clock, as every rate: the collector of garbage and what packs the file have the other core. */
function rateOf({ ours }: Raced, yardstick: Spent): Pick<Finding, 'measured' | 'kept'> {
  const ratio = yardstick.clockMs / ours.clockMs
  return { measured: `${ratio.toFixed(2)} ×`, kept: ratio >= leastRate }
}

const best = `Each the best of ${rounds}.`

function howOurs({ values, ours }: Raced): string {
  return `${values.toLocaleString('en-GB')} values, read by a mapping, checked and kept as a row a count with where it stood: ${inSeconds(ours)}.`
}

function howBare({ ours, bare }: Raced): string {
  return `\`sqlite3 .import\` of the same file keeps a row of words a line: ${inSeconds(bare)}; by processor time ${byProcessor(ours, bare)}.`
}

/** Tells all that a wide file may be held against, so that the choice of the yardstick hides nothing. */
function howWide({ ours, bare, long }: Raced, asLong: Spent): string {
  return (
    `\`sqlite3 .import\` of a file with a row for each count: ${inSeconds(asLong)}; by processor time ${byProcessor(ours, asLong)}. ` +
    `Its \`.import\` of the wide file writes one row for twelve counts, ${byProcessor(ours, bare)} by processor time; ` +
    `with a query that then makes a row of each, ${byProcessor(ours, long)}.`
  )
}

function byProcessor(ours: Spent, yardstick: Spent): string {
  return `${(yardstick.processorMs / ours.processorMs).toFixed(2)} ×`
}

function inSeconds({ clockMs, processorMs }: Spent): string {
  return `${(processorMs / 1000).toFixed(2)} s of processor time, ${(clockMs / 1000).toFixed(2)} s by the clock`
}

async function memory(): Promise<Finding> {
  const [small, large] = [
    await measured<Imported>(counts, 'wide', 'nothing'),
    await measured<Imported>(counts * 4, 'wide', 'nothing'),
  ]
  const growth = ((large.peak - small.peak) * 1_048_576) / (large.counts - small.counts)
  return {
    what: 'memory at the peak as a file grows fourfold',
    budget: `≤ ${mostBytesACount} bytes a count more`,
    measured: `${growth.toFixed(0)} bytes`,
    kept: growth <= mostBytesACount,
    how: `${small.peak.toFixed(0)} MB for ${small.counts.toLocaleString('en-GB')} counts, ${large.peak.toFixed(0)} MB for ${large.counts.toLocaleString('en-GB')}. What finds counts that are given twice holds eighteen bytes of each.`,
  }
}

async function measured<Found>(count: number, shape: 'long' | 'wide', against: 'shell' | 'nothing'): Promise<Found> {
  const script = path.join(repository, 'apps/api/measure/returns.ts')
  const words = [script, String(count), against === 'shell' ? String(rounds) : '1', shape, against]
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: repository })
  return JSON.parse(stdout)
}
