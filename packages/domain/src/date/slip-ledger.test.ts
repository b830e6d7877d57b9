import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DateAssertion, type AssertionKind } from './assertion.ts'
import { addDays, type PlainDate } from './plain-date.ts'
import { readWindow } from './read-window.ts'
import { latenessAgainst, slipLedger } from './slip-ledger.ts'

const seed = { seed: 20200529 }

type Saying = readonly [saidOn: PlainDate, kind: AssertionKind, words: string, saidBy?: string]

function said(...[saidOn, kind, words, saidBy = 'minister']: Saying): DateAssertion {
  const window = readWindow(words, { saidOn, session: { from: '2019-12-17', to: '2021-04-29' } })
  if (!window.ok) throw new Error(window.message)
  return DateAssertion.parse({ id: `${saidOn}.${kind}.${saidBy}`, kind, window: window.value, saidOn, saidBy })
}

describe('the full response to the consultation', () => {
  const spring = said('2020-02-13', 'promised', 'in the spring')
  const thisYear = said('2020-06-04', 'promised', 'later this year')
  const published = said('2020-12-15', 'actual', '15 December 2020')
  const history = [published, spring, thisYear]

  test('was promised for the spring, moved once, and came 198 days after the spring ended', () => {
    const ledger = slipLedger(history, '2021-05-12')
    expect(ledger).toMatchObject({ state: 'happened', firstPromise: spring, current: thisYear, timesMoved: 1 })
    expect(ledger).toMatchObject({ daysSlipped: 198, daysLate: 198, actualOn: '2020-12-15', broughtForward: false })
    expect(ledger.moves).toMatchObject([{ from: spring, to: thisYear, direction: 'later', days: 214 }])
  })

  test('slipped in silence for the four days before anybody spoke', () => {
    const slips = [{ assertion: spring, lapsed: '2020-05-31', brokenOn: '2020-06-04', days: 4 }]
    expect(slipLedger(history, '2021-05-12').silentSlips).toEqual(slips)
  })

  test('is silent until the end of the month at most, where only the month of the next word is known', () => {
    const inJune: DateAssertion = { ...thisYear, saidOn: '2020-06-30', saidPrecision: 'month' }
    const slips = [{ assertion: spring, lapsed: '2020-05-31', brokenOn: '2020-06-30', brokenPrecision: 'month', days: 30 }]
    expect(slipLedger([published, spring, inJune], '2021-05-12').silentSlips).toEqual(slips)
  })

  test('stood, on a day before the promise moved, as the promise alone', () => {
    expect(slipLedger(history, '2020-05-29')).toMatchObject({ state: 'expected', current: spring, daysLate: 0, daysSlipped: 0 })
    const silent = { assertion: spring, lapsed: '2020-05-31', days: 2 }
    expect(slipLedger(history, '2020-06-02')).toMatchObject({ state: 'overdue', daysLate: 2, silentSlips: [silent] })
  })
})

describe('the duty to report to the National Crime Agency', () => {
  const first = said('2025-03-20', 'scheduled', '3 November 2025')
  const revoked = said('2025-10-10', 'cancelled', '3 November 2025')
  const again = said('2026-03-09', 'scheduled', '7 April 2026')
  const inForce = said('2026-04-07', 'actual', '7 April 2026')
  const history = [first, revoked, again, inForce]

  test('was cancelled until a new day was given, and was late by no day while cancelled', () => {
    expect(slipLedger(history, '2026-01-01')).toMatchObject({
      state: 'cancelled',
      cancelled: revoked,
      daysLate: 0,
      silentSlips: [],
    })
  })

  test('was overdue against the first schedule as soon as it was scheduled again', () => {
    expect(slipLedger(history, '2026-03-10')).toMatchObject({ state: 'overdue', daysSlipped: 155, daysLate: 127 })
  })

  test('began 155 days after the day first scheduled', () => {
    expect(slipLedger(history, '2026-06-01')).toMatchObject({
      state: 'happened',
      yardstick: first,
      daysLate: 155,
      silentSlips: [],
    })
  })
})

describe('a forecast', () => {
  const promise = said('2020-02-13', 'promised', 'in this Session')
  const guess = said('2020-05-29', 'forecast', 'until the end of the year', 'charity')

  test('by somebody who promised nothing is kept and moves nothing', () => {
    const ledger = slipLedger([promise, guess], '2020-06-01')
    expect(ledger).toMatchObject({ yardstick: promise, current: promise, moves: [], otherForecasts: [guess] })
  })

  test('by whoever promised moves the date', () => {
    const own = said('2021-05-11', 'forecast', 'early next year')
    const ledger = slipLedger([promise, own], '2021-05-12')
    expect(ledger).toMatchObject({ current: own, timesMoved: 1, daysSlipped: 366, otherForecasts: [] })
  })

  test('is the yardstick when nobody promised or scheduled anything', () => {
    expect(slipLedger([guess], '2021-01-10')).toMatchObject({ yardstick: guess, daysLate: 10, state: 'overdue' })
  })
})

describe('a date moves', () => {
  test.each([
    ['2020-05-29', 'this year', '2020-06-04', '15 December 2020', 'firmer', 0],
    ['2020-05-29', 'this year', '2020-06-04', 'this year', 'same', 0],
    ['2026-02-20', 'this summer', '2026-05-18', 'this autumn', 'later', 91],
    ['2026-02-20', 'this autumn', '2026-05-18', 'this summer', 'earlier', -91],
    ['2026-02-20', 'spring 2027', '2026-05-18', '15 February 2027', 'earlier', -14],
    ['2020-05-29', 'not before 2023', '2021-05-12', 'in 2024', 'firmer', 0],
    ['2020-05-29', 'not before 2023', '2021-05-12', 'not before 2024', 'later', 365],
    ['2020-05-29', 'not before 2023', '2021-05-12', 'in 2022', 'earlier', -365],
  ] as const)(
    'from what was said on %s, %s, to what was said on %s, %s: %s, %i days',
    (...[before, was, after, is, direction, days]) => {
      const ledger = slipLedger([said(before, 'promised', was), said(after, 'promised', is)], after)
      expect(ledger.moves).toMatchObject([{ direction, days }])
    },
  )

  test('by at least so many days when no last day is given any more', () => {
    const ledger = slipLedger(
      [said('2020-05-29', 'promised', 'by the end of 2021'), said('2021-01-01', 'promised', 'not before 2023')],
      '2021-01-01',
    )
    expect(ledger).toMatchObject({ daysSlipped: 366, slippedAtLeast: true, timesMoved: 1 })
  })
})

test('an ask of 18 months made on 29 May 2020 was 696 days late at Royal Assent', () => {
  const ask = said('2020-05-29', 'promised', 'within 18 months', 'charity')
  const assent = said('2023-10-26', 'actual', '26 October 2023')
  expect(ask.window.latest).toBe('2021-11-29')
  expect(slipLedger([ask, assent], '2023-10-26').daysLate).toBe(696)
  expect(latenessAgainst(ask.window, '2023-10-26')).toBe(696)
})

test('what happened in a month not known to the day is late only from the first of that month', () => {
  const ledger = slipLedger(
    [said('2025-01-01', 'promised', '15 May 2026'), said('2026-06-20', 'actual', 'in May 2026')],
    '2026-07-01',
  )
  expect(ledger).toMatchObject({ actualOn: '2026-05-01', daysLate: 0 })
})

test('with nothing said there is no date, no lateness and no slip', () => {
  expect(slipLedger([], '2026-01-01')).toEqual({
    on: '2026-01-01',
    state: 'undated',
    moves: [],
    timesMoved: 0,
    broughtForward: false,
    silentSlips: [],
    otherForecasts: [],
  })
})

describe('of any history, said in any order,', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2020-01-01', count))
  const window = fc.record({ earliest: fc.option(day), latest: fc.option(day) }).map(({ earliest, latest }) => {
    const [first, last] = earliest && latest && earliest > latest ? [latest, earliest] : [earliest, latest]
    return {
      words: 'x',
      ...(first && { earliest: first }),
      ...(last && { latest: last }),
      precision: 'period' as const,
      rule: 'x',
    }
  })
  const kind = fc.constantFrom<AssertionKind>('promised', 'forecast', 'scheduled', 'actual', 'cancelled')
  const assertion = fc.record({ id: fc.uuid(), kind, window, saidOn: day, saidBy: fc.constantFrom('a', 'b', 'c') })
  const history = fc.uniqueArray(assertion, { selector: ({ id }) => id, maxLength: 12 })

  test('the ledger is the same', () => {
    const pair = history.chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length }), day))
    fc.assert(
      fc.property(pair, ([first, second, on]) => {
        expect(slipLedger(second, on)).toEqual(slipLedger(first, on))
      }),
      seed,
    )
  })

  test('what is said after the day asked about changes nothing', () => {
    fc.assert(
      fc.property(history, day, (assertions, on) => {
        expect(slipLedger(assertions, on)).toEqual(
          slipLedger(
            assertions.filter(({ saidOn }) => saidOn <= on),
            on,
          ),
        )
      }),
      seed,
    )
  })

  test('lateness is never below zero, slip is below zero only when brought forward, and a silence lasts at least a day', () => {
    fc.assert(
      fc.property(history, day, (assertions, on) => {
        const { daysLate, daysSlipped, broughtForward, silentSlips, moves, timesMoved } = slipLedger(assertions, on)
        expect(daysLate ?? 0).toBeGreaterThanOrEqual(0)
        expect((daysSlipped ?? 0) < 0).toBe(broughtForward)
        for (const { days } of silentSlips) expect(days).toBeGreaterThan(0)
        for (const { direction, days } of moves) expect(days < 0).toBe(direction === 'earlier')
        expect(timesMoved).toBeLessThanOrEqual(moves.length)
      }),
      { ...seed, numRuns: 1_000 },
    )
  })

  test('what has happened stays as late as it was', () => {
    fc.assert(
      fc.property(history, day, (assertions, on) => {
        const ledger = slipLedger(assertions, on)
        if (ledger.state !== 'happened') return
        expect(
          slipLedger(
            assertions.filter(({ saidOn }) => saidOn <= on),
            addDays(on, 500),
          ).daysLate,
        ).toBe(ledger.daysLate)
      }),
      seed,
    )
  })
})
