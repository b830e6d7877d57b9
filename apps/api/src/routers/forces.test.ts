import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

describe('the police forces', () => {
  test('are 46, of which 12 have a printed figure, and one table does not add up', async () => {
    const { forces, sums } = await api.ask().forces.list.query()
    expect(forces).toHaveLength(46)
    expect(forces.filter(({ figures }) => figures.length > 0)).toHaveLength(12)
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
    expect(forces.filter(({ figures }) => figures.length > 0).map(({ force }) => force.id)).toEqual([
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
    expect(requests[0]).toMatchObject({ daysLate: 213, deadline: { due: '2021-04-30' } })
  })

  test.each([
    ['soon', 'not-a-day'],
    ['2021-02-30', 'not-a-day'],
    ['2041-01-01', 'calendar-not-held'],
  ])('refuses the day of receipt %s as a value: %s', async (received, reason) => {
    const { example } = await api.ask().forces.byId.query({ id: 'kent', received })
    expect(example).toMatchObject({ ok: false, reason })
  })

  test('that does not exist is not found', async () => {
    await expect(api.ask().forces.byId.query({ id: 'nowhere' })).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } })
  })
})
