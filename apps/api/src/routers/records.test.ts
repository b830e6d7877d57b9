import { collectionNames } from '@dutywatch/domain/tracker'
import { addDays, sayDay } from '@dutywatch/domain/date'
import { tracker } from '@dutywatch/online-safety'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askOf, askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

const filled = collectionNames.filter((collection) => tracker[collection].length > 0)

test.each(filled)('every record among the %s has an answer with a name and all its fields', async (collection) => {
  const client = api.ask()
  const ids = tracker[collection].map(({ id }) => id)
  for (const id of new Set([ids[0], ids.at(-1)])) {
    const answer = await client.records.byId.query({ collection, id: id ?? '' })
    const record = tracker[collection].find((one) => one.id === id)
    const held = Object.entries(record ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([name]) => name)
    expect(answer.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(held))
    expect(answer.name).not.toBe('')
  }
})

test('what a record points at is named', async () => {
  const { names } = await api.ask().records.byId.query({ collection: 'dutyDates', id: 'duty-of-care.in-force' })
  expect(names).toEqual({ 'duties/duty-of-care': 'Duties of care' })
})

test.each([
  ['nothings', 'x', 'There is no collection “nothings”'],
  ['duty-dates', 'x', 'it is spelt “dutyDates”'],
  ['duties', 'none', 'There is no record “none” of this kind.'],
])('%s/%s is refused in words', async (collection, id, message) => {
  await expect(api.ask().records.byId.query({ collection, id })).rejects.toThrow(message)
})

test('a source lists the records that cite it, as many as the list says', async () => {
  const client = api.ask()
  const { rows } = await client.sources.list.query()
  expect(rows).toHaveLength(tracker.sources.length)
  const [most] = rows.toSorted((a, b) => b.citedBy - a.citedBy)
  const { citedBy } = await client.sources.byId.query({ id: most?.source.id ?? '' })
  expect(citedBy).toHaveLength(most?.citedBy ?? -1)
})

test('no source stands uncited', async () => {
  const { rows } = await api.ask().sources.list.query()
  expect(rows.filter(({ citedBy }) => citedBy === 0).map(({ source }) => source.id)).toEqual([])
})

test('a search for a source needs every word', async () => {
  const { rows, total } = await api.ask().sources.list.query({ q: 'schedule 13 online' })
  expect(rows.map(({ source }) => source.id)).toContain('online-safety-act-2023-schedule-13-para-4')
  expect(rows.length).toBeLessThan(total)
  expect((await api.ask().sources.list.query({ q: 'zzzz' })).rows).toEqual([])
})

describe('what was published of a record', () => {
  const [first] = tracker.terms
  const terms = (changed: object) => ({
    ...tracker,
    terms: tracker.terms.map((each) => (each === first ? { ...each, ...changed } : each)),
  })
  const place = { collection: 'terms', id: first?.id ?? '' }
  let changing: ShippedApi
  beforeAll(async () => {
    changing = await askOf(tracker, terms({ meaning: 'Otherwise.' }), terms({ meaning: 'Otherwise.', note: 'Said more.' }))
  })
  afterAll(() => changing[Symbol.asyncDispose]())

  test('is told edition by edition, with its day and reason, what it said and says, what is a correction, and never who', async () => {
    const { steps, more } = await changing.ask().records.published.query(place)
    expect(more).toBe(0)
    const day = (number: number) => addDays(tracker.informedTo, number)
    expect(steps).toMatchObject([
      {
        edition: 3,
        publishedOn: day(3),
        note: 'Edition of day 3.',
        change: 'changed',
        fields: [{ name: 'note', says: { kind: 'text', value: 'Said more.' }, isCorrection: false }],
      },
      {
        edition: 2,
        change: 'changed',
        asOf: day(1),
        fields: [
          {
            name: 'meaning',
            said: { kind: 'text', value: first?.meaning },
            says: { kind: 'text', value: 'Otherwise.' },
            isCorrection: true,
          },
        ],
      },
      { edition: 1, publishedOn: day(1), change: 'added', fields: [] },
    ])
    expect(JSON.stringify(steps)).not.toMatch(/publishedBy|Ada|"by"/)
  })

  test('is told as far as the day and the edition asked of', async () => {
    const editions = async (asked: object, asOf?: string) =>
      (await changing.ask(asOf).records.published.query({ ...place, ...asked })).steps.map(({ edition }) => edition)
    expect(await editions({ edition: 2 })).toEqual([2, 1])
    expect(await editions({}, addDays(tracker.informedTo, 2))).toEqual([2, 1])
    expect(await editions({}, tracker.informedTo)).toEqual([])
  })

  test('of which an earlier edition knew nothing is with which it came, and where it can be read', async () => {
    await using later = await askOf({ ...tracker, terms: tracker.terms.slice(1) }, tracker)
    await expect(later.ask().records.byId.query({ ...place, edition: 1 })).rejects.toMatchObject({
      message: `Edition 1 does not hold it: ${first?.term} came with edition 2, on ${sayDay(addDays(tracker.informedTo, 2))}.`,
      data: { reason: 'came-later', elsewhere: { number: 2, address: `/edition/2/record/terms/${place.id}` } },
    })
    const never = { ...place, id: 'never-there' }
    await expect(later.ask().records.byId.query({ ...never, edition: 1 })).rejects.toThrow(
      'There is no record “never-there” of this kind in edition 1.',
    )
    const day = addDays(tracker.informedTo, 1)
    await expect(later.ask(day).records.byId.query(never)).rejects.toThrow(
      `There is no record “never-there” of this kind, or it was not known yet on ${sayDay(day)}.`,
    )
  })

  test('that was withdrawn is when and why, and where it can still be read', async () => {
    await using without = await askOf(tracker, { ...tracker, terms: tracker.terms.slice(1) })
    await expect(without.ask().records.byId.query(place)).rejects.toMatchObject({
      message: `${first?.term} was withdrawn in edition 2, on ${sayDay(addDays(tracker.informedTo, 2))}. The reason given: “Edition of day 2.”`,
      data: { reason: 'withdrawn', elsewhere: { number: 1, address: `/edition/1/record/terms/${place.id}` } },
    })
    await expect(without.ask().records.byId.query({ ...place, id: 'never-there' })).rejects.toThrow(
      'There is no record “never-there”',
    )
    expect(await without.ask().records.byId.query({ ...place, edition: 1 })).toMatchObject({ id: place.id })
  })
})
