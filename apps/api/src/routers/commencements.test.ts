import { daysBetween } from '@dutywatch/domain/date'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedOn, askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

async function sinceOn(day?: string) {
  const { since } = await api.ask(day).commencements.sinceAssent.query()
  if (since === undefined) throw new Error('There is no Act on that day.')
  return since
}

describe('since Royal Assent', () => {
  test('every section and Schedule of the Act is counted once', async () => {
    const { provisions, days } = await sinceOn()
    expect(provisions.byStatus.reduce((sum, { sections }) => sum + sections, 0)).toBe(provisions.sections)
    expect(provisions.sections).toBe(241)
    expect(days).toBe(daysBetween('2023-10-26', askedOn))
  })

  test('a date that was set and revoked shows both, and when it came in the end', async () => {
    const { records, duties } = await sinceOn()
    expect(records.find(({ record }) => record.id === 'no-5')?.undoneBy?.id).toBe('no-5-revoked')
    expect(duties.find(({ duty }) => duty.id === 'csea-reporting')?.onset).toEqual({
      setOn: '2025-03-20',
      revokedOn: '2025-10-10',
      inForce: '2026-04-07',
    })
  })

  test('fines whose sums were not seen are counted, and add nothing', async () => {
    const { fines } = await sinceOn()
    const sums = fines.actions.flatMap(({ penalty }) => penalty?.amount ?? [])
    expect(fines.known).toMatchObject({
      withSum: sums.length,
      withoutSum: fines.actions.length - sums.length,
      sums: [{ currency: 'GBP', amount: sums.reduce((sum, amount) => sum + amount, 0) }],
    })
    expect(fines.known.withoutSum).toBeGreaterThan(0)
  })

  test('at the end of 2023 most of the Act is still to come, and nobody has been fined', async () => {
    const { provisions, fines } = await sinceOn('2023-12-31')
    expect(provisions.byStatus.find(({ status }) => status === 'appointed')?.sections).toBeGreaterThan(100)
    expect(fines.actions).toEqual([])
  })

  test('in May 2020 there is no Act', async () => {
    expect(await api.ask('2020-05-29').commencements.sinceAssent.query()).toEqual({ on: '2020-05-29', sources: [] })
  })
})
