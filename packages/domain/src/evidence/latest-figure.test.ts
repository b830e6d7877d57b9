import { expect, test } from 'vitest'
import { aRecord } from '../testing/index.ts'
import { Figure } from './evidence.ts'
import { latestFigure } from './latest-figure.ts'

const figure = (id: string, to: string, value?: number) =>
  Figure.parse({
    ...aRecord(id),
    release: 'release',
    label: id,
    unit: 'recorded-offences',
    period: { from: '2017-04', to },
    geography: 'England and Wales',
    cell: value === undefined ? { kind: 'not-known' } : { kind: 'count', value },
  })

test('the latest period wins, the whole before its parts, and a figure without a number never', () => {
  const figures = [figure('old', '2019-10', 9000), figure('part', '2020-03', 500), figure('whole', '2020-03', 800), figure('blank', '2021-03')]
  expect(latestFigure(figures)?.id).toBe('whole')
  expect(latestFigure(figures.toReversed())?.id).toBe('whole')
  expect(latestFigure([figure('blank', '2021-03')])).toBeUndefined()
})
