import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { aRecord } from '../testing/index.ts'
import { Batch } from './batch.ts'
import { batchAtAGlance, timelinessByAuthority } from './batch-at-a-glance.ts'
import { dueDays } from './due-days.ts'
import { FoiRequest } from './request.ts'
import { workingDaysTaken, workingDaysWaited } from './timeliness.ts'

const names = ['avon', 'bute', 'cade', 'dale', 'esk', 'firth', 'garth']
const authorities = names.map((id) => ({ id, name: id, regime: id === 'bute' ? ('FOISA' as const) : ('FOIA' as const) }))
const batch = Batch.parse({
  ...aRecord('lets'),
  title: 'Lets',
  launchedOn: '2024-09-02',
  asks: 'lets',
  questions: [{ id: 'let', words: 'How many?', unit: 'recorded-offences' }],
  periods: [{ from: '2023-01-01', to: '2023-12-31' }],
  authorities: names,
})

function ask(force: string, ...events: NonNullable<z.input<typeof FoiRequest>['events']>) {
  return FoiRequest.parse({ ...aRecord(`lets.${force}`), batch: 'lets', force, asked: 'How many?', events })
}

const sent = { kind: 'sent', on: '2024-09-02' } as const
const requests = [
  ask('avon', sent, { kind: 'answered', on: '2024-09-16' }),
  ask('bute', sent, { kind: 'refused', on: '2024-09-30', exemptions: ['s.38(1)(b)'] }),
  ask('cade', sent, { kind: 'refused', on: '2024-10-14', exemptions: ['s.12', 's.12(2)', 's.40(2)'] }),
  ask('dale', sent, { kind: 'part-answered', on: '2024-10', exemptions: ['s.12'] }),
  ask('esk', sent, { kind: 'acknowledged', on: '2024-09-03' }),
  ask('firth', sent, { kind: 'withdrawn', on: '2024-09-20' }),
]
const glance = batchAtAGlance(batch, { requests, authorities, on: '2024-11-04' })

describe('a batch at a glance', () => {
  test('has every authority in its own order, those not asked yet too', () => {
    expect(glance.lines.map(({ authority, standing }) => `${authority.id} ${standing.state}`)).toEqual([
      'avon answered',
      'bute refused',
      'cade refused',
      'dale part-answered',
      'esk very-overdue',
      'firth withdrawn',
      'garth not-sent',
    ])
  })

  test('names the silent, who acknowledged and no more', () => {
    expect(glance.silent.map(({ id }) => id)).toEqual(['esk'])
  })

  test('tells how long each answer took, and how long the silent have let it wait by the day', () => {
    const days = glance.lines.map(({ authority, standing }) => {
      const [taken, waited] = [workingDaysTaken(standing), workingDaysWaited(standing)]
      return `${authority.id} ${taken?.days ?? '-'} ${waited?.days ?? '-'} ${(taken ?? waited)?.isInTime ?? '-'}`
    })
    expect(days).toEqual([
      'avon 10 - true',
      'bute 20 - true',
      'cade 30 - false',
      'dale - - -',
      'esk - 45 false',
      'firth - - -',
      'garth - - -',
    ])
  })

  test('counts each ground once a request, and keeps the two Acts apart', () => {
    expect(glance.grounds.map(({ regime, section, requests: count }) => `${regime} ${section}: ${count}`)).toEqual([
      'FOIA 12: 2',
      'FOISA 38: 1',
      'FOIA 40: 1',
    ])
  })

  test('measures only answers whose day is known, and counts the silent as late once their day has passed', () => {
    expect(glance.timeliness).toEqual({
      asked: 6,
      answered: 4,
      measured: 3,
      inTime: { count: 2, of: 4 },
      openAndLate: 1,
      medianWorkingDays: 20,
    })
  })

  test('counts nobody as late while the last day is not past', () => {
    const early = batchAtAGlance(batch, { requests, authorities, on: '2024-09-30' }).timeliness
    expect(early).toMatchObject({ asked: 6, answered: 2, measured: 2, inTime: { count: 2, of: 2 }, openAndLate: 0 })
  })

  test('of states says how many authorities are in each, and no others', () => {
    expect(glance.states).toContainEqual({ state: 'refused', authorities: 2 })
    expect(glance.states.reduce((sum, { authorities: count }) => sum + count, 0)).toBe(7)
  })
})

test('each authority is timed over all its requests, in whatever batch', () => {
  const earlier = FoiRequest.parse({
    ...aRecord('older'),
    force: 'cade',
    asked: 'Before?',
    events: [
      { kind: 'received', on: '2023-01-09' },
      { kind: 'answered', on: '2023-01-10' },
    ],
  })
  const all = timelinessByAuthority({ requests: [...requests, earlier], authorities, on: '2024-11-04' })
  expect(all.map(({ authority }) => authority.id)).toEqual(['avon', 'bute', 'cade', 'dale', 'esk', 'firth'])
  expect(all[2]?.timeliness).toMatchObject({ asked: 2, measured: 2, inTime: { count: 1, of: 2 }, medianWorkingDays: 15.5 })
  expect(all[3]?.timeliness).toEqual({ asked: 1, answered: 1, measured: 0, inTime: { count: 0, of: 0 }, openAndLate: 0 })
})

test('what falls due is the clock that runs, the longest review and the requester’s own step', () => {
  const due = (id: string) => {
    const line = glance.lines.find(({ authority }) => authority.id === id)
    return line ? dueDays(line.standing).map((clock) => `${clock.kind} ${clock.due}`) : []
  }
  expect(due('esk')).toEqual(['answer 2024-09-30'])
  expect(due('cade')).toEqual(['ask-review 2024-12-10'])
  expect(due('avon')).toEqual([])
  const [cade] = requests.slice(2)
  const asked = FoiRequest.parse({ ...cade, events: [...(cade?.events ?? []), { kind: 'review-asked', on: '2024-10-21' }] })
  const [line] = batchAtAGlance(
    { ...batch, authorities: [asked.force] },
    { requests: [asked], authorities, on: '2024-11-04' },
  ).lines
  expect(line && dueDays(line.standing).map(({ kind, due: day }) => `${kind} ${day}`)).toEqual([
    'review 2024-11-18',
    'long-review 2024-12-17',
  ])
})
