import { expect, test } from 'vitest'
import { aRecord, aSource, aTracker } from '../testing/index.ts'
import { asOf, firstDay } from './as-of.ts'
import { lint } from './lint.ts'
import { readTracker } from './read.ts'

const bill = { originatingHouse: 'commons', kind: 'government', longAndComplex: false, summary: 'Damp.' } as const

test('a record is absent the day before it became known and there on the day', () => {
  const tracker = aTracker({
    speakers: [{ ...aRecord('tenants-union', '2020-03-01'), name: 'Tenants Union', kind: 'organisation' }],
  })
  expect(asOf(tracker, '2020-02-29').speakers).toEqual([])
  expect(asOf(tracker, '2020-03-01').speakers).toHaveLength(1)
})

test('what needs an unknown record disappears with it, however far the chain goes', () => {
  const tracker = aTracker({
    speakers: [{ ...aRecord('tenants-union', '2020-03-01'), name: 'Tenants Union', kind: 'organisation' }],
  })
  const before = asOf(tracker, '2020-02-20')
  expect([before.campaigns, before.demands, before.asks, before.sources]).toEqual([[], [], [], []])
})

test('an optional reference to an unknown record is dropped and the rest of the record stays', () => {
  const tracker = aTracker({
    bills: [{ ...aRecord('damp-bill', '2021-01-10'), ...bill, titles: [{ title: 'Damp Homes Bill', from: '2021-01-10' }] }],
    milestones: [{ ...aRecord('law'), title: 'On the statute book', bill: 'damp-bill', order: 1 }],
  })
  expect(asOf(tracker, '2020-06-01').milestones[0]).toEqual(expect.not.objectContaining({ bill: 'damp-bill' }))
  expect(asOf(tracker, '2021-01-10').milestones[0]?.bill).toBe('damp-bill')
})

test('a title taken later is not shown earlier', () => {
  const titles = [
    { title: 'Damp Homes Bill', from: '2021-01-10' },
    { title: 'Damp Homes Act 2022', from: '2022-07-01' },
  ]
  const tracker = aTracker({ bills: [{ ...aRecord('damp-bill', '2021-01-10'), ...bill, titles }] })
  expect(asOf(tracker, '2022-06-30').bills[0]?.titles.map((title) => title.title)).toEqual(['Damp Homes Bill'])
})

test('the tracker is called what it was to be called on the day, and what it was called later is not told', () => {
  const earlierTitles = [
    { title: 'The damp homes campaign', until: '2021-12-31' },
    { title: 'Homes', until: '2020-01-31' },
  ]
  const tracker = { ...aTracker(), title: 'The Healthy Homes campaign', earlierTitles }
  expect(asOf(tracker, '2019-06-01')).toMatchObject({ title: 'Homes', earlierTitles: [] })
  expect(asOf(tracker, '2021-12-31')).toMatchObject({ title: 'The damp homes campaign', earlierTitles: [earlierTitles[1]] })
  expect(asOf(tracker, '2022-01-01')).toMatchObject({ title: 'The Healthy Homes campaign', earlierTitles })
})

test('an end that still lay ahead is open on the day, and closed once it is past', () => {
  const tracker = aTracker({
    platforms: [
      {
        ...aRecord('chat'),
        names: [
          { name: 'Chat', from: '2010', to: '2022-06-30' },
          { name: 'Talk', from: '2022-07-01' },
        ],
        sort: 'messaging',
        ended: '2024-05',
      },
    ],
    companies: [{ ...aRecord('maker'), names: [{ name: 'Maker' }] }],
    ownerships: [{ ...aRecord('chat-maker'), platform: 'chat', company: 'maker', from: '2010', to: '2023-03-14' }],
  })
  const past = asOf(tracker, '2022-06-30')
  expect(past.platforms[0]?.names).toEqual([{ name: 'Chat', from: '2010', to: '2022-06-30' }])
  expect(past.platforms[0]).not.toHaveProperty('ended')
  expect(past.ownerships[0]).not.toHaveProperty('to')
  expect(asOf(tracker, '2023-03-14').ownerships[0]?.to).toBe('2023-03-14')
  expect(asOf(tracker, '2024-05-30').platforms[0]).not.toHaveProperty('ended')
  expect(asOf(tracker, '2024-05-31').platforms[0]?.ended).toBe('2024-05')
})

test('what the sources reach to is never later than the day asked about', () => {
  expect(asOf(aTracker(), '2020-05-01').informedTo).toBe('2020-05-01')
  expect(asOf(aTracker(), '2026-05-01').informedTo).toBe('2024-05-31')
})

test('the first day is the first on which anything was known', () => {
  expect(firstDay(aTracker())).toBe('2020-02-13')
})

test('what is left on any day still reads as a tracker', () => {
  const tracker = aTracker({
    speakers: [{ ...aRecord('tenants-union', '2020-03-01'), name: 'Tenants Union', kind: 'organisation' }],
  })
  for (const day of ['2019-01-01', '2020-02-20', '2020-03-01']) expect(readTracker(asOf(tracker, day)).ok).toBe(true)
})

test('looking at a day twice is looking at it once', () => {
  const tracker = aTracker({
    bills: [{ ...aRecord('damp-bill', '2021-01-10'), ...bill, titles: [{ title: 'Damp Homes Bill', from: '2021-01-10' }] }],
  })
  for (const day of ['2020-01-01', '2020-02-13', '2021-01-10', '2030-01-01'])
    expect(asOf(asOf(tracker, day), day)).toEqual(asOf(tracker, day))
})

test('a record whose schema needs one of two references disappears while neither is known', () => {
  const tracker = aTracker({
    platforms: [{ ...aRecord('chat', '2021-01-01'), names: [{ name: 'Chat' }], sort: 'messaging' }],
    releases: [
      { ...aRecord('r1'), title: 'Damp', publisher: 'The Union', publishedOn: '2020-02', series: 'damp', method: 'Counted.' },
    ],
    figures: [
      {
        ...aRecord('f1'),
        release: 'r1',
        label: 'Damp homes',
        unit: 'recorded-offences',
        period: { from: '2019-01', to: '2019-12' },
        geography: 'England',
        cell: { kind: 'count', value: 100 },
      },
    ],
    shares: [
      { ...aRecord('s1'), figure: 'f1', platform: 'chat', percent: 5, of: { unit: 'recorded-offences', words: 'damp homes' } },
    ],
  })
  const before = asOf(tracker, '2020-12-31')
  expect(before.shares).toEqual([])
  expect(readTracker(before).ok).toBe(true)
  expect(asOf(tracker, '2021-01-01').shares).toHaveLength(1)
})

test('whatever is known has a name, be it the first it will bear', () => {
  const tracker = aTracker({
    bills: [{ ...aRecord('damp-bill'), ...bill, titles: [{ title: 'Damp Homes Bill', from: '2021-01-10' }] }],
    platforms: [
      {
        ...aRecord('chat'),
        names: [
          { name: 'Chat', from: '2021', to: '2023' },
          { name: 'Talk', from: '2024' },
        ],
        sort: 'messaging',
      },
    ],
    companies: [{ ...aRecord('maker'), names: [{ name: 'Maker', from: '2022-03' }] }],
  })
  const known = asOf(tracker, '2020-06-01')
  expect(known.bills[0]?.titles.map(({ title }) => title)).toEqual(['Damp Homes Bill'])
  expect(known.platforms[0]?.names).toEqual([{ name: 'Chat', from: '2021' }])
  expect(known.companies[0]?.names).toEqual([{ name: 'Maker', from: '2022-03' }])
  expect(readTracker(known).ok).toBe(true)
})

test('a source that a claim was published in stays, though nothing else cites it', () => {
  const tracker = aTracker({
    sources: [...aTracker().sources, { ...aSource, id: 'leaflet' }],
    claims: [
      { ...aRecord('c1'), order: 1, statement: 'Most homes are damp.', publishedIn: 'leaflet', whyNot: 'Nobody counted.' },
    ],
  })
  expect(lint(asOf(tracker, '2020-06-01'))).toEqual([])
})

test('a grouping none of whose members is known yet disappears', () => {
  const tracker = aTracker({
    platforms: [{ ...aRecord('chat', '2021-01-01'), names: [{ name: 'Chat' }], sort: 'messaging' }],
    groupings: [{ ...aRecord('chats'), label: 'Chats', publisher: 'The Union', members: ['chat'], from: '2020' }],
  })
  expect(asOf(tracker, '2020-12-31').groupings).toEqual([])
})
