import { expect, test } from 'vitest'
import { aRecord } from '../testing/index.ts'
import { Commencement } from '../provision/index.ts'
import { Duty, DutyDate } from './duty.ts'
import { dutyOnset } from './onset.ts'

const reporting = Duty.parse({
  ...aRecord('reporting'),
  code: 'REPORT',
  name: 'Reporting',
  definition: 'Report it.',
  enacted: true,
  provisions: 'ss. 66, 67',
  order: 1,
})
const binding = DutyDate.parse({ ...aRecord('binding', '2026-03-12'), duty: 'reporting', event: 'in-force', on: '2026-04-07' })
const rules = { bill: 'a-bill', provisions: 's. 66', form: 'by-regulations' }
const set = Commencement.parse({ ...aRecord('set', '2025-03-20'), ...rules, event: 'appointed', on: '2025-11-03' })
const revoked = Commencement.parse({
  ...aRecord('revoked', '2025-10-10'),
  ...rules,
  event: 'revoked',
  on: '2025-11-02',
  revokes: 'set',
})

test('a duty is set on the day its date became known, and binds from its first date', () => {
  expect(dutyOnset(reporting, [binding], [])).toEqual({ setOn: '2026-03-12', inForce: '2026-04-07' })
})

test('a date that was taken back shows when it had been set, and when that was undone', () => {
  expect(dutyOnset(reporting, [binding], [set, revoked])).toEqual({
    setOn: '2025-03-20',
    revokedOn: '2025-10-10',
    inForce: '2026-04-07',
  })
})

test('a revocation for other provisions is passed over', () => {
  const other = { ...revoked, provisions: 's. 81' }
  expect(dutyOnset(reporting, [binding], [set, other])).toEqual({ setOn: '2026-03-12', inForce: '2026-04-07' })
})

test('a duty without a day has nothing to show', () => {
  expect(dutyOnset(reporting, [], [])).toEqual({})
})
