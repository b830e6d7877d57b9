import { aRecord, aTracker } from '@dutywatch/domain/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askOf, type ShippedApi } from '../testing/ask-shipped.ts'

const force = { kind: 'territorial', nation: 'england', regime: 'FOIA' } as const
const request = (id: string) => ({ ...aRecord(`lets.${id}`), batch: 'lets', force: id, asked: 'How many?' })
const tracker = aTracker({
  forces: [
    { ...aRecord('kent'), name: 'Kent', ...force },
    { ...aRecord('essex'), name: 'Essex', ...force },
  ],
  batches: [
    {
      ...aRecord('lets'),
      title: 'Damp homes let',
      launchedOn: '2020-02-13',
      asks: 'damp homes',
      questions: [{ id: 'let', words: 'How many?', unit: 'recorded-offences' }],
      periods: [{ from: '2023-01-01', to: '2023-12-31' }],
      authorities: ['kent', 'essex'],
    },
  ],
  requests: [
    {
      ...request('kent'),
      events: [
        { kind: 'sent', on: '2024-03-11' },
        { kind: 'answered', on: '2024-04-02' },
      ],
    },
    { ...request('essex'), events: [{ kind: 'sent', on: '2024-03-11' }] },
  ],
})

let api: ShippedApi
beforeAll(async () => {
  api = await askOf(tracker)
})
afterAll(() => api[Symbol.asyncDispose]())

describe('a batch', () => {
  test('shows every authority as it stood on the last day our sources reach, and the sources', async () => {
    const { glance, sources } = await api.ask().batches.byId.query({ id: 'lets' })
    expect(glance.on).toBe(tracker.informedTo)
    expect(glance.lines.map(({ authority, standing }) => `${authority.name} ${standing.state}`)).toEqual([
      'Kent answered',
      'Essex very-overdue',
    ])
    expect(glance.timeliness).toMatchObject({ answered: 1, inTime: { count: 1, of: 2 }, medianWorkingDays: 13 })
    expect(sources.map(({ id }) => id)).toEqual(['hansard-2020-02-13'])
  })

  test('on an earlier day knows no answer that had not come', async () => {
    const { glance } = await api.ask('2024-04-01').batches.byId.query({ id: 'lets' })
    expect(glance.lines.map(({ standing }) => standing.state)).toEqual(['awaiting', 'awaiting'])
    expect(glance.silent).toHaveLength(2)
  })

  test('that was not known yet is not found', async () => {
    await expect(api.ask('2024-03-01').batches.byId.query({ id: 'other' })).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } })
  })
})

test('batches are listed with how quickly each authority answers over all of them', async () => {
  const { batches, byAuthority } = await api.ask().batches.list.query()
  expect(batches.map(({ batch }) => batch.id)).toEqual(['lets'])
  expect(byAuthority.map(({ authority, timeliness }) => [authority.id, timeliness.openAndLate])).toEqual([
    ['kent', 0],
    ['essex', 1],
  ])
})
