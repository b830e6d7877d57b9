import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { repository } from '../repository.ts'
import type { Scenario } from '../scenario.ts'

const cells = 1_000_000
const leastRate = 0.3
/** What finds doubles and checks totals holds some forty bytes a cell, and arrays grow by doubling. */
const mostBytesACell = 150

interface Measured {
  readonly cells: number
  readonly oursMs: number
  readonly bareMs: number
  readonly how: string
  readonly peak: number
}

/** A CSV of a million cells into the ledger, against the same file into a bare table; and the memory as the file grows tenfold. */
export const returnImport: Scenario = {
  name: 'return-import',
  measure: async () => {
    const small = await measured(cells / 10, 1)
    const large = await measured(cells, 1)
    const timed = await measured(cells, 3)
    const ratio = timed.bareMs / timed.oursMs
    const growth = ((large.peak - small.peak) * 1_048_576) / (large.cells - small.cells)
    return [
      {
        what: 'import of a CSV of a million cells, cells/s',
        budget: `≥ ${leastRate} × a bare table`,
        measured: `${ratio.toFixed(2)} ×`,
        kept: ratio >= leastRate,
        how: `Read by a mapping, checked, named by a digest and kept with where each cell stood: ${(timed.oursMs / 1000).toFixed(1)} s by the clock, the best of three; ${timed.how} of the same file took ${(timed.bareMs / 1000).toFixed(1)} s.`,
      },
      {
        what: 'memory at the peak as a file grows tenfold',
        budget: `≤ ${mostBytesACell} bytes a cell more`,
        measured: `${growth.toFixed(0)} bytes`,
        kept: growth <= mostBytesACell,
        how: `${small.peak.toFixed(0)} MB for ${small.cells.toLocaleString('en-GB')} cells, ${large.peak.toFixed(0)} MB for ${large.cells.toLocaleString('en-GB')}.`,
      },
    ]
  },
}

async function measured(count: number, rounds: number): Promise<Measured> {
  const script = path.join(repository, 'apps/api/measure/returns.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(count), String(rounds)], { cwd: repository })
  return JSON.parse(stdout)
}
