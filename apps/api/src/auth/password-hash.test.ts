import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password-hash.ts'

test('a password is known again, another is not, and no two hashes are alike', async () => {
  const hash = await hashPassword('café on the corner')
  expect(hash).toMatch(/^scrypt\$32768\$8\$3\$/)
  expect(await hashPassword('café on the corner')).not.toBe(hash)
  expect(await verifyPassword({ hash, password: 'café on the corner'.normalize('NFD') })).toBe(true)
  expect(await verifyPassword({ hash, password: 'Café on the corner' })).toBe(false)
})

test('what is no hash of ours matches nothing', async () => {
  expect(await verifyPassword({ hash: '', password: '' })).toBe(false)
})
