import { expect, test } from 'vitest'
import { sayAudited, sayHappened } from './deed-words.ts'

test('what is on record is said in the words of people, not in those of the machine', () => {
  expect(sayAudited('signed-in', 'two-factor/verify-totp')).toBe('signed in with a code from an app')
  expect(sayAudited('sign-in-refused', 'sign-in/email')).toBe('could not sign in with a password')
  expect(sayAudited('action-refused', 'see-audit')).toBe('was refused to see what was done')
  expect(sayAudited('invited', 'bob@charity.example: editor')).toBe('invited bob@charity.example as editor')
  expect(sayAudited('invited', 'first link: admin')).toBe('invited the first admin, by the link of the first start, as admin')
  expect(sayAudited('role-changed', 'Ada: viewer')).toBe('made Ada a viewer')
  expect(sayAudited('passkey-added', 'passkey/verify-registration')).toBe('added a passkey')
})

test('an invitation whose address was erased names nobody', () => {
  expect(sayAudited('invited', '0b0f2a3e-1111-4222-8333-444455556666: editor')).toBe(
    'invited somebody whose address is no longer kept as editor',
  )
})

test('what was published is told with its edition', () => {
  expect(sayHappened({ what: 'published', edition: 4 })).toEqual({ before: 'published', after: ', as edition 4' })
  expect(sayHappened({ what: 'approved' })).toEqual({ before: 'approved', after: '' })
})
