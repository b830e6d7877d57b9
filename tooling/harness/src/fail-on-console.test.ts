import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createVitest } from 'vitest/node'
import { CountReporter } from './reporter.ts'

test('a test that prints fails, one that is quiet passes, and both are counted with what did not load', async () => {
  const folder = await mkdtemp(path.join(import.meta.dirname, '../node_modules/run-'))
  const count = path.join(folder, 'count.json')
  writeFileSync(
    path.join(folder, 'a.test.ts'),
    `import { test } from 'vitest'
     test('prints', () => { console.warn('heard') })
     test('is quiet', () => {})
     test.skip('waits', () => {})`,
  )
  writeFileSync(path.join(folder, 'b.test.ts'), `throw new Error('does not load')`)

  const run = await createVitest('test', {
    root: folder,
    config: false,
    watch: false,
    setupFiles: [path.join(import.meta.dirname, 'fail-on-console.ts')],
    reporters: [new CountReporter(count)],
  })
  await run.start()
  await run.close()
  const exitCode = process.exitCode
  process.exitCode = undefined

  expect(JSON.parse(readFileSync(count, 'utf8'))).toEqual({ passed: 1, failed: 2, skipped: 1 })
  expect(exitCode).toBe(1)
  await rm(folder, { recursive: true })
})
