import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { filesIn } from '../prints.ts'
import { repository } from '../repository.ts'
import type { Scenario } from '../scenario.ts'

const budget = 3

interface Measured {
  readonly files: number
  readonly megabytes: number
  readonly provisions: number
  readonly readingMs: number
  readonly wholeMs: number
}

/** Files from their bytes into the ledger and its search, against only reading them. */
export const textImport: Scenario = {
  name: 'text-import',
  measure: async ({ prints }) => {
    const script = path.join(repository, 'apps/api/measure/import.ts')
    const named = prints === undefined ? [] : filesIn(prints)
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...named], { cwd: repository })
    const { files, megabytes, provisions, readingMs, wholeMs }: Measured = JSON.parse(stdout)
    const ratio = wholeMs / readingMs
    return [
      {
        what: 'import of files into the ledger',
        budget: `≤ ${budget} × reading them`,
        measured: `${ratio.toFixed(2)} ×`,
        kept: ratio <= budget,
        how: `${files} files of ${megabytes.toFixed(1)} MB: read, compressed, kept, and ${provisions.toLocaleString('en-GB')} provisions entered into search on SQLite in ${(wholeMs / 1000).toFixed(1)} s of CPU; reading alone took ${(readingMs / 1000).toFixed(1)} s.`,
      },
    ]
  },
}
