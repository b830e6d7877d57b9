import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysFrom, isWeekend, type PlainDate } from '../date/index.ts'
import { nthWorkingDayAfter, responseDeadline } from './deadline.ts'
import { FoiRegime, workingDayRule } from './regime.ts'
import { countWorkingDays, exclusionReason, isPaused, isWorkingDay } from './working-day.ts'

const seed = { seed: 20200529 }
const regimes = fc.constantFrom(...FoiRegime.options)
const received = fc.integer({ min: 0, max: 4_900 }).map((count) => addDays('2015-01-01', count))

function dueOn(request: Parameters<typeof responseDeadline>[0]): string {
  const deadline = responseDeadline(request)
  return deadline.ok ? deadline.value.due : deadline.reason
}

function reasonOn(regime: FoiRegime, day: PlainDate): string | undefined {
  const reason = exclusionReason(regime, day)
  if (!reason.ok) throw new Error(reason.message)
  return reason.value
}

describe('an answer is due', () => {
  test.each<[PlainDate, PlainDate, PlainDate, string]>([
    ['2023-12-20', '2024-01-23', '2024-01-23', 'over New Year, when 2 January counts under neither Act'],
    ['2024-03-01', '2024-04-03', '2024-04-01', 'over St Patrick’s Day and Easter Monday, which count in Scotland'],
    ['2024-03-20', '2024-04-19', '2024-04-18', 'over Good Friday, which counts nowhere'],
    ['2024-07-01', '2024-07-30', '2024-07-29', 'over 12 July, which counts in Scotland'],
    ['2024-08-10', '2024-09-09', '2024-09-06', 'over the last Monday in August, which counts in Scotland'],
    ['2024-07-25', '2024-08-23', '2024-08-23', 'over the first Monday in August, which counts under neither Act'],
    ['2026-11-15', '2026-12-14', '2026-12-14', 'over St Andrew’s Day, which counts under neither Act'],
    ['2024-02-03', '2024-03-01', '2024-03-01', 'received on a Saturday, so that Monday is the first day'],
    ['2022-06-30', '2022-07-29', '2022-07-28', 'over 12 July 2022, a bank holiday by proclamation'],
    ['2022-09-01', '2022-09-30', '2022-09-30', 'over the State Funeral'],
    ['2021-03-31', '2021-04-30', '2021-04-29', 'over Easter 2021'],
  ])('to a request received on %s by %s under FOIA and %s under FOISA: %s', (receivedOn, foia, foisa) => {
    expect(dueOn({ regime: 'FOIA', receivedOn })).toBe(foia)
    expect(dueOn({ regime: 'FOISA', receivedOn })).toBe(foisa)
  })
})

test('a day that does not count is told with the reason and the place', () => {
  expect(reasonOn('FOIA', '2024-01-02')).toBe('bank holiday: 2nd January (Scotland)')
  expect(reasonOn('FOISA', '2024-01-02')).toBe('bank holiday: 2nd January (Scotland)')
  expect(reasonOn('FOIA', '2024-04-01')).toBe('bank holiday: Easter Monday (England and Wales; Northern Ireland)')
  expect(reasonOn('FOISA', '2024-04-01')).toBeUndefined()
  expect(reasonOn('FOISA', '2024-03-29')).toBe('bank holiday: Good Friday (Scotland)')
  expect(reasonOn('FOIA', '2025-03-17')).toBe('bank holiday: St Patrick’s Day (Northern Ireland)')
  expect(reasonOn('FOIA', '2023-05-08')).toBe('bank holiday: Coronation of King Charles III (all of the United Kingdom)')
  expect(reasonOn('FOIA', '2022-12-27')).toBe('bank holiday: Christmas Day, substitute day (all of the United Kingdom)')
  expect(reasonOn('FOIA', '2021-12-25')).toBe('weekend')
  expect(workingDayRule('FOISA').divisions).toEqual(['scotland'])
})

test('the working shows every day from receipt to the last, counted once each', () => {
  const deadline = responseDeadline({ regime: 'FOIA', receivedOn: '2021-03-31' })
  if (!deadline.ok) throw new Error(deadline.message)
  const { working, due, statute } = deadline.value
  expect(working.slice(0, 4)).toEqual([
    { day: '2021-03-31', why: 'received' },
    { day: '2021-04-01', counted: 1, why: 'counted' },
    { day: '2021-04-02', why: 'bank holiday: Good Friday (all of the United Kingdom)' },
    { day: '2021-04-03', why: 'weekend' },
  ])
  expect(working.at(-1)).toEqual({ day: due, counted: 20, why: 'counted' })
  expect(working.map(({ day }) => day)).toEqual(daysFrom('2021-03-31', due))
  expect(statute).toContain('section 10(1)')
})

describe('a clock', () => {
  const request = { regime: 'FOIA', receivedOn: '2024-09-02' } as const

  test('starts anew on the day clarification comes', () => {
    expect(dueOn(request)).toBe('2024-09-30')
    expect(dueOn({ ...request, clarifiedOn: '2024-09-16' })).toBe(dueOn({ ...request, receivedOn: '2024-09-16' }))
    expect(dueOn({ ...request, clarifiedOn: '2024-09-01' })).toBe('clarified-before-received')
  })

  test('does not count the days from a fees notice to its payment', () => {
    expect(dueOn({ ...request, paused: [{ from: '2024-09-09', to: '2024-09-13' }] })).toBe('2024-10-07')
    expect(dueOn({ ...request, paused: [{ from: '2024-09-07', to: '2024-09-08' }] })).toBe('2024-09-30')
  })

  test('that has stopped and not started again has no last day', () => {
    expect(dueOn({ ...request, paused: [{ from: '2024-09-09' }] })).toBe('clock-stopped')
    expect(dueOn({ ...request, paused: [{ from: '2024-10-09' }] })).toBe('2024-09-30')
  })

  test('of any length is counted alike, as for a review of 40 days', () => {
    expect(nthWorkingDayAfter({ regime: 'FOIA', after: '2022-06-30', days: 40 })).toMatchObject({
      ok: true,
      value: { due: '2022-08-30' },
    })
    expect(() => nthWorkingDayAfter({ regime: 'FOIA', after: '2022-06-30', days: 0 })).toThrow(RangeError)
  })

  test('that runs out of the years held is refused', () => {
    expect(dueOn({ regime: 'FOIA', receivedOn: '2028-12-20' })).toBe('calendar-not-held')
    expect(dueOn({ regime: 'FOISA', receivedOn: '2014-06-01' })).toBe('calendar-not-held')
  })
})

describe('for every day of receipt, under either Act,', () => {
  test('the last day is a working day, after receipt, with 20 working days up to it', () => {
    fc.assert(
      fc.property(regimes, received, (regime, receivedOn) => {
        const deadline = responseDeadline({ regime, receivedOn })
        if (!deadline.ok) throw new Error(deadline.message)
        const { due } = deadline.value
        expect(due > receivedOn && !isWeekend(due)).toBe(true)
        expect(isWorkingDay(regime, due)).toEqual({ ok: true, value: true })
        expect(countWorkingDays({ regime, after: receivedOn, to: due })).toEqual({ ok: true, value: 20 })
      }),
      seed,
    )
  })

  test('counting over any stretch is the same as asking of each day', () => {
    fc.assert(
      fc.property(
        regimes,
        received,
        fc.integer({ min: -5, max: 200 }),
        fc.nat({ max: 60 }),
        (...[regime, after, length, start]) => {
          const to = addDays(after, length)
          const paused = [{ from: addDays(after, start), to: addDays(after, start + 9) }]
          const working = length < 1 ? [] : daysFrom(addDays(after, 1), to).filter((day) => reasonOn(regime, day) === undefined)
          const running = working.filter((day) => !isPaused(day, paused))
          expect(countWorkingDays({ regime, after, to })).toEqual({ ok: true, value: working.length })
          expect(countWorkingDays({ regime, after, to, paused })).toEqual({ ok: true, value: running.length })
        },
      ),
      { ...seed, numRuns: 60 },
    )
  })

  test('counting beyond the years held is refused', () => {
    expect(countWorkingDays({ regime: 'FOIA', after: '2028-12-01', to: '2029-01-02' })).toMatchObject({
      reason: 'calendar-not-held',
    })
    expect(countWorkingDays({ regime: 'FOISA', after: '2014-12-01', to: '2015-01-02' })).toMatchObject({
      reason: 'calendar-not-held',
    })
  })

  test('a later receipt is never due earlier', () => {
    fc.assert(
      fc.property(regimes, received, (regime, receivedOn) => {
        expect(dueOn({ regime, receivedOn }) <= dueOn({ regime, receivedOn: addDays(receivedOn, 1) })).toBe(true)
      }),
      seed,
    )
  })

  test('the Scottish clock, with fewer holidays, is never the longer', () => {
    fc.assert(
      fc.property(received, (receivedOn) => {
        expect(dueOn({ regime: 'FOISA', receivedOn }) <= dueOn({ regime: 'FOIA', receivedOn })).toBe(true)
      }),
      seed,
    )
  })

  test('a pause never brings the last day forward', () => {
    fc.assert(
      fc.property(regimes, received, fc.nat({ max: 40 }), fc.nat({ max: 15 }), (...[regime, receivedOn, start, length]) => {
        const from = addDays(receivedOn, start)
        const paused = [{ from, to: addDays(from, length) }]
        const [plain, stopped] = [dueOn({ regime, receivedOn }), dueOn({ regime, receivedOn, paused })]
        expect(stopped >= plain).toBe(true)
      }),
      seed,
    )
  })
})
