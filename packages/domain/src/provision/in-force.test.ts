import { describe, expect, test } from 'vitest'
import { Commencement } from './commencement.ts'
import { forceOfAll, inForce } from './in-force.ts'
import { provisionsIn } from './provisions-text.ts'

function commencement(fields: Partial<Commencement> & Pick<Commencement, 'provisions' | 'event'>): Commencement {
  const id = `${fields.event}.${fields.provisions}.${fields.on ?? 'none'}`.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const shared = { id, knownFrom: fields.on ?? '2023-10-26', bill: 'osa', form: 'by-regulations' }
  return Commencement.parse({ ...shared, citations: [{ source: 'si', confidence: 'confirmed' }], ...fields })
}

// Commencement of the Online Safety Act, as its regulations and section 240 settled it; one deferred, revoked and set again.
const set = commencement({
  provisions: 's. 66',
  event: 'appointed',
  on: '2025-11-03',
  knownFrom: '2025-03-20',
  instrument: 'S.I. 2025/371',
})
const records = [
  commencement({ provisions: 'ss. 236-241', event: 'came-into-force', on: '2023-10-26', form: 'on-royal-assent' }),
  commencement({ provisions: 's. 114(2), (7)', event: 'came-into-force', on: '2023-11-22', instrument: 'S.I. 2023/1242' }),
  commencement({ provisions: 'ss. 179-191', event: 'came-into-force', on: '2024-01-31' }),
  commencement({ provisions: 'ss. 9-10', event: 'came-into-force', on: '2024-01-10', partial: 'making codes of practice' }),
  commencement({
    provisions: 'ss. 9-10',
    event: 'came-into-force',
    on: '2025-03-17',
    form: 'on-trigger',
    trigger: 'the illegal content codes',
  }),
  set,
  commencement({ provisions: 's. 66', event: 'revoked', on: '2025-11-02', knownFrom: '2025-10-10', revokes: set.id }),
  commencement({
    provisions: 's. 66',
    event: 'came-into-force',
    on: '2026-04-07',
    knownFrom: '2026-03-09',
    instrument: 'S.I. 2026/268',
  }),
  commencement({ provisions: 'ss. 71-72', event: 'not-appointed' }),
  commencement({ provisions: 's. 185', event: 'repealed', on: '2026-01-01' }),
]

function status(provisions: string, on: string, held = records) {
  const [ref] = provisionsIn(provisions)
  if (!ref) throw new Error('one reference')
  const found = inForce(held, ref, on)
  return `${found.status} ${found.on ?? '-'} ${found.because.length}`
}

describe('a provision is', () => {
  test('in force on Royal Assent when the Act says so', () => {
    expect(status('s. 240(1)', '2023-10-26')).toBe('in-force 2023-10-26 1')
    expect(status('s. 240(1)', '2023-10-25')).toBe('appointed 2023-10-26 1')
  })

  test('in force in part when only some of it, or only for some purposes', () => {
    expect(status('s. 114', '2024-01-01')).toBe('in-force-in-part 2023-11-22 1')
    expect(status('s. 114(7)', '2024-01-01')).toBe('in-force 2023-11-22 1')
    expect(status('s. 10', '2024-06-01')).toBe('in-force-in-part 2024-01-10 1')
    expect(status('s. 10', '2025-03-17')).toBe('in-force 2025-03-17 1')
  })

  test('appointed, then not commenced when the appointment is revoked, then in force on the new day', () => {
    const knownIn = (day: string) => records.filter((record) => record.knownFrom <= day)
    expect(status('s. 66', '2025-06-01', knownIn('2025-06-01'))).toBe('appointed 2025-11-03 1')
    expect(status('s. 66', '2025-12-01', knownIn('2025-12-01'))).toBe('not-commenced - 2')
    expect(status('s. 66', '2026-03-10', knownIn('2026-03-10'))).toBe('appointed 2026-04-07 1')
    expect(status('s. 66', '2026-04-07')).toBe('in-force 2026-04-07 1')
  })

  test('not saved from a revocation that names no appointment, unless it was settled later', () => {
    const unnamed = records.map((record) =>
      record.event === 'revoked'
        ? commencement({ provisions: 's. 66', event: 'revoked', on: '2025-11-02', knownFrom: '2025-10-10' })
        : record,
    )
    expect(status('s. 66', '2025-12-01', unnamed)).toBe('appointed 2026-04-07 1')
  })

  test('not commenced when no day is set, and when nothing is recorded', () => {
    expect(status('s. 71', '2026-06-01')).toBe('not-commenced - 1')
    expect(status('s. 200', '2026-06-01')).toBe('not-commenced - 0')
  })

  test('repealed once its repeal takes effect, and only what was repealed', () => {
    expect(status('s. 185', '2025-12-31')).toBe('in-force 2024-01-31 1')
    expect(status('s. 185(1)', '2026-01-01')).toBe('repealed 2026-01-01 1')
    expect(status('s. 186', '2026-01-01')).toBe('in-force 2024-01-31 1')
    expect(status('ss. 184-186', '2026-01-01')).toBe('in-force-in-part 2024-01-31 2')
  })
})

test('an Act is in force only when everything it has is', () => {
  const all = provisionsIn('ss. 1-2, Sch. 1')
  const some = [commencement({ provisions: 's. 1', event: 'came-into-force', on: '2024-01-01' })]
  const whole = [commencement({ provisions: 'the whole Act', event: 'came-into-force', on: '2024-01-01' })]
  expect(forceOfAll(some, all, '2023-12-31')).toBe('not-in-force')
  expect(forceOfAll(some, all, '2024-01-01')).toBe('partly-in-force')
  expect(forceOfAll(some, provisionsIn('the whole Act'), '2024-01-01')).toBe('partly-in-force')
  expect(forceOfAll(whole, all, '2024-01-01')).toBe('in-force')
})

test('a commencement gives a day, unless none is set, and provisions that can be read', () => {
  const { on: _on, ...dateless } = set
  expect(Commencement.safeParse(dateless).success).toBe(false)
  expect(Commencement.safeParse({ ...set, provisions: 'most of it' }).success).toBe(false)
  expect(Commencement.safeParse({ ...set, revokes: set.id }).success).toBe(false)
})
