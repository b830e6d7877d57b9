import { expect, test } from 'vitest'
import { headlines } from './headline.ts'
import { aFigure, aRelease } from './testing/evidence.ts'

const releases = [aRelease('2020-05-29'), aRelease('2019-09'), aRelease('2020-11')]

test('the figures that releases led with come newest release first, and the others not at all', () => {
  const figures = [
    { ...aFigure({ id: 'second-year', cell: 4373, release: '2019-09' }), headline: true },
    aFigure({ id: 'first-year', cell: 3217, release: '2019-09' }),
    { ...aFigure({ id: 'three-years', cell: 12925, release: '2020-11' }), headline: true },
    { ...aFigure({ id: 'to-october', cell: 10119 }), headline: true },
  ]
  expect(headlines(figures, releases).map(({ figure }) => figure.id)).toEqual(['three-years', 'to-october', 'second-year'])
})

test('a figure whose release is not known leads nothing', () => {
  expect(headlines([{ ...aFigure({ id: 'lost', cell: 1, release: '2031-01' }), headline: true }], releases)).toEqual([])
})
