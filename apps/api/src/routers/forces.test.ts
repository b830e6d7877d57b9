import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

describe('the police forces', () => {
  test('are 46, apart from the bodies that are none; 44 have a printed figure, and one table does not add up', async () => {
    const { forces, others, sums } = await api.ask().forces.list.query()
    expect(forces).toHaveLength(46)
    expect(others.map(({ force }) => force.id)).toEqual(['action-fraud', 'cifas', 'financial-fraud-action-uk', 'uk-finance'])
    const printed = forces.map(({ figures }) => figures.filter(({ release }) => release?.counts === undefined).length)
    expect(forces.filter(({ figures }) => figures.length > 0)).toHaveLength(44)
    expect(printed.filter((count) => count > 0)).toHaveLength(12)
    expect(sums.filter(({ footing }) => footing.state === 'does-not-foot').map(({ figure }) => figure.id)).toEqual([
      'north-west-first-year',
    ])
  })

  test('are named where a release went without them', async () => {
    const { forces } = await api.ask().forces.list.query()
    const silent = forces.flatMap(({ force, silences }) => silences.map(({ figure }) => `${force.id} ${figure.id}`))
    expect(silent).toContain('lincolnshire 2024-25')
    expect(silent).toContain('city-of-london first-eighteen-months')
  })

  test('in May 2020 have what was printed until then, and no request is known', async () => {
    const { forces, requests } = await api.ask('2020-05-29').forces.list.query()
    const counted = forces.filter(({ figures }) => figures.some(({ release }) => release?.counts === undefined))
    expect(counted.map(({ force }) => force.id)).toEqual([
      'lancashire',
      'merseyside',
      'greater-manchester',
      'cheshire',
      'nottinghamshire',
      'thames-valley',
    ])
    expect(requests).toEqual([])
  })
})

describe('one force', () => {
  test('has a clock under its own Act: a holiday in Northern Ireland counts for nobody but Scotland', async () => {
    const received = '2020-07-01'
    const essex = await api.ask().forces.byId.query({ id: 'essex', received })
    const scotland = await api.ask().forces.byId.query({ id: 'police-scotland', received })
    expect(essex.example).toMatchObject({ ok: true, value: { due: '2020-07-30' } })
    expect(scotland.example).toMatchObject({ ok: true, value: { due: '2020-07-29' } })
  })

  test('is shown by the request it answered late', async () => {
    const { example, requests } = await api.ask().forces.byId.query({ id: 'essex' })
    expect(example).toMatchObject({ ok: true, value: { startedOn: '2021-03-31', due: '2021-04-30' } })
    expect(requests[0]).toMatchObject({
      standing: { state: 'refused', late: { workingDays: 146, days: 213 }, clocks: [{ due: '2021-04-30' }] },
    })
  })

  test.each([
    ['soon', 'not-a-day'],
    ['2021-02-30', 'not-a-day'],
    ['2041-01-01', 'calendar-not-held'],
  ])('refuses the day of receipt %s as a value: %s', async (received, reason) => {
    const { example } = await api.ask().forces.byId.query({ id: 'kent', received })
    expect(example).toMatchObject({ ok: false, reason })
  })

  test('has its names, where it takes requests and its people, year by year', async () => {
    const { force, populations, sources } = await api.ask().forces.byId.query({ id: 'devon-and-cornwall' })
    expect(force.names).toContainEqual({ scheme: 'ons', name: 'Devon & Cornwall' })
    expect(force.requests).toBe('https://www.whatdotheyknow.com/body/devon_and_cornwall_police')
    expect(populations.map(({ year, population }) => [year, population])).toEqual([
      [2011, 1_668_218],
      [2017, 1_749_096],
      [2019, 1_772_541],
    ])
    const cited = populations.flatMap(({ citations }) => citations.map(({ source }) => source))
    expect(cited.every((source) => sources.some(({ id }) => id === source))).toBe(true)
  })

  test('that is none has no clock, because no Act is known to bind it', async () => {
    const body = await api.ask().forces.byId.query({ id: 'action-fraud' })
    expect([body.force.kind, body.rule, body.example]).toEqual(['other', undefined, undefined])
  })

  test('that does not exist is not found', async () => {
    await expect(api.ask().forces.byId.query({ id: 'nowhere' })).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } })
  })
})
