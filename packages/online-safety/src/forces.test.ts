import { namesOf, suspiciousPopulations } from '@dutywatch/domain/evidence'
import { describe, expect, test } from 'vitest'
import { csvRows, keptFile } from './testing/kept-file.ts'
import { tracker } from './tracker.ts'

const asked = tracker.forces.filter(({ kind }) => kind !== 'other')

describe('the forces', () => {
  test('there are 46: the 43 of England and Wales, Scotland, Northern Ireland and the Transport Police', () => {
    expect(asked).toHaveLength(46)
    expect(asked.filter(({ nation }) => nation === 'england' || nation === 'wales')).toHaveLength(43)
    expect(asked.filter(({ regime }) => regime === 'FOISA').map(({ id }) => id)).toEqual(['police-scotland'])
  })

  test('each has a place to send requests to and a tile, and the bodies that are no force have neither', () => {
    expect(asked.filter(({ requests, tile }) => requests === undefined || tile === undefined)).toEqual([])
    const others = tracker.forces.filter(({ kind }) => kind === 'other')
    expect(others.map(({ name }) => name)).toEqual(['Action Fraud', 'CIFAS', 'Financial Fraud Action UK', 'UK Finance'])
    expect(others.filter(({ requests, tile }) => requests !== undefined || tile !== undefined)).toEqual([])
  })

  test('the tiles lie as the country does', () => {
    const tileOf = (id: string) => asked.find((force) => force.id === id)?.tile ?? { column: 0, row: 0 }
    const southwards = [
      'police-scotland',
      'cumbria',
      'lancashire',
      'greater-manchester',
      'derbyshire',
      'west-midlands',
      'hampshire',
    ]
    const eastwards = ['northern-ireland', 'north-wales', 'cheshire', 'derbyshire', 'nottinghamshire', 'lincolnshire', 'norfolk']
    const rows = southwards.map((id) => tileOf(id).row)
    const columns = eastwards.map((id) => tileOf(id).column)
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
    expect(columns).toEqual([...columns].sort((a, b) => a - b))
    expect(new Set([...rows, ...columns]).size).toBeGreaterThan(6)
  })
})

const of = (year: number) => tracker.populations.filter((each) => each.year === year)

describe('the populations', () => {
  test('the Census counted all of England and Wales in 43 areas', () => {
    expect(of(2011)).toHaveLength(43)
    expect(of(2011).reduce((sum, { population }) => sum + population, 0)).toBe(56_075_912)
  })

  test('there are estimates of two years for 36 areas of England, and none where the compilation is wrong', () => {
    expect([of(2017).length, of(2019).length]).toEqual([36, 36])
    const estimated = new Set<string>(of(2017).map(({ force }) => force))
    expect(asked.filter(({ id, nation }) => nation === 'england' && !estimated.has(id)).map(({ id }) => id)).toEqual([
      'metropolitan',
      'nottinghamshire',
      'thames-valley',
    ])
  })

  test('none is suspicious', () => {
    expect(suspiciousPopulations(tracker.populations, tracker.forces)).toEqual([])
  })
})

const policeForces = keptFile('data/recorded-crime/police-forces.csv')

describe.skipIf(policeForces === undefined)('the forces agree with the Home Office and the ONS', () => {
  const rows = csvRows(policeForces ?? '').slice(1)

  test.each(rows.map((row) => [row[5] ?? '', row] as const))('%s has its code, its names and its people', (fullName, row) => {
    const force = asked.find((each) => namesOf(each).includes(fullName))
    const names = force ? namesOf(force) : []
    expect(row.slice(1, 6).filter((name) => name !== '' && name !== force?.id && !names.includes(name))).toEqual([])
    expect(row[0] || force?.code).toBe(force?.code)
    const inYear = (year: number) => tracker.populations.find((each) => each.force === force?.id && each.year === year)
    expect(String(inYear(2011)?.population ?? '')).toBe(row[7])
    for (const [year, column] of [
      [2017, 8],
      [2019, 9],
    ] as const)
      expect([row[column], undefined]).toContain(inYear(year)?.population.toString())
  })
})

const dirtyForces = keptFile('data/recorded-crime/dirty-forces.csv')

describe.skipIf(dirtyForces === undefined)('a table whose rows have slipped', () => {
  const [known] = tracker.populations
  const rows = csvRows(dirtyForces ?? '').slice(1)
  const counted = new Set<string>(tracker.populations.map(({ force }) => force))
  const imported = rows.flatMap(([id = '', , population = '']) => {
    const force = tracker.forces.find((each) => each.id === id)
    return known && force && counted.has(id) && population !== ''
      ? [{ ...known, id: known.id, force: force.id, year: 2010, population: Number(population) }]
      : []
  })

  test('is found out row by row, and with it only the one other year of a force that has no more', () => {
    const found = suspiciousPopulations([...tracker.populations, ...imported], tracker.forces)
    const ids = new Set<string>(found.map(({ population }) => population.force))
    const alone = found.filter(({ population }) => population.year !== 2010)
    expect(alone.filter(({ population }) => of(2017).some(({ force }) => force === population.force))).toEqual([])
    expect(ids.has('lincolnshire') && ids.has('cumbria') && ids.has('city-of-london')).toBe(true)
    expect(['avon-and-somerset', 'cheshire', 'merseyside', 'metropolitan', 'wiltshire'].filter((id) => ids.has(id))).toEqual([])
    expect(found.filter(({ reason }) => reason === 'another-force').length).toBeGreaterThan(10)
  })
})
