import { expect, test } from 'vitest'
import { stepOf, stepsOf } from './steps.ts'

test('values fall into steps of about equal numbers, and equal values into one', () => {
  expect(stepsOf([15, 22, 13, 404, 317, 33, 22, 258], 4)).toEqual([
    { from: 13, to: 15, count: 2 },
    { from: 22, to: 22, count: 2 },
    { from: 33, to: 258, count: 2 },
    { from: 317, to: 404, count: 2 },
  ])
})

test('every value falls into exactly one step, however many there are and however many are equal', () => {
  for (let count = 1; count <= 46; count += 1) {
    const values = Array.from({ length: count }, (_, index) => (index * index) % 17)
    const steps = stepsOf(values, 4)
    expect(steps.length).toBeLessThanOrEqual(4)
    expect(steps.reduce((sum, step) => sum + step.count, 0)).toBe(count)
    for (const value of values) expect(steps.filter(({ from, to }) => value >= from && value <= to)).toHaveLength(1)
    expect(values.every((value) => stepOf(value, steps) > 0)).toBe(true)
  }
})

test('no values are no steps', () => {
  expect(stepsOf([], 4)).toEqual([])
})
