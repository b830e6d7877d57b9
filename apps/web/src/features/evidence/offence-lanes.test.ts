import { Figure, Restatement } from '@dutywatch/domain/evidence'
import { aRecord } from '@dutywatch/domain/testing'
import { expect, test } from 'vitest'
import { formerOf } from './offence-lanes.ts'

const figure = Figure.parse({
  ...aRecord('damp-2019-second'),
  release: 'second',
  label: 'Damp',
  unit: 'recorded-offences',
  period: { from: '2019', to: '2019' },
  geography: 'England',
  cell: { kind: 'count', value: 332 },
})
const restatement = Restatement.parse({
  ...aRecord('damp-2019'),
  title: 'Damp, 2019',
  geography: 'England',
  values: [
    { value: '334', release: 'first', figure: 'damp-2019-first' },
    { value: '332', release: 'second', figure: figure.id },
  ],
  why: 'Kent revised its answer.',
})

test('a figure has the value of the release before it where a restatement names it', () => {
  expect(formerOf(figure, [{ restatement }])).toBe('334')
})

test('a figure of another period that prints the same number in the same place and release has none', () => {
  const later = Figure.parse({ ...figure, id: 'damp-2020-second', period: { from: '2020', to: '2020' } })
  expect(formerOf(later, [{ restatement }])).toBeUndefined()
})
