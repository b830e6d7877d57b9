import { afterAll, beforeAll, expect, test } from 'vitest'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

test('every event stands in one place: happened, ahead or not known', async () => {
  const { total, happened, ahead, kinds, 'not-known': unseen } = await api.ask().news.list.query()
  expect(happened.length + ahead.length + unseen.length).toBe(total)
  expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total)
})

test('what fell due after the sources end is not told as news', async () => {
  const { informedTo, on, happened, 'not-known': unseen } = await api.ask().news.list.query()
  expect(unseen.map(({ id }) => id)).toContain('2026-07-register-due')
  expect(unseen.every((event) => event.on > informedTo.slice(0, event.on.length) && event.on <= on)).toBe(true)
  expect(happened.every((event) => event.on <= informedTo)).toBe(true)
})

test('one kind is told alone, with the others still counted', async () => {
  const { happened, kinds } = await api.ask().news.list.query({ kind: 'delay' })
  expect(happened.length).toBeGreaterThan(0)
  expect(happened.every(({ kind }) => kind === 'delay')).toBe(true)
  expect(kinds.length).toBeGreaterThan(5)
})

test('in May 2020 the campaign is the latest news, and nothing is told that came later', async () => {
  const { happened } = await api.ask('2020-05-29').news.list.query()
  expect(happened[0]).toMatchObject({ kind: 'campaign', on: '2020-05-29' })
  expect(happened.every(({ on }) => on <= '2020-05-29')).toBe(true)
})
