import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { startPostgres } from '@dutywatch/harness/postgres'
import { filesIn } from '../prints.ts'
import { repository } from '../repository.ts'
import type { Finding, Scenario } from '../scenario.ts'

const provisions = 1_000_000
const budget = 2

interface Measured {
  readonly provisions: number
  readonly files: number
  readonly queries: number
  readonly oursP95: number
  readonly bareP95: number
}

/** Searching a million provisions, against the bare query of the engine's full-text index, on both engines. */
export const textSearch: Scenario = {
  name: 'text-search',
  measure: async ({ prints }) => {
    const files = prints === undefined ? [] : filesIn(prints)
    const onSqlite = finding('SQLite', await measured('', files))
    await using postgres = await startPostgres()
    return [onSqlite, finding('PostgreSQL', await measured(await postgres.createDatabase('search'), files))]
  },
}

async function measured(url: string, files: readonly string[]): Promise<Measured> {
  const script = path.join(repository, 'apps/api/measure/search.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(provisions), url, ...files], { cwd: repository })
  return JSON.parse(stdout)
}

function finding(engine: string, { provisions, files, queries, oursP95, bareP95 }: Measured): Finding {
  const ratio = oursP95 / bareP95
  return {
    what: `search of a million provisions on ${engine}, p95`,
    budget: `≤ ${budget} × the bare full-text query`,
    measured: `${ratio.toFixed(2)} ×`,
    kept: ratio <= budget,
    how: `${queries} queries over ${provisions.toLocaleString('en-GB')} provisions of ${files} files, all of them searched: ${oursP95.toFixed(0)} against ${bareP95.toFixed(0)} ms, each the best of three.`,
  }
}
