import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellInterval, coverageOf, total } from './cell-interval.ts'
import { Cell } from './cell.ts'

const seed = { seed: 20200529 }
const count = fc.nat({ max: 5000 })

/** A cell together with a count that a force printing this cell may hold. */
const cellWithTruth: fc.Arbitrary<{ cell: Cell; truth: number }> = fc.oneof(
  count.map((value) => ({ cell: { kind: 'count' as const, value }, truth: value })),
  fc
    .tuple(count, fc.integer({ min: 1, max: 99 }))
    .map(([value, more]) => ({ cell: { kind: 'more-than' as const, value }, truth: value + more })),
  fc
    .tuple(fc.integer({ min: 2, max: 10 }), count)
    .map(([below, n]) => ({ cell: { kind: 'suppressed' as const, below }, truth: 1 + (n % (below - 1)) })),
  fc.tuple(count, count, count).map((values) => {
    const [low, truth, high] = values.sort((a, b) => a - b)
    return { cell: { kind: 'range' as const, low, high }, truth }
  }),
  count.map((truth) => ({ cell: { kind: 'refused' as const, exemption: 's.12' }, truth })),
  count.map((truth) => ({ cell: { kind: 'no-reply' as const }, truth })),
)

describe('cells', () => {
  test('a suppressed cell is at least one and stays below its threshold', () => {
    expect(cellInterval({ kind: 'suppressed', below: 5 })).toEqual({ low: 1, high: 4 })
  })

  test('"more than 5,000" has no upper end', () => {
    expect(cellInterval({ kind: 'more-than', value: 5000 })).toEqual({ low: 5001 })
  })

  test.each(['not-held', 'over-cost', 'no-reply', 'not-asked', 'not-known'] as const)(
    'a cell that is %s says nothing',
    (kind) => {
      expect(cellInterval({ kind })).toBeUndefined()
    },
  )

  test('a range that runs backwards is not a cell', () => {
    expect(Cell.safeParse({ kind: 'range', low: 5, high: 4 }).success).toBe(false)
  })
})

describe('a total', () => {
  test('has one value when every force answered with a count', () => {
    const sum = total([
      { kind: 'count', value: 152 },
      { kind: 'count', value: 0 },
    ])
    expect(sum).toEqual({
      complete: true,
      value: 152,
      low: 152,
      high: 152,
      coverage: { answered: 2, partial: 0, refused: 0, silent: 0, of: 2 },
    })
  })

  test('is bounded on both sides when the gaps are only suppressed cells', () => {
    const sum = total([
      { kind: 'count', value: 100 },
      { kind: 'suppressed', below: 5 },
    ])
    expect(sum).toMatchObject({ complete: false, low: 101, high: 104 })
  })

  test('has no upper end and no value when a force refused or kept silent', () => {
    const sum = total([{ kind: 'count', value: 100 }, { kind: 'refused', exemption: 's.12' }, { kind: 'no-reply' }])
    expect(sum).toEqual({ complete: false, low: 100, coverage: { answered: 1, partial: 0, refused: 1, silent: 1, of: 3 } })
    // @ts-expect-error an incomplete total has no value to print
    expect(sum.value).toBeUndefined()
  })

  test('counts a force that left it open among those that answered in part, whatever is said of the rest', () => {
    const [open, refused] = [{ kind: 'not-known' } as const, { kind: 'refused', exemption: 's.12' } as const]
    const cells = [{ cell: open, isLeftOpen: true }, { cell: refused, isLeftOpen: true }, { cell: refused }, { cell: open }]
    expect(coverageOf(cells)).toEqual({ answered: 0, partial: 2, refused: 1, silent: 1, of: 4 })
  })

  test('of nothing is not zero', () => {
    expect(total([])).toMatchObject({ complete: false, low: 0 })
    expect(total([])).not.toHaveProperty('high')
  })

  test('always contains the true sum, and its coverage accounts for every cell', () => {
    fc.assert(
      fc.property(fc.array(cellWithTruth, { maxLength: 43 }), (cells) => {
        const sum = total(cells.map(({ cell }) => cell))
        const truth = cells.reduce((all, cell) => all + cell.truth, 0)
        expect(sum.low).toBeLessThanOrEqual(truth)
        expect(sum.high ?? Infinity).toBeGreaterThanOrEqual(truth)
        const { answered, partial, refused, silent, of } = sum.coverage
        expect(answered + partial + refused + silent).toBe(of)
        expect(sum.complete ? sum.value : truth).toBe(truth)
      }),
      seed,
    )
  })
})
