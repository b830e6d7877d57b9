import { writeFileSync } from 'node:fs'
import { vectors } from './vectors.ts'

for (const [name, list] of Object.entries(vectors())) {
  writeFileSync(new URL(`${name}.json`, import.meta.url), `${JSON.stringify(list, null, 2)}\n`)
}
