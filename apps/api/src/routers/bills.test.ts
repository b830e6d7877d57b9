import { daysBetween } from '@dutywatch/domain/date'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

const wayOn = (day?: string) => api.ask(day).bills.way.query()

describe('the way of the Bill', () => {
  test('ends in an Act that is partly in force, with the days from introduction to Royal Assent', async () => {
    const { way, awaited } = await wayOn()
    expect(way).toMatchObject({
      title: 'Online Safety Act 2023',
      standing: { outcome: 'enacted', inForce: 'partly-in-force' },
      next: [],
    })
    expect(way?.daysToAssent).toBe(daysBetween('2022-03-17', '2023-10-26'))
    expect(awaited).toEqual([])
  })

  test('names every least interval, and finds nothing that procedure does not allow', async () => {
    const { way } = await wayOn()
    expect(way?.intervals.map(({ check }) => check.result)).toEqual(way?.intervals.map(() => 'met'))
    expect(way?.intervals.length).toBeGreaterThan(3)
    expect(way?.findings).toEqual([])
  })

  test('counts every sitting of the committee', async () => {
    const { way } = await wayOn()
    expect(way?.visits.find(({ stage }) => stage === 'commons-committee')?.events).toHaveLength(17)
  })

  test('in the middle of the recommittal is at recommittal, not law, with a committee to come', async () => {
    const { way } = await wayOn('2022-12-10')
    expect(way?.standing).toMatchObject({ outcome: 'in-progress', inForce: 'not-law', stage: { stage: 'commons-recommittal' } })
    expect(way?.next.map(({ stage }) => stage)).toContain('commons-committee')
    expect(way?.daysToAssent).toBeUndefined()
  })

  test('in May 2020 does not exist, and what was said about it stands in its place', async () => {
    const { way, awaited, texts } = await wayOn('2020-05-29')
    expect(way).toBeUndefined()
    expect(awaited.map(({ record }) => record.id)).toContain('nspcc-law-within-18-months')
    expect(texts.map(({ kind }) => kind)).toEqual(['white-paper', 'government-response'])
  })

  test('as a draft is not introduced', async () => {
    const { way, awaited } = await wayOn('2021-06-01')
    expect(way).toMatchObject({ title: 'Draft Online Safety Bill', standing: { outcome: 'not-introduced' } })
    expect(awaited.map(({ record }) => record.milestone)).not.toContain('draft-bill-published')
  })

  test('brings every source it cites', async () => {
    const { way, texts, sources } = await wayOn()
    const cited = [...texts, ...(way?.visits.flatMap(({ events }) => events) ?? [])].flatMap(({ citations }) =>
      citations.map(({ source }) => source),
    )
    expect(sources.map(({ id }) => String(id))).toEqual(expect.arrayContaining(cited.map(String)))
  })
})
