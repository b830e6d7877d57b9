import { describe, expect, test } from 'vitest'
import { bankHolidaysOn, isSittingDay, nthSittingDayAfter, sessionOn, sittingDaysBetween } from './calendar/index.ts'
import { readDay, readWindow, sayDay, sayOn, sayPartial, sayStretch } from './date/index.ts'
import { countWorkingDays, isWorkingDay, nthWorkingDayAfter, requestStanding, responseDeadline } from './foi/index.ts'

const regime = 'FOIA'
const sound = '2021-03-10'

/** Every rule that answers with an outcome and takes a day, asked with one day that comes from outside. */
const asked: Readonly<Record<string, (day: string) => { readonly ok: boolean; readonly message?: string }>> = {
  'readWindow, saidOn': (saidOn) => readWindow('within 18 months', { saidOn }),
  'readWindow, an anchor': (royalAssent) => readWindow('in May 2021', { saidOn: sound, anchors: { royalAssent } }),
  'readWindow, a Session': (to) => readWindow('in this Session', { saidOn: sound, session: { from: sound, to } }),
  'responseDeadline, receivedOn': (receivedOn) => responseDeadline({ regime, receivedOn }),
  'responseDeadline, clarifiedOn': (clarifiedOn) => responseDeadline({ regime, receivedOn: sound, clarifiedOn }),
  'responseDeadline, a pause': (from) => responseDeadline({ regime, receivedOn: sound, paused: [{ from }] }),
  'nthWorkingDayAfter, after': (after) => nthWorkingDayAfter({ regime, after, days: 20 }),
  'countWorkingDays, after': (after) => countWorkingDays({ regime, after, to: sound }),
  'countWorkingDays, to': (to) => countWorkingDays({ regime, after: sound, to }),
  isWorkingDay: (day) => isWorkingDay(regime, day),
  bankHolidaysOn,
  sessionOn,
  isSittingDay: (day) => isSittingDay('commons', day),
  sittingDaysBetween: (day) => sittingDaysBetween('lords', sound, day),
  nthSittingDayAfter: (day) => nthSittingDayAfter('commons', day, 1),
}

describe.each(Object.entries(asked))('%s', (_name, ask) => {
  test.each(['nope', '', '2021-13-45', '2021-02-29', '0000-01-01', '9999-12-31', '2021-03-10T00:00', 'x'.repeat(100_000)])(
    'refuses what is no day, and does not throw (%#)',
    (day) => {
      const outcome = ask(day)
      expect(outcome).toMatchObject({ ok: false, message: expect.stringMatching(/^.{20,}\.$/s) })
    },
  )

  test('answers a day that is one', () => {
    expect(() => ask(sound)).not.toThrow()
  })
})

describe('callers without types', () => {
  const untyped = (value: unknown) => value as never

  test.each([42, undefined, null, {}])('are refused a wording that is no text (%j)', (words) => {
    expect(readWindow(untyped(words), { saidOn: sound })).toMatchObject({ ok: false, reason: 'not-understood' })
  })

  test.each([undefined, null, {}, { saidOn: 42 }])('are refused a context without the day it was said (%j)', (context) => {
    expect(readWindow('in May', untyped(context))).toMatchObject({
      ok: false,
      reason: 'not-a-day',
      message: expect.stringContaining('Give "saidOn" as YYYY-MM-DD.'),
    })
  })

  test.each([42, undefined, null])('are refused a typed day that is no text (%j)', (typed) => {
    expect(readDay(untyped(typed))).toMatchObject({ ok: false, reason: 'not-a-day' })
  })

  test.each([
    [
      'a regime',
      () => responseDeadline({ regime: untyped('EIR'), receivedOn: sound }),
      '“EIR” is no regime known here: there are FOIA and FOISA',
    ],
    ['a regime', () => isWorkingDay(untyped(undefined), sound), '“undefined” is no regime'],
    ['a regime', () => countWorkingDays({ regime: untyped('EIR'), after: sound, to: '2021-03-12' }), '“EIR” is no regime'],
    ['a day to stand on', () => requestStanding({ events: [] }, { regime: 'FOIA', on: 'tomorrow' }), '“tomorrow” is not a day'],
    ['a House', () => isSittingDay(untyped('senate'), sound), '“senate” is no House of Parliament: there are commons and lords'],
  ])('are told of the mistake by an error that names %s there is not (%#)', (_what, ask, message) => {
    expect(ask).toThrow(RangeError)
    expect(ask).toThrow(message)
  })

  test.each(['2020-13-45', '2021-02-29', 'nope', '2020-5-1', 42, undefined])(
    'are never given nonsense for the words of a day (%j)',
    (day) => {
      for (const say of [sayDay, sayPartial, sayOn, (one: never) => sayStretch(one, '2020-05-29')]) {
        expect(() => say(untyped(day))).toThrow(RangeError)
        expect(() => say(untyped(day))).toThrow('of the calendar')
      }
    },
  )
})

test('a day that is none is named with the field it was given in', () => {
  expect(readWindow('within 18 months', { saidOn: 'nope' })).toEqual({
    ok: false,
    reason: 'not-a-day',
    message: '“nope” is not a day of the calendar. Give "saidOn" as YYYY-MM-DD.',
  })
})
