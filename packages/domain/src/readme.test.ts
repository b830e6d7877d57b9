import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const home = path.resolve(import.meta.dirname, '..')
const readme = await readFile(path.join(home, 'README.md'), 'utf8')
const examples = [...readme.matchAll(/^## (.+)$|^```ts\n([\s\S]*?)^```$/gm)].reduce<{ heading: string; code: string }[]>(
  (found, [, heading, code]) => [
    ...found,
    heading === undefined ? { heading: found.at(-1)?.heading ?? '', code: code ?? '' } : { heading, code: '' },
  ],
  [],
)

/** Inside the package, so that an example imports it by its own name. */
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(home, 'node_modules', '.readme-'))
})
afterAll(() => rm(folder, { recursive: true }))

test.each(examples.filter(({ code }) => code !== '').map((example, index) => ({ ...example, index })))(
  'the example under "$heading" gives what it says ($index)',
  async ({ code, index }) => {
    const checked = code.replaceAll(
      /^(.+) \/\/ → (.+)$/gm,
      (_line, expression: string, value: string) => `results.push([${expression}, ${value}])`,
    )
    expect(checked).toContain('results.push')
    const file = path.join(folder, `example-${index}.ts`)
    await writeFile(file, `export const results: unknown[][] = []\n${checked}`)
    const { results } = (await import(file)) as { results: readonly (readonly unknown[])[] }
    for (const [actual, expected] of results) expect(actual).toEqual(expected)
  },
)
