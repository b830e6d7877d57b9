import { coverageByPopulation, exactly, fewestResidents, populationRateOf } from '@dutywatch/domain/evidence'
import { describe, expect, test } from 'vitest'
import { tracker } from './index.ts'

const { populations } = tracker
const inEnglandAndWales = tracker.forces
  .filter(({ kind, nation }) => kind === 'territorial' && (nation === 'england' || nation === 'wales'))
  .map(({ id }) => id)

describe('the populations that ship', () => {
  const period = { from: '2017-04', to: '2018-03' }

  test('give a rate to each force of which a year near enough is held, and to no other', () => {
    const without = inEnglandAndWales.filter(
      (force) => !populationRateOf({ count: exactly(100), period, forces: [force] }, populations, 100_000).ok,
    )
    expect(without.sort()).toEqual([
      'dyfed-powys',
      'gwent',
      'metropolitan',
      'north-wales',
      'nottinghamshire',
      'south-wales',
      'thames-valley',
    ])
    expect(populationRateOf({ count: exactly(3217), period, forces: inEnglandAndWales }, populations, 100_000)).toMatchObject({
      ok: false,
      reason: 'no-population',
    })
  })

  test('warn of few residents in the City of London alone', () => {
    const warned = inEnglandAndWales.filter((force) => {
      const rate = populationRateOf({ count: exactly(100), period, forces: [force] }, populations, 100_000)
      return rate.ok && rate.value.warnings.includes('few-residents')
    })
    expect(warned).toEqual(['city-of-london'])
    const others = populations.filter(({ force }) => force !== 'city-of-london').map(({ population }) => population)
    expect(Math.min(...others)).toBeGreaterThan(9 * fewestResidents)
  })

  test('weigh the 39 of 43 forces of March 2019 as 94% of the people, by the census that holds all 43', () => {
    const missing = ['surrey', 'sussex', 'northamptonshire', 'city-of-london']
    const answered = inEnglandAndWales.filter((force) => !missing.includes(force))
    const coverage = coverageByPopulation({ asked: inEnglandAndWales, answered }, populations, 2018)
    expect(coverage).toMatchObject({ ok: true, value: { answered: 39, of: 43, year: 2011, unweighed: [] } })
    expect(coverage.ok && coverage.value.share.point).toBeCloseTo(0.938, 2)
  })
})
