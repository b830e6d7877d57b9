import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

describe('the releases', () => {
  test('lead with one figure each, newest first, and may not be compared', async () => {
    const { leading, apart } = await api.ask().releases.list.query()
    expect(leading.map(({ figure }) => figure.id).slice(0, 2)).toEqual(['2024-25', '2023-24'])
    expect(leading[0]?.figure).toMatchObject({ cell: { kind: 'count', value: 7263 }, coverage: { answered: 44, of: 45 } })
    expect(apart).toContain('different releases')
  })

  test('say what is not known, and do not print it as a figure of a release', async () => {
    const { notKnown, releases } = await api.ask().releases.list.query()
    expect(notKnown.map(({ id }) => id)).toEqual(['2025-26'])
    expect(releases.flatMap(({ figures }) => figures.filter(({ figure }) => figure.cell.kind === 'not-known'))).toEqual([])
  })

  test('know for how much of a total the method was recorded', async () => {
    const { releases } = await api.ask().releases.list.query()
    const known = releases.flatMap(({ figures }) =>
      figures.flatMap((each) => (each.known ? [each.known.percent.point?.toFixed(1)] : [])),
    )
    expect(known).toEqual(['67.7', '57.2', '29.1'])
  })

  test('in May 2020 end with the 10,119 of that day', async () => {
    const { leading, releases, restatements, notKnown } = await api.ask('2020-05-29').releases.list.query()
    expect(leading.map(({ figure }) => figure.id)).toEqual([
      'april-2017-to-october-2019',
      '2018-19',
      'first-eighteen-months',
      'first-year',
    ])
    expect(releases).toHaveLength(8)
    expect(restatements.map(({ restatement }) => restatement.id)).toEqual(['first-year'])
    expect(notKnown).toEqual([])
  })

  test('before the first one are none', async () => {
    const { leading, releases, apart } = await api.ask('2018-01-01').releases.list.query()
    expect([leading, releases, apart]).toEqual([[], [], undefined])
  })
})

describe('one release', () => {
  test('flags the regional table that does not add up', async () => {
    const { figures, forceFigures } = await api.ask().releases.byId.query({ id: 'nspcc-2019-03-north-west' })
    expect(figures[0]?.footing).toMatchObject({ state: 'does-not-foot', parts: { low: 566 } })
    expect(forceFigures.map(({ force }) => force?.name)).toEqual(['Lancashire', 'Greater Manchester', 'Merseyside', 'Cheshire'])
  })

  test('compares periods of unequal length by the month where they have no day in common', async () => {
    const { unequal } = await api.ask().releases.byId.query({ id: 'nspcc-2020-11' })
    expect(unequal.map(({ before, after, rates }) => [before.id, after.id, rates.per, rates.tested.direction])).toEqual([
      ['april-2017-to-march-2020', 'april-to-june-2020', 'month', 'rose'],
    ])
    const { unequal: parts } = await api.ask().releases.byId.query({ id: 'nspcc-2019-03' })
    expect(parts).toEqual([])
  })

  test('comes with its shares and what was restated of it', async () => {
    const { shares, restatements } = await api.ask().releases.byId.query({ id: 'nspcc-2025-11' })
    expect(shares.map(({ name, isRegrouped }) => [name, isRegrouped])).toEqual([
      ['Snapchat', false],
      ['WhatsApp', false],
      ['Facebook and Instagram', true],
    ])
    expect(restatements.map(({ restatement }) => restatement.id)).toEqual(['base-of-uk-growth', 'growth-since-2017-18'])
  })

  test('that is not out yet is not found', async () => {
    await expect(api.ask('2020-05-29').releases.byId.query({ id: 'nspcc-2025-11' })).rejects.toMatchObject({
      data: { code: 'NOT_FOUND' },
    })
  })
})
