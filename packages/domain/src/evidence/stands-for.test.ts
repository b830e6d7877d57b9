import { expect, test } from 'vitest'
import type { Cell } from './cell.ts'
import { printStanding, standingOf, standsFor } from './stands-for.ts'
import { aFigure } from './testing/evidence.ts'

const count = (value: number): Cell => ({ kind: 'count', value })

test.each<[string, Cell, string | undefined]>([
  ['one number of a total that everybody told', count(500), '61% of the 500 offences counted'],
  [
    'at most so much where some kept silent',
    { kind: 'more-than', value: 499 },
    'at most 61% of the offences recorded, of which 500 or more were counted',
  ],
  [
    'bounds where some gave bounds',
    { kind: 'range', low: 500, high: 610 },
    'between 50% and 61% of the offences recorded, of which 500 or more were counted',
  ],
  ['nothing where the total is withheld', { kind: 'withheld' }, undefined],
  ['nothing of a total that it exceeds', count(304), undefined],
])('a part stands for %s', (_what, total, words) => {
  const standing = standingOf(count(305), total)
  expect(standing && printStanding(standing)).toBe(words)
})

test('the forces of a figure stand for a part of the total of the same question, period and place', () => {
  const unit = 'cases-with-known-method'
  const damp = (cell: number, over: { geography?: string; release?: string } = {}) => {
    return { ...aFigure({ id: 'damp', cell, ...over }), label: 'Damp' }
  }
  const label = 'Damp, where the platform was recorded'
  const panel = { ...aFigure({ id: 'panel', cell: 200, unit }), label, recorded: 305 }
  const total = damp(500)
  const others = [
    damp(400, { geography: 'Wales' }),
    damp(400, { release: '2024-11' }),
    aFigure({ id: 'mould', cell: 400 }),
    panel,
  ]
  expect(standsFor(panel, [...others, total])).toMatchObject({ recorded: 305, percent: { point: 61 } })
  expect(standsFor(panel, others)).toBeUndefined()
  expect(standsFor(total, [...others, total])).toBeUndefined()
})
