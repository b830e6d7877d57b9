import type { Provision } from '@dutywatch/bill-text/document'
import { expect, test } from 'vitest'
import { hasLabel } from './ways-into.ts'

function numbered(kind: NonNullable<Provision['ref']>['kind'], number: string): Provision {
  return { kind: 'provision', level: 'schedule', address: 'x', ref: { kind, levels: [number] }, content: [] }
}

test.each(['2', '12A', 'A1', '12ZA'])('provision %s can be named in a record', (number) => {
  expect(hasLabel(numbered('section', number))).toBe(true)
})

test.each(['FIRSTSCHEDULE', 'II', '7–9', '*'])('a provision numbered %s cannot, and begins no thread', (number) => {
  expect(hasLabel(numbered('schedule', number))).toBe(false)
})
