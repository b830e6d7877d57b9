import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const besideTheProject = new URL('../../../../../shared/', import.meta.url)

/**
 * A published file kept beside the project, or `undefined` on machines that do not have it: its tests are then skipped. `path` runs
 * from the folder of kept files, like `data/recorded-crime/police-forces.csv`.
 */
export function keptFile(path: string): string | undefined {
  const file = fileURLToPath(new URL(path, besideTheProject))
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
