import { changeBetween, type CountChange, type Interval } from '@dutywatch/domain/evidence'
import { expect, test } from 'vitest'
import { printGrowth, sayTested } from './chance.ts'

const exactly = (n: number): Interval => ({ low: n, high: n, point: n })

function tested(before: number, after: number): CountChange {
  const year = exactly(12)
  const change = changeBetween({ count: exactly(before), time: year }, { count: exactly(after), time: year })
  if (!change.ok) throw new Error(change.message)
  return change.value
}

test('a change is told from chance, with its interval', () => {
  expect(sayTested(tested(1000, 1500))).toMatch(
    /^It rose by more than chance would do: with what chance leaves open, the change is between \+3\d\.\d% and \+6\d\.\d%, 95 times of 100\.$/,
  )
  expect(sayTested(tested(1500, 1000))).toMatch(/^It fell by more than chance would do/)
  expect(sayTested(tested(10, 12))).toMatch(/^Chance alone could do this: .* between -\d\d\.\d% and \+\d+\.\d%/)
})

test('after nothing, no change is too large', () => {
  expect(sayTested(tested(0, 20))).toMatch(/% or more, 95 times of 100\.$/)
})

test('growth has a sign, and none where there is none', () => {
  expect([1.482, 1, 0.5].map(printGrowth)).toEqual(['+48.2%', '0%', '-50%'])
})
