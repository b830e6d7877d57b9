import { daysBetween } from '@dutywatch/domain/date'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

describe('the promises', () => {
  test('are 21, each counted once', async () => {
    const { commitments, counts } = await api.ask().promises.list.query()
    expect(commitments).toHaveLength(21)
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(21)
  })

  test('are not judged beyond the last day of the sources', async () => {
    const { commitments, milestones, informedTo } = await api.ask().promises.list.query()
    const due = commitments.filter(
      ({ window }) => window?.latest !== undefined && window.latest > informedTo && window.latest < '2026-11-24',
    )
    expect(due.length).toBeGreaterThan(0)
    expect(
      due.map(({ judgement }) => judgement.outcome).filter((outcome) => outcome === 'overdue' || outcome === 'missed'),
    ).toEqual([])
    expect(milestones.map(({ ledger }) => ledger.on)).toEqual(milestones.map(() => informedTo))
  })

  test.each([undefined, '2020-05-29', '2021-06-01', '2025-09-01', '2026-03-01'])(
    'each stand on their page as on the front page and after Royal Assent (%s)',
    async (day) => {
      const { milestones } = await api.ask(day).promises.list.query()
      const { awaiting } = await api.ask(day).overview.today.query()
      const states = new Map(milestones.map(({ milestone, state }) => [milestone.id, state]))
      expect(awaiting.map(({ milestone, state }) => [milestone.id, state])).toEqual(
        awaiting.map(({ milestone }) => [milestone.id, states.get(milestone.id)]),
      )
    },
  )

  test('the register of categorised services is not known once its last day lies beyond the sources', async () => {
    const { milestones, commitments } = await api.ask().promises.list.query()
    const register = milestones.find(({ milestone }) => milestone.id === 'register-of-categories')
    expect(register).toMatchObject({ state: 'not-known', ledger: { daysLate: 334 } })
    const last = commitments.findLast(({ record }) => record.milestone === 'register-of-categories')
    expect(last?.judgement.outcome).toBe('not-known')
  })

  test('in May 2020 the deadline of the campaign has just begun to run', async () => {
    const { commitments } = await api.ask('2020-05-29').promises.list.query()
    expect(commitments).toHaveLength(7)
    expect(commitments.find(({ record }) => record.id === 'nspcc-law-within-18-months')).toMatchObject({
      window: { earliest: '2020-05-29', latest: '2021-11-29' },
      judgement: { outcome: 'open' },
    })
  })
})

describe('one promise', () => {
  test('the law within 18 months: 29 November 2021, 696 days late', async () => {
    const { promise } = await api.ask().promises.byId.query({ id: 'nspcc-law-within-18-months' })
    expect(promise.window?.latest).toBe('2021-11-29')
    expect(promise.judgement.daysLate).toBe(daysBetween('2021-11-29', '2023-10-26'))
  })

  test('comes with everything said about the same milestone, and with what an article made of it', async () => {
    const { history, claims } = await api.ask().promises.byId.query({ id: 'warman-legislation-this-session' })
    expect(history?.said.map(({ record }) => record.id)).toContain('dowden-bill-later-this-session')
    expect(claims.map(({ id }) => id)).toEqual(['february-promise'])
  })

  test('a signal has no window, and nothing to be judged by', async () => {
    const { promise, history } = await api.ask().promises.byId.query({ id: 'johnson-world-leader-signal' })
    expect(promise).toMatchObject({ unread: 'no-timing', judgement: { outcome: 'not-testable' } })
    expect(history).toBeUndefined()
  })

  test('that was not made yet on the day is not found', async () => {
    await expect(api.ask('2020-05-29').promises.byId.query({ id: 'dowden-full-response-later-2020' })).rejects.toMatchObject({
      data: { code: 'NOT_FOUND' },
    })
  })
})
