import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const home = path.resolve(import.meta.dirname, '..')
const readme = await readFile(path.join(home, 'README.md'), 'utf8')
const examples = [...readme.matchAll(/^## (.+)$|^```ts\n([\s\S]*?)^```$/gm)].reduce<{ heading: string; code: string }[]>(
  (found, [, heading, code]) => [
    ...found,
    heading === undefined ? { heading: found.at(-1)?.heading ?? '', code: code ?? '' } : { heading, code: '' },
  ],
  [],
)

const written = examples.filter(({ code }) => code !== '').map((example, index) => ({ ...example, file: `example-${index}.ts` }))

/** Inside the package, so that an example imports it by its own name. */
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(home, 'node_modules', '.readme-'))
  for (const { code, file } of written) await writeFile(path.join(folder, file), tested(code))
})
afterAll(() => rm(folder, { recursive: true }))

/** An example as a module that exports what it shows beside what it says it is. */
function tested(code: string): string {
  const shown = code.replaceAll(
    /^(.+) \/\/ → (.+)$/gm,
    (_line, expression: string, value: string) => `results.push([${expression}, ${value}])`,
  )
  return `export const results: unknown[][] = []\n${shown}`
}

test.each(written)('the example under "$heading" gives what it says ($file)', async ({ file }) => {
  const { results } = (await import(path.join(folder, file))) as { results: readonly (readonly unknown[])[] }
  expect(results.length).toBeGreaterThan(0)
  for (const [actual, expected] of results) expect(actual).toEqual(expected)
})

test('every example compiles under strict settings, as a reader would write it', async () => {
  const config = { extends: '@dutywatch/tsconfig/base.json', files: written.map(({ file }) => file) }
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(config))
  const compiler = path.resolve(home, '../../node_modules/.bin/tsc')
  const ended = await run(compiler, ['-p', folder]).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }: { readonly code: number; readonly stdout: string }) => ({ code, stdout }),
  )
  expect(ended).toEqual({ code: 0, stdout: '' })
}, 60_000)
