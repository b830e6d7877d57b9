import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { undatedEvents, windowWhenever } from './dates.ts'

test('what bears on a milestone and names no date is told apart from what was said of its date, and from deadlines', () => {
  const event = (id: string, on: string, kind: 'policy' | 'deadline' | 'delay' = 'policy') =>
    ({ ...aRecord(id), kind, on, title: id, milestone: 'register' }) as const
  const tracker = aTracker({
    milestones: [{ ...aRecord('register'), title: 'Register published', order: 1 }],
    dateStatements: [
      { ...aRecord('first'), milestone: 'register', kind: 'scheduled', timing: { words: '1 June 2021' }, saidOn: '2020-03-31' },
    ],
    events: [
      event('speech', '2020-12-19'),
      event('said-in-march', '2020-03', 'delay'),
      event('due', '2021-06-01', 'deadline'),
      event('hearing', '2020-05-04'),
      { ...event('elsewhere', '2020-06-01'), milestone: undefined },
    ],
  })
  expect(undatedEvents(tracker, 'register').map(({ id }) => id)).toEqual(['hearing', 'speech'])
})

test('words that name a whole day are read whatever day they were said on, and words that count from that day are not', () => {
  const reading = (words: string) => {
    const tracker = aTracker({
      milestones: [{ ...aRecord('register'), title: 'Register published', order: 1 }],
      dateStatements: [{ ...aRecord('first'), milestone: 'register', kind: 'actual', timing: { words }, saidOn: '2020-03-31' }],
    })
    const window = tracker.dateStatements.map((stated) => windowWhenever(tracker, stated))[0]
    return window && [window.earliest, window.latest]
  }
  expect(reading('15 July 2026')).toEqual(['2026-07-15', '2026-07-15'])
  expect(reading('in July 2026')).toEqual(['2026-07-01', '2026-07-31'])
  for (const words of ['15 July', 'next week', 'within 18 months', 'soon', 'gibberish']) expect(reading(words)).toBeUndefined()
})
