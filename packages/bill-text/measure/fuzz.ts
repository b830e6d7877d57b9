import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { ownFiles } from '../src/testing/own-files.ts'
import { excerptOf } from '../src/testing/element-spans.ts'
import { spoilt, spoiltFiles } from '../src/testing/spoilings.ts'
import { FuzzRun } from './fuzz-run.ts'

const seed = 20_240_312
const batch = 1_000
const excerptCharacters = 12_000
const excerptsOfLarge = 24

const usage = `Usage: npm run fuzz -- [COUNT] [FOLDER…] [--show NUMBER]

Reads COUNT spoilt files, 1,000 unless said otherwise, and does with each all that the package can. They are made from our own documents
and from the XML in the folders, with a fixed seed: the same words on the command line, the same files. Ends with 1 when one of them made
the package throw, take longer than allowed or keep memory. Interrupted, it tells of those so far. --show writes the spoilt file of that number instead.
`

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'string' }, help: { type: 'boolean' } },
  })
  const [first = '1000', ...rest] = positionals
  const isCounted = /^[\d_]+$/.test(first)
  const count = isCounted ? Number(first.replaceAll('_', '')) : 1_000
  if (values.help) return void process.stdout.write(usage)
  const files = [...Object.values(ownFiles), ...(isCounted ? rest : positionals).flatMap(filesIn)]
  if (values.show !== undefined) return void process.stdout.write(spoiltFile(files, Number(values.show)))
  const run = new FuzzRun(files)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  for (let number = 0; number < count && !stop.signal.aborted; number += batch) {
    const blows = blowsFrom(files, number).slice(0, count - number)
    for (const [index, blow] of blows.entries()) run.take(number + index, { file: spoilt(files, blow), of: blow.file })
    run.rest(number + blows.length, count)
    // Lets a signal in.
    await new Promise(setImmediate)
  }
  process.stdout.write(run.report())
  process.exitCode = run.isClean ? 0 : 1
}

function blowsFrom(files: readonly string[], number: number) {
  return fc.sample(spoiltFiles(files.length), { seed: seed + number / batch, numRuns: batch })
}

function spoiltFile(files: readonly string[], number: number): string {
  const blow = blowsFrom(files, number - (number % batch))[number % batch]
  return blow ? spoilt(files, blow) : ''
}

/** The files of a folder, and of a large one mostly excerpts, so that many can be tried. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(xml|akn)$/.test(file.name))
    .map((file) => path.join(file.parentPath, file.name))
    .toSorted()
    .map((file) => readFileSync(file, 'utf8'))
    .flatMap((text) => (text.length <= excerptCharacters * 2 ? [text] : [...excerptsOf(text), text]))
}

function excerptsOf(text: string): string[] {
  return Array.from({ length: excerptsOfLarge }, (_, offset) => excerptOf(text, { characters: excerptCharacters, offset }))
}

await main()
