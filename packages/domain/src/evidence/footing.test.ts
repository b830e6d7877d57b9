import { describe, expect, test } from 'vitest'
import { footingOf } from './footing.ts'
import { aFigure, aForceFigure } from './testing/evidence.ts'
import { aRecord } from '../testing/index.ts'
import { Force } from './force.ts'

const release = '2024-11'
const year = { from: '2017-04', to: '2018-03' }
const parts = ['lancashire', 'greater-manchester', 'merseyside', 'cheshire'].map((force, index) =>
  aForceFigure(force, [175, 296, 70, 25][index] ?? 0),
)
const total = (cell: number, of?: number) =>
  aFigure({ id: 'region', cell, release, period: year, ...(of && { coverage: { answered: of, of } }) })

const aForce = (id: string, nation: Force['nation']) =>
  Force.parse({ ...aRecord(id), name: id, kind: nation === 'great-britain' ? 'special' : 'territorial', nation, regime: 'FOIA' })

describe('the forces printed beside a total', () => {
  test('cannot make it when they exceed it, even when one of them is not named', () => {
    expect(footingOf(total(565), parts)).toMatchObject({ state: 'does-not-foot', parts: { low: 566 } })
  })

  test('make it when every force is named and the sum is right', () => {
    expect(footingOf(total(566, 4), parts)?.state).toBe('foots')
    expect(footingOf(total(567, 4), parts)?.state).toBe('does-not-foot')
  })

  test('may make it when some are not named', () => {
    expect(footingOf(total(566), parts)?.state).toBe('cannot-tell')
    expect(footingOf(total(700, 5), parts)?.state).toBe('cannot-tell')
  })

  test('do not count for a nation that they are not of', () => {
    const forces = parts.map(({ force }) => aForce(force, 'england'))
    const figures = [...parts, aForceFigure('gwent', 60), aForceFigure('rail', 4)]
    const all = [...forces, aForce('gwent', 'wales'), aForce('rail', 'great-britain')]
    const inPlace = (geography: string, cell: number) => ({ ...total(cell, 5), geography })
    expect(footingOf(inPlace('England', 570), figures, all)?.state).toBe('foots')
    expect(footingOf(inPlace('Wales', 60), figures, all)).toMatchObject({ parts: { low: 64 } })
    expect(footingOf(inPlace('the North West', 570), figures, all)).toMatchObject({ parts: { low: 630 } })
  })

  test('count once where a force is printed for the year and for a part of it', () => {
    const quarter = aForceFigure('lancashire', 40, { period: { from: '2017-04', to: '2017-06' } })
    expect(footingOf(total(566, 4), [quarter, ...parts])?.state).toBe('foots')
    const across = ['2017-06', '2018-03'].map((to, index) =>
      aForceFigure('cumbria', 30, { period: { from: `2017-0${index + 5}`, to } }),
    )
    expect(footingOf(total(596), [...parts, ...across])?.state).toBe('cannot-tell')
  })

  test('make it by quarters too, and may make it where a quarter is not printed', () => {
    const quarters = [
      { from: '2017-04', to: '2017-06' },
      { from: '2017-07', to: '2018-03' },
    ].map((period) => aForceFigure('cumbria', 50, { period }))
    expect(footingOf(total(666, 5), [...parts, ...quarters])?.state).toBe('foots')
    expect(footingOf(total(667, 5), [...parts, ...quarters])?.state).toBe('does-not-foot')
    expect(footingOf(total(667, 5), [...parts, ...quarters.slice(1)])?.state).toBe('cannot-tell')
  })

  test('do not count for another release, another unit or a year outside', () => {
    const elsewhere = [
      aForceFigure('cumbria', 9999, { release: '2025-11' }),
      aForceFigure('cumbria', 9999, { unit: 'victims' }),
      aForceFigure('cumbria', 9999, { period: { from: '2018-04', to: '2019-03' } }),
    ]
    expect(footingOf(total(566, 4), [...parts, ...elsewhere])?.state).toBe('foots')
    expect(footingOf(total(566, 4), elsewhere)).toBeUndefined()
  })

  test('are not in a total that names them as missing, so that the others make it', () => {
    const forces = parts.map(({ force }) => aForce(force, 'england'))
    const coverage = { answered: 3, of: 4, missing: ['Cheshire'] }
    const ofThree = aFigure({ id: 'region', cell: 541, release, period: year, coverage })
    expect(footingOf(ofThree, parts, forces)?.state).toBe('foots')
    expect(footingOf(ofThree, parts.slice(1), forces)?.state).toBe('cannot-tell')
  })

  test('are not held against a total of cases with a known method that is of fewer: who told only some is not in it', () => {
    const unit = 'cases-with-known-method'
    const told = parts.map(({ force, cell, period }) => aForceFigure(force, cell, { unit, period, release }))
    const ofThree = aFigure({ id: 'known', cell: 541, release, period: year, unit, coverage: { answered: 3, of: 4 } })
    expect(footingOf(ofThree, told)).toBeUndefined()
    expect(footingOf({ ...ofThree, coverage: { answered: 4, of: 4, missing: [] } }, told)?.state).toBe('does-not-foot')
  })
})
