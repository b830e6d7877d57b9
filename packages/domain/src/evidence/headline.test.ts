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

test('a release made of a batch leads only when it asked no fewer forces than any other, and what counts another offence never', () => {
  const asked = (of: number) => ({ coverage: { answered: of, of, missing: [] }, headline: true })
  const own = [...releases, { ...aRelease('2021-01'), batch: 'lets' as never }, { ...aRelease('2021-02'), counts: 'theft' }]
  const wide = { ...aFigure({ id: 'wide', cell: 10119 }), ...asked(43) }
  const other = { ...aFigure({ id: 'other', cell: 9, release: '2021-02' }), ...asked(45) }
  const led = (of: number) => {
    const made = { ...aFigure({ id: 'made', cell: 80, release: '2021-01' }), ...asked(of) }
    return headlines([made, wide, other], own).map(({ figure }) => figure.id)
  }
  expect(led(12)).toEqual(['wide', 'made'])
  expect(led(43)).toEqual(['made', 'wide'])
})

test('of two releases of one day the one that was added later comes first', () => {
  const twice = [aRelease('2020-11'), { ...aRelease('2020-11'), id: 'restated' as never }]
  const figures = [
    { ...aFigure({ id: 'first', cell: 80, release: '2020-11' }), headline: true },
    { ...aFigure({ id: 'second', cell: 81, release: 'restated' }), headline: true },
  ]
  expect(headlines(figures, twice).map(({ figure }) => figure.id)).toEqual(['second', 'first'])
})

test('a figure whose release is not known leads nothing', () => {
  expect(headlines([{ ...aFigure({ id: 'lost', cell: 1, release: '2031-01' }), headline: true }], releases)).toEqual([])
})
