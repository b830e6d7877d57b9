import { expect, test } from 'vitest'
import { sayCommencement } from './commencement.ts'

test.each([
  [
    { event: 'came-into-force', on: '2024-01-31', instrument: 'S.I. 2024/1' },
    'Came into force on 31 January 2024, by S.I. 2024/1.',
  ],
  [
    { event: 'appointed', on: '2025-11-03', instrument: 'S.I. 2025/371' },
    'On 20 March 2025 a day was set for it: 3 November 2025, by S.I. 2025/371.',
  ],
  [{ event: 'revoked', on: '2025-11-02' }, 'On 20 March 2025 the day that had been set was taken back.'],
  [{ event: 'not-appointed' }, 'On 20 March 2025 no day was set for it.'],
  [{ event: 'not-appointed', trigger: 'the register' }, 'On 20 March 2025 no day was set for it: it waits for the register.'],
  [
    { event: 'came-into-force', on: '2025-02-26', partial: 'the thresholds' },
    'Came into force on 26 February 2025, in part: the thresholds.',
  ],
] as const)('%j reads as a sentence', (record, sentence) => {
  expect(sayCommencement({ knownFrom: '2025-03-20', ...record })).toBe(sentence)
})
