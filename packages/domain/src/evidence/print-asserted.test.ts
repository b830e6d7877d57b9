import { expect, test } from 'vitest'
import { printAsserted } from './print-asserted.ts'

test.each([
  [
    'a rate above an earlier one',
    { kind: 'more-than', value: 1 },
    'times the earlier monthly rate',
    'more than the earlier monthly rate',
  ],
  ['a doubling', { kind: 'more-than', value: 2 }, 'times', 'more than twice'],
  ['a multiple of something', { kind: 'more-than', value: 3 }, 'times the earlier rate', 'more than 3 times the earlier rate'],
  ['a count', { kind: 'more-than', value: 3200 }, 'uses of a platform', 'more than 3,200 uses of a platform'],
  ['a rounded share', { kind: 'value', value: 55, tolerance: 0.5 }, '% of offences', '55% of offences'],
  ['a share to whole percent', { kind: 'rounded', value: 55, to: 1 }, '% of offences', '55% of offences'],
  ['a share in words', { kind: 'fraction', words: 'half' }, '% of instances', 'half of instances'],
  ['almost as many', { kind: 'less-than', value: 34000 }, 'recorded offences', 'less than 34,000 recorded offences'],
  ['a loose share', { kind: 'value', value: 50, tolerance: 1 }, '% of instances', 'about 50% of instances'],
] as const)('what is asserted is said in plain words: %s', (_, asserted, unit, said) => {
  expect(printAsserted(asserted, unit)).toBe(said)
})
