import { EnforcementAction } from '@dutywatch/domain/regulator'
import { describe, expect, test } from 'vitest'
import { sayUses } from './say-powers.ts'

const anAction = (on: string, fields: object = {}) =>
  EnforcementAction.parse({
    id: on,
    knownFrom: '2026-12-31',
    citations: [{ source: 'act', confidence: 'confirmed' }],
    power: 'decide',
    on,
    what: 'Decided.',
    ...fields,
  })

describe('uses of a power are said', () => {
  test.each([
    ['one on a day', [anAction('2026-02-03')], 'once, on 3 February 2026'],
    ['a record that stands for several', [anAction('2026-02', { count: 4 })], '4 times, in February 2026'],
    [
      'several records, each with what it stands for',
      [anAction('2025'), anAction('2026-02', { count: 2 })],
      '3 times, first in 2025',
    ],
    ['what was only considered', [anAction('2026', { considered: true })], 'considered, not used'],
    ['nothing', [], 'none known'],
  ])('%s', (_, actions, said) => {
    expect(sayUses(actions)).toBe(said)
  })
})
