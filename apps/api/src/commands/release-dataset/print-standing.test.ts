import { standingOf, type Cell } from '@dutywatch/domain/evidence'
import { expect, test } from 'vitest'
import { printStanding } from './print-standing.ts'

const count = (value: number): Cell => ({ kind: 'count', value })

test.each<[string, Cell, string | undefined]>([
  ['one number of a total that everybody told', count(500), '61% of the 500 offences counted'],
  [
    'at most so much where some kept silent',
    { kind: 'more-than', value: 499 },
    'at most 61% of the offences recorded, of which 500 or more were counted',
  ],
  [
    'the number alone where it could be all there were',
    { kind: 'more-than', value: 304 },
    '305 offences; what part of all recorded offences that is, is not known',
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
