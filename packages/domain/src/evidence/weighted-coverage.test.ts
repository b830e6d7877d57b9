import { expect, test } from 'vitest'
import { aForceFigure } from './testing/evidence.ts'
import { coverageByEarlierTotal, coverageByPopulation } from './weighted-coverage.ts'

const residents = [
  { force: 'kent', year: 2018, population: 1_800_000 },
  { force: 'sussex', year: 2018, population: 1_700_000 },
  { force: 'city-of-london', year: 2018, population: 10_000 },
]

test('two of three forces may cover nearly everybody, and one of two hardly half', () => {
  expect(
    coverageByPopulation({ asked: ['kent', 'sussex', 'city-of-london'], answered: ['kent', 'sussex'] }, residents, 2018),
  ).toMatchObject({ ok: true, value: { answered: 2, of: 3, share: { point: expect.closeTo(0.99715, 5) }, unweighed: [] } })
})

test('a force without residents is named and left out of the share', () => {
  const asked = ['kent', 'sussex', 'transport-police']
  expect(coverageByPopulation({ asked, answered: ['kent', 'transport-police'] }, residents, 2018)).toMatchObject({
    value: { answered: 2, of: 3, share: { point: expect.closeTo(0.5143, 4) }, unweighed: ['transport-police'] },
  })
})

test('of several years the fullest is taken, and of equally full ones the nearest', () => {
  const asked = ['kent', 'sussex', 'city-of-london']
  const older = residents.map((one) => ({ ...one, year: 2011 }))
  const some = residents.slice(0, 1).map((one) => ({ ...one, year: 2020 }))
  const yearOf = (held: typeof residents, near: number) => {
    const coverage = coverageByPopulation({ asked, answered: ['kent'] }, held, near)
    return coverage.ok && coverage.value.year
  }
  expect(yearOf([...some, ...older], 2020)).toBe(2011)
  expect(yearOf([...residents, ...older], 2020)).toBe(2018)
  expect(yearOf([...residents, ...older], 2012)).toBe(2011)
})

test('totals that stand beside each other are by the residents of one year, the fullest of all of them', () => {
  const older = residents.map((one) => ({ ...one, year: 2011 }))
  const newer = residents.slice(0, 1).map((one) => ({ ...one, year: 2020 }))
  const answering = { asked: ['kent'], answered: ['kent'], beside: ['kent', 'sussex', 'city-of-london'] }
  expect(coverageByPopulation(answering, [...newer, ...older], 2020)).toMatchObject({ value: { year: 2011 } })
})

test('by an earlier total, suppressed counts widen the share and never pass its ends', () => {
  const earlier = [aForceFigure('kent', 90), aForceFigure('sussex', { kind: 'suppressed', below: 5 }), aForceFigure('essex', 10)]
  const share = (answered: string[]) => {
    const coverage = coverageByEarlierTotal({ asked: ['kent', 'sussex', 'essex'], answered }, earlier)
    return coverage.ok ? coverage.value.share : undefined
  }
  expect(share(['kent'])).toEqual({ low: 90 / 104, high: 90 / 101 })
  expect(share(['kent', 'sussex'])).toEqual({ low: 91 / 101, high: 94 / 104 })
  expect(share(['kent', 'sussex', 'essex'])).toMatchObject({ low: 1, high: 1 })
})

test('is refused for a force that was not asked, and when nothing is held to weigh by', () => {
  expect(coverageByPopulation({ asked: ['kent'], answered: ['sussex'] }, residents, 2018)).toMatchObject({ reason: 'not-asked' })
  expect(coverageByPopulation({ asked: ['essex'], answered: ['essex'] }, residents, 2018)).toMatchObject({
    reason: 'nothing-held',
  })
})

test('is refused by an earlier total in which a force took back more than it counted', () => {
  const earlier = [aForceFigure('kent', 90), aForceFigure('essex', { kind: 'correction', value: -3 })]
  const coverage = coverageByEarlierTotal({ asked: ['kent', 'essex'], answered: ['kent'] }, earlier)
  expect(coverage).toMatchObject({ ok: false, reason: 'below-zero', message: expect.stringContaining('essex') })
})
