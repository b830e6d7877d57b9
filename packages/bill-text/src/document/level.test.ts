import { expect, test } from 'vitest'
import { numberOf } from './level.ts'

test.each([
  ['12.', '12'],
  ['12.—', '12'],
  ['(3)', '3'],
  ['“4A”', '4A'],
  ['Schedule 2A', '2A'],
  ['PART 1', '1'],
  ['7–9', '7–9'],
  ['1.1', '1.1'],
  ['SCHEDULE', ''],
  [undefined, ''],
])('the number of "%s" is "%s"', (label, number) => {
  expect(numberOf(label)).toBe(number)
})
