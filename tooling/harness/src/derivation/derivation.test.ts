import { describe, expect, test } from 'vitest'
import { determinedNumbers, feasibleRanges } from './index.ts'

const positive = (...keys: string[]) => keys.map((key) => ({ key, low: 0 }))

describe('what can be derived from public sums', () => {
  test('is a range for each hidden number, as narrow as it can be told', async () => {
    const knowledge = {
      hidden: positive('a', 'b', 'c'),
      sums: [
        { of: ['a', 'b'], value: 7 },
        { of: ['b', 'c'], value: 3 },
      ],
    }
    expect(Object.fromEntries(await feasibleRanges(knowledge))).toEqual({
      a: { low: 4, high: 7 },
      b: { low: 0, high: 3 },
      c: { low: 0, high: 3 },
    })
    expect(determinedNumbers(knowledge)).toEqual([])
  })

  test('has no end where no sum bounds it', async () => {
    const ranges = await feasibleRanges({ hidden: [{ key: 'a', low: 1 }, { key: 'b' }], sums: [] })
    expect(Object.fromEntries(ranges)).toEqual({ a: { low: 1, high: Infinity }, b: { low: -Infinity, high: Infinity } })
  })

  test('is the number itself where sums lead to it, over however many steps and halves', async () => {
    const knowledge = {
      hidden: positive('a', 'b', 'c', 'd'),
      sums: [
        { of: ['a', 'b'], value: 5 },
        { of: ['b', 'c'], value: 6 },
        { of: ['a', 'c'], value: 7 },
      ],
    }
    expect(determinedNumbers(knowledge)).toEqual(['a', 'b', 'c'])
    const ranges = await feasibleRanges(knowledge)
    expect(ranges.get('b')?.low).toBeCloseTo(2, 9)
    expect(ranges.get('b')?.high).toBeCloseTo(2, 9)
  })

  test('is nothing where no numbers agree with the sums', async () => {
    await expect(feasibleRanges({ hidden: positive('a'), sums: [{ of: ['a'], value: -1 }] })).rejects.toThrow('found no')
  })
})
