import { expect, test } from 'vitest'
import { plainDate } from '../date/index.ts'
import { eventBeside } from './event-beside.ts'
import { RequestEvent } from './request-event.ts'

const acknowledged = (on?: string) => RequestEvent.parse({ kind: 'acknowledged', ...(on !== undefined && { on }) })
const held = [RequestEvent.parse({ kind: 'sent', on: '2024-06-03' }), acknowledged('2024-06-04')]

test.each<[string, string | undefined, boolean]>([
  ['of the same day', '2024-06-04', true],
  ['of the day after', '2024-06-05', true],
  ['of the day before', '2024-06-03', true],
  ['of two days later', '2024-06-06', false],
  ['of the month it lies in', '2024-06', true],
  ['of the next month', '2024-07', false],
  ['of a day that is not known', undefined, true],
])('an event %s beside one of its kind: %s is %s', (_, on, isBeside) => {
  expect(eventBeside(held, acknowledged(on)) !== undefined).toBe(isBeside)
})

test('an event of another kind is never the same one', () => {
  expect(eventBeside(held, { kind: 'received', on: plainDate(2024, 6, 4) })).toBeUndefined()
})

test('an event near the end of a month that one is known by may be the same', () => {
  expect(eventBeside([acknowledged('2024-06')], acknowledged('2024-07-01'))).toBeDefined()
  expect(eventBeside([acknowledged('2024-06')], acknowledged('2024-07-02'))).toBeUndefined()
})
