import { describe, expect, test } from 'vitest'
import { bankHolidaysOn, isSittingDay, nthSittingDayAfter, sessionOn, sittingDaysBetween } from './calendar/index.ts'
import { readWindow } from './date/index.ts'
import { countWorkingDays, isWorkingDay, nthWorkingDayAfter, responseDeadline } from './foi/index.ts'

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

test('a day that is none is named with the field it was given in', () => {
  expect(readWindow('within 18 months', { saidOn: 'nope' })).toEqual({
    ok: false,
    reason: 'not-a-day',
    message: '“nope” is not a day of the calendar. Give "saidOn" as YYYY-MM-DD.',
  })
})
