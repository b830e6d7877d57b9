import { expect, test } from 'vitest'
import type { DateAssertion } from '../date/index.ts'
import { sayPutOff } from './restated.ts'

const putOff = (words: string): DateAssertion => ({
  id: 'later',
  kind: 'scheduled',
  saidOn: '2026-06-29',
  window: { words, earliest: '2026-11-30', latest: '2026-11-30', precision: 'day', rule: 'the day as given' },
})

test('a date that was put off to a day names it once', () => {
  expect(sayPutOff(putOff('30 November 2026'))).toBe('On 29 June 2026 it was put off to 30 November 2026.')
  expect(sayPutOff(putOff('the end of November'))).toBe(
    'On 29 June 2026 it was put off to “the end of November”, which is by 30 November 2026.',
  )
})
