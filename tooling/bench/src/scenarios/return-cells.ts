import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { startPostgres } from '@dutywatch/harness/postgres'
import { repository } from '../repository.ts'
import type { Finding, Scenario } from '../scenario.ts'

const cells = 1_000_000
const budget = 2

type Compared = Readonly<Record<'ours' | 'bare', number>>
type Measured = Readonly<Record<'total' | 'byPeriod' | 'byCategory' | 'forceTable' | 'panel', Compared>>

/** Totals, the panel and the table of forces over a million cells, against the bare aggregate of words and numbers, on both engines. */
export const returnCells: Scenario = {
  name: 'return-cells',
  measure: async () => {
    const onSqlite = findings('SQLite', await measured(''))
    await using postgres = await startPostgres()
    return [...onSqlite, ...findings('PostgreSQL', await measured(await postgres.createDatabase('cells')))]
  },
}

async function measured(url: string): Promise<Measured> {
  const script = path.join(repository, 'apps/api/measure/cells.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(cells), url], { cwd: repository })
  return JSON.parse(stdout)
}

const words = {
  total: 'the total',
  byPeriod: 'totals by period',
  byCategory: 'totals by category',
  forceTable: 'the table of forces',
  panel: 'the panel of two periods',
} as const

function findings(engine: string, measured: Measured): Finding[] {
  return (['total', 'byPeriod', 'byCategory', 'forceTable', 'panel'] as const).map((what) => {
    const { ours, bare } = measured[what]
    const ratio = ours / bare
    return {
      what: `${words[what]} over a million cells on ${engine}`,
      budget: `≤ ${budget} × the bare sum`,
      measured: `${ratio.toFixed(2)} ×`,
      kept: ratio <= budget,
      how: `With intervals and coverage ${ours.toFixed(0)} ms, the sum of a bare table with how many answered ${bare.toFixed(0)} ms, each the best of five.`,
    }
  })
}
