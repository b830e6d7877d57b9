import { readFileSync } from 'node:fs'
import { defineConfig } from 'tsdown'

interface Manifest {
  readonly exports: Record<string, string>
}

const { exports }: Manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const doors = Object.entries(exports).filter(([, source]) => source.endsWith('.ts'))

/** One built module and one declaration file a door, named like the door: `dist/date.js`, `dist/date.d.ts`. */
export default defineConfig({
  entry: Object.fromEntries(doors.map(([door, source]) => [door === '.' ? 'index' : door.slice(2), source])),
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  dts: true,
  fixedExtension: false,
})
