import { addDays } from '@dutywatch/domain/date'
import { tracker as shipped } from '@dutywatch/online-safety'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askOf, type ShippedApi } from '../testing/ask-shipped.ts'

const [term] = shipped.terms
const last = shipped.terms.at(-1)
const corrected = {
  ...shipped,
  terms: shipped.terms.slice(0, -1).map((each) => (each === term ? { ...each, meaning: 'Otherwise.' } : each)),
}

let api: ShippedApi
beforeAll(async () => {
  api = await askOf(shipped, corrected)
})
afterAll(() => api[Symbol.asyncDispose]())

test('a correction says by name what was said, what is said instead, when and why', async () => {
  const { editions, earlier } = await api.ask().corrections.list.query()
  expect(earlier).toBeUndefined()
  expect(editions).toMatchObject([{ number: 2, note: 'Edition of day 2.', more: 0 }])
  const [change, withdrawal] = editions[0]?.corrections ?? []
  expect(change).toMatchObject({
    collection: 'terms',
    name: term?.term,
    isWithdrawn: false,
    fields: [{ name: 'meaning', said: { kind: 'text', value: term?.meaning }, says: { kind: 'text', value: 'Otherwise.' } }],
  })
  expect(withdrawal).toMatchObject({ id: last?.id, name: last?.term, isWithdrawn: true })
})

test('a correction is told from the day on which it was published, and in no edition before it', async () => {
  const published = addDays(shipped.informedTo, 2)
  const on = async (day: string) => (await api.ask(day).corrections.list.query()).editions.length
  expect([await on(addDays(published, -1)), await on(published)]).toEqual([0, 1])
  expect((await api.ask().corrections.list.query({ edition: 1 })).editions).toEqual([])
  expect((await api.ask().corrections.list.query({ before: 2 })).editions).toEqual([])
})

test('the sources of what was said and is said are named', async () => {
  const { sources } = await api.ask().corrections.list.query()
  expect(sources.map(({ id }) => id)).toContain(last?.citations[0]?.source)
})
