import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

const repository = path.resolve(import.meta.dirname, '../../..')

/** What `npm test -- FILTER` says on its output, and how it ends. Counts into a file of its own, beside that of this run. */
async function testing(filter: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dutywatch-count-'))
  const env = { ...process.env, DUTYWATCH_TEST_COUNT: path.join(folder, 'count.json') }
  const child = spawn(process.execPath, ['scripts/test.mjs', filter], {
    cwd: repository,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((ended) => child.once('close', ended))
  rmSync(folder, { recursive: true })
  return { code, last: said.trimEnd().split('\n').slice(-2) }
}

test('a run whose filter matches nothing ends with 1 and says so in its last lines', async () => {
  expect(await testing('src/no-such-noun')).toEqual({
    code: 1,
    last: [
      'No test was run: no test file matches "src/no-such-noun". Name a part of the path of a test file, like: npm test -- src/date/slip',
      '0 passed, 0 failed',
    ],
  })
})

test('a run that finds its test counts it and says nothing else at the end', async () => {
  const { code, last } = await testing('packages/domain/src/order')
  expect(code).toBe(0)
  expect(last.at(-1)).toMatch(/^[1-9]\d* passed, 0 failed$/)
  expect(last.join(' ')).not.toContain('No test was run')
})
