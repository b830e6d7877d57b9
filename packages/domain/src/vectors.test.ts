import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { vectors } from '../vectors/vectors.ts'

const computed: unknown = JSON.parse(JSON.stringify(vectors()))

test.each(Object.keys(vectors()))('the published vectors of %s are what the domain answers', async (name) => {
  const file = await readFile(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8')
  expect(computed).toHaveProperty([name], JSON.parse(file))
})
