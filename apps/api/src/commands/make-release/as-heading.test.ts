import { expect, test } from 'vitest'
import { asHeading } from './as-heading.ts'

test.each([
  ['How many offences did you record?', 'How many offences did you record'],
  ['Damp homes: ', 'Damp homes'],
  ['Damp homes', 'Damp homes'],
  ['What? And where?', 'What? And where'],
])('%j stands before other words as %j', (words, heading) => {
  expect(asHeading(words)).toBe(heading)
})
