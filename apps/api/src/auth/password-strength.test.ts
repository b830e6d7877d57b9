import { expect, test } from 'vitest'
import { checkPassword } from './password-strength.ts'

const owner = ['ada.lovelace@charity.example', 'Ada Lovelace']

test.each(['blue kettle sings slowly', 'xK7#pQ2!vR9z', 'Regenschirm im Oktober', '傘と十月と青いやかんと手紙'])(
  '%s is taken',
  async (password) => {
    expect(await checkPassword(password, owner)).toMatchObject({ ok: true })
  },
)

test.each([
  ['short one 12', 'ada', 'ok'],
  ['kettle', '', 'password-too-short'],
  ['password1234', '', 'password-too-weak'],
  ['aaaaaaaaaaaaaaa', '', 'password-too-weak'],
  ['qwertyuiop[]', '', 'password-too-weak'],
  ['lovelaceada1', '', 'password-too-weak'],
  ['x'.repeat(129), '', 'password-too-long'],
])('%s is judged by what a guesser knows', async (password, _note, reason) => {
  const outcome = await checkPassword(password, owner)
  expect(outcome.ok ? 'ok' : outcome.reason).toBe(reason)
})

test('a refusal says what is wrong and what to do', async () => {
  expect(await checkPassword('kettle', [])).toMatchObject({
    message:
      'A password has at least 12 characters; this one has 6. Three or four words that have nothing to do with each other make a good one.',
  })
  expect(await checkPassword('password1234', [])).toMatchObject({
    message:
      'This password is too easy to guess. This is similar to a commonly used password. Three or four words that have nothing to do with each other make a good one.',
  })
})
