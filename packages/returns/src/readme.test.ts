import path from 'node:path'
import { readmeExamples } from '@dutywatch/harness/readme-examples'
import { afterAll, expect, test } from 'vitest'

const examples = await readmeExamples(path.resolve(import.meta.dirname, '..'))
afterAll(() => examples[Symbol.asyncDispose]())

test.each(examples.all)('the example under "$heading" gives what it says ($file)', async (example) => {
  const results = await examples.resultsOf(example)
  expect(results.length).toBeGreaterThan(0)
  for (const [actual, expected] of results) expect(actual).toEqual(expected)
})

test('every example compiles under strict settings, as a reader would write it', async () => {
  expect(await examples.compile()).toBe('')
}, 60_000)
