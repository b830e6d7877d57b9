import { expect, test } from 'vitest'
import { sayWrong } from './wrong-fields.ts'

const sound = { valid: true, badInput: false, valueMissing: false, typeMismatch: false, patternMismatch: false }
const said = (wrong: Partial<typeof sound>, asked = '') =>
  sayWrong({ ...sound, valid: false, ...wrong }, { label: 'Until', asked })

test('what is wrong with a field of a form is said in a sentence that tells what to do', () => {
  expect(sayWrong(sound, { label: 'Until', asked: '' })).toBeUndefined()
  expect(said({ valueMissing: true })).toBe('Fill in “Until” first.')
  expect(said({ badInput: true, valueMissing: true })).toBe('“Until” is not whole: fill in every part of it.')
  expect(said({ typeMismatch: true })).toBe('That is no e-mail address: it looks like name@charity.example.')
  expect(said({ patternMismatch: true }, 'That is another address.')).toBe('That is another address.')
})
