import { expect, test } from 'vitest'
import { lastDayTold } from './last-day-told.ts'

test('the sources must reach to the last day on which anything was known or happened, and never to an earlier one', () => {
  const records = [
    { knownFrom: '2024-07-01' },
    {
      knownFrom: '2024-06-03',
      events: [
        { kind: 'sent', on: '2024-06-03' },
        { kind: 'answered', on: '2024-08' },
      ],
    },
    { id: 'a-source' },
    'no record',
  ]
  expect(lastDayTold(records, '2024-06-30')).toBe('2024-08-01')
  expect(lastDayTold(records, '2024-12-31')).toBe('2024-12-31')
})
