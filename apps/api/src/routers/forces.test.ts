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

describe('one period of one release, force by force', () => {
  test('is the one with figures of most forces where none is asked for, with a total and its coverage by people', async () => {
    const { chosen, choices } = await api.ask().forces.byRelease.query({})
    expect(chosen?.release.id).toBe('home-office-sexual-grooming-2017-18')
    expect(chosen?.total?.cell).toEqual({ kind: 'count', value: 4444 })
    expect(chosen?.coverage).toMatchObject({ of: 44, answered: 44, counted: 41, withheld: 3 })
    expect(chosen?.coverage.byPopulation).toMatchObject({ year: 2011, share: { point: 1 }, unweighed: ['btp'] })
    expect(choices.length).toBeGreaterThan(3)
  })

  test('gives a rate with the year of its denominator, and none where the count is withheld or no population is held', async () => {
    const { chosen } = await api.ask().forces.byRelease.query({})
    const of = (id: string) => chosen?.forces.find(({ force }) => force.id === id)
    expect(of('kent')?.rate).toMatchObject({ ok: true, value: { per: 100_000, year: 2017, population: 1_832_252, warnings: [] } })
    expect(of('kent')?.people).toMatchObject({ year: 2017, population: 1_832_252 })
    expect(of('metropolitan')?.rate).toMatchObject({ ok: false, reason: 'no-population' })
    expect(of('wiltshire')).toMatchObject({ figure: { cell: { kind: 'withheld' } } })
    expect(of('wiltshire')).not.toHaveProperty('rate')
    expect(of('police-scotland')).not.toHaveProperty('figure')
  })

  test('tells how the same forces changed since the first period of the release', async () => {
    const { chosen } = await api.ask().forces.byRelease.query({ release: 'nspcc-2024-11-south-east', period: '2023-04_2024-03' })
    expect(chosen?.change).toMatchObject({
      since: { from: '2017-04', to: '2018-03' },
      panel: { coverage: { matched: 4, of: 4 }, before: { point: 378 }, after: { point: 680 } },
    })
    const { chosen: gap } = await api
      .ask()
      .forces.byRelease.query({ release: 'nspcc-2024-11-south-east', period: '2021-04_2022-03' })
    expect(gap?.change?.panel.coverage).toEqual({ matched: 3, of: 4 })
    expect(gap?.coverage).toMatchObject({ of: 4, answered: 3, byEarlier: { since: { from: '2017-04' }, unweighed: [] } })
    expect(gap?.coverage.byEarlier?.share.point).toBeCloseTo(226 / 378, 4)
    expect(chosen?.coverage).not.toHaveProperty('byEarlier')
  })

  test.each([{ release: 'none' }, { period: '1990-01_1990-12' }, { release: 'nspcc-2018-06', period: '2023-04_2024-03' }])(
    'that has no figure of a force is not found: %j',
    async (asked) => {
      await expect(api.ask().forces.byRelease.query(asked)).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } })
    },
  )

  test('does not exist before the first release', async () => {
    expect(await api.ask('2017-06-01').forces.byRelease.query({})).not.toHaveProperty('chosen')
  })
})
