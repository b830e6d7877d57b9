import { expect, test } from 'vitest'
import { bareTitle } from './bare-title.ts'

test.each(['Harbours Bill [HL]', 'Harbours Bill', 'Harbours Act 2030', 'HARBOURS  Bill'])('"%s" is the same Bill', (title) => {
  expect(bareTitle(title)).toBe('harbours')
})

test('a word that only begins like one of them stays', () => {
  expect(bareTitle('Billing and Actuaries (No. 2) Bill')).toBe('billing and actuaries (no. 2)')
})
