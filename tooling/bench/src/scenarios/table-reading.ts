import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { median } from '../race.ts'
import { repository } from '../repository.ts'
import type { Finding, Scenario } from '../scenario.ts'

const slowest = 3
const mostGrowth = 8
const speedRows = 50_000
const shortRows = 20_000
const longRows = { csv: 500_000, xlsx: 200_000 } as const

interface Speed {
  readonly megabytes: number
  readonly taken: readonly { readonly whole: number; readonly bare: number }[]
}

interface Memory {
  readonly rows: number
  readonly megabytes: number
  readonly inUse: number
}

/** What reading a workbook costs against its bare libraries, and what of a table is in memory while it is read. */
export const tableReading: Scenario = {
  name: 'table-reading',
  measure: async () => [await speed(), await growth('csv'), await growth('xlsx')],
}

async function speed(): Promise<Finding> {
  const { megabytes, taken }: Speed = await measured('speed', String(speedRows))
  const ratio = median(taken.map(({ whole, bare }) => whole / bare))
  const middle = (which: 'whole' | 'bare') => median(taken.map((times) => times[which])).toFixed(0)
  return {
    what: 'reading a workbook',
    budget: `≤ ${slowest} × unzipping and parsing its sheet alone`,
    measured: `${ratio.toFixed(2)} ×`,
    kept: ratio <= slowest,
    how: `${inWords(speedRows)} rows of 8 cells, ${megabytes.toFixed(1)} MB packed, each with its shown text and the number behind it: ${middle('whole')} against ${middle('bare')} ms of CPU.`,
  }
}

async function growth(format: 'csv' | 'xlsx'): Promise<Finding> {
  const [short, long]: Memory[] = [
    await measured('memory', format, String(shortRows)),
    await measured('memory', format, String(longRows[format])),
  ]
  if (!short || !long) throw new Error('Nothing was measured')
  const grown = long.inUse - short.inUse
  const times = longRows[format] / shortRows
  return {
    what: `memory in use while reading ${format.toUpperCase()}, ${times} times the rows`,
    budget: `≤ ${mostGrowth} MB more`,
    measured: `${grown.toFixed(1)} MB more`,
    kept: grown <= mostGrowth,
    how: `Beyond what the program uses at rest, ${short.inUse.toFixed(1)} MB at most with ${inWords(short.rows)} rows and ${long.inUse.toFixed(1)} MB with ${inWords(long.rows)} (${long.megabytes.toFixed(1)} MB on disk), looked at after each twenty batches.`,
  }
}

async function measured<Answer>(...what: readonly string[]): Promise<Answer> {
  const script = path.join(repository, 'apps/api/measure/tables.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, ...what], { cwd: repository })
  return JSON.parse(stdout)
}

function inWords(count: number): string {
  return count.toLocaleString('en-GB')
}
