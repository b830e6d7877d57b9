import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { repository } from '../repository.ts'
import type { Finding, Scenario } from '../scenario.ts'

const counts = 1_000_000
const leastRate = 0.3
/** What finds doubles and checks totals holds some forty bytes a count, and arrays grow by doubling. */
const mostBytesACount = 150

interface Spent {
  readonly clockMs: number
  readonly processorMs: number
}

interface Measured {
  readonly counts: number
  readonly values: number
  readonly ours: Spent
  readonly bare: Spent
  readonly peak: number
}

/**
 * A CSV of a million counts into the ledger, against `sqlite3 .import` of the same file into a bare table: a long one, where each count has
 * a row of its own, and a wide one of twelve counts a row. And the memory as the file grows tenfold.
 */
export const returnImport: Scenario = {
  name: 'return-import',
  measure: async () => {
    const small = await measured(counts / 10, 1, 'long')
    const large = await measured(counts, 1, 'long')
    const growth = ((large.peak - small.peak) * 1_048_576) / (large.counts - small.counts)
    return [
      rateOf(await measured(counts, 3, 'long'), 'a row for each'),
      rateOf(await measured(counts, 3, 'wide'), 'twelve in a row'),
      {
        what: 'memory at the peak as a file grows tenfold',
        budget: `≤ ${mostBytesACount} bytes a count more`,
        measured: `${growth.toFixed(0)} bytes`,
        kept: growth <= mostBytesACount,
        how: `${small.peak.toFixed(0)} MB for ${small.counts.toLocaleString('en-GB')} counts, ${large.peak.toFixed(0)} MB for ${large.counts.toLocaleString('en-GB')}.`,
      },
    ]
  },
}

/** By processor time, all threads together: the clock says little on a machine that does other things. */
function rateOf({ values, ours, bare }: Measured, shape: string): Finding {
  const ratio = bare.processorMs / ours.processorMs
  const inSeconds = ({ clockMs, processorMs }: Spent) =>
    `${(processorMs / 1000).toFixed(2)} s of processor time, ${(clockMs / 1000).toFixed(2)} s by the clock`
  return {
    what: `import of a CSV of a million counts, ${shape}, cells of the CSV/s`,
    budget: `≥ ${leastRate} × a bare table`,
    measured: `${ratio.toFixed(2)} ×`,
    kept: ratio >= leastRate,
    how: `${values.toLocaleString('en-GB')} values, read by a mapping, checked and kept as a row a count with where it stood: ${inSeconds(ours)}; sqlite3 .import of the same file keeps a row of words a line: ${inSeconds(bare)}. Each the best of three.`,
  }
}

async function measured(count: number, rounds: number, shape: 'long' | 'wide'): Promise<Measured> {
  const script = path.join(repository, 'apps/api/measure/returns.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(count), String(rounds), shape], {
    cwd: repository,
  })
  return JSON.parse(stdout)
}
