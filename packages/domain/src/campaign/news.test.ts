import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { countKinds, eventTime, newsOn } from './news.ts'

const seen = { on: '2026-11-24', informedTo: '2026-06-30' }
const event = (id: string, on: string, until?: string) => ({
  ...aRecord(id),
  kind: 'deadline' as const,
  on,
  ...(until && { until }),
  title: id,
})

test.each([
  ['a day up to the end of the sources has happened', { on: '2026-06-30' }, 'happened'],
  ['a span that began before they end has happened', { on: '2026-06', until: '2026-12' }, 'happened'],
  ['a day since then is not known', { on: '2026-07-28' }, 'not-known'],
  ['a span that began since then is not known, even before it is over', { on: '2026-09', until: '2026-12' }, 'not-known'],
  ['a day to come is ahead', { on: '2027' }, 'ahead'],
] as const)('%s', (_, when, time) => {
  expect(eventTime(when, seen)).toBe(time)
})

test('what happened comes newest first and what is to come soonest first', () => {
  const { events } = aTracker({
    events: [event('old', '2020'), event('new', '2026-01-02'), event('far', '2028-01-01'), event('near', '2027')],
  })
  const news = newsOn(events, seen)
  expect(news.happened.map(({ id }) => id)).toEqual(['new', 'old'])
  expect(news.ahead.map(({ id }) => id)).toEqual(['near', 'far'])
})

test('kinds are counted, the most first', () => {
  const kinds = (['delay', 'code', 'code'] as const).map((kind) => ({ kind }))
  expect(countKinds(kinds)).toEqual([
    { kind: 'code', count: 2 },
    { kind: 'delay', count: 1 },
  ])
})
