import { chmodSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { deskSecret, isSecretOpen } from './secret.ts'

test('the secret is made once, in a file that only its owner can read', () => {
  using folder = temporaryFolder()
  const made = deskSecret({ DATA_DIR: folder.path })
  const file = join(folder.path, 'secret')
  expect(made).toHaveLength(64)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(deskSecret({ DATA_DIR: folder.path })).toBe(made)
  expect(readFileSync(file, 'utf8')).toBe(`${made}\n`)
})

test('a secret in the settings comes before the file, and makes none', () => {
  using folder = temporaryFolder()
  expect(deskSecret({ DATA_DIR: folder.path, DESK_SECRET: 'x'.repeat(32) })).toBe('x'.repeat(32))
  expect(statSync(join(folder.path, 'secret'), { throwIfNoEntry: false })).toBeUndefined()
})

test.skipIf(process.platform === 'win32')('a file that others can read is told of', () => {
  using folder = temporaryFolder()
  const place = { DATA_DIR: folder.path }
  deskSecret(place)
  expect(isSecretOpen(place)).toBe(false)
  chmodSync(join(folder.path, 'secret'), 0o640)
  expect(isSecretOpen(place)).toBe(true)
  expect(isSecretOpen({ ...place, DESK_SECRET: 'x'.repeat(32) })).toBe(false)
})
