import { describe, expect, test } from 'vitest'
import { addDays, daysFrom, readWindow, type PlainDate } from '../date/index.ts'
import {
  Dissolution,
  dissolutions,
  Parliament,
  parliaments,
  Prorogation,
  prorogations,
  Session,
  sessionContext,
  sessionEnd,
  sessionNamed,
  sessionOn,
  sessions,
} from './session.ts'

test('what is held is of the schema', () => {
  expect(Session.array().safeParse(sessions()).success).toBe(true)
  expect(Parliament.array().safeParse(parliaments()).success).toBe(true)
  expect(Prorogation.array().safeParse(prorogations()).success).toBe(true)
  expect(Dissolution.array().safeParse(dissolutions()).success).toBe(true)
})

test('a day is in the Session it falls in, first and last day included', () => {
  for (const day of ['2019-12-17', '2020-05-29', '2021-04-29'])
    expect(sessionOn(day)).toMatchObject({ ok: true, value: { name: '2019-21' } })
  expect(sessionEnd('2020-05-29')).toBe('2021-04-29')
  expect(sessionNamed('2021-22')).toMatchObject({ parliament: 58, number: 2, from: '2021-05-11' })
  expect(sessionNamed('2020-21')).toBeUndefined()
})

test('between Sessions and outside the years held there is no Session to name', () => {
  expect(sessionOn('2021-05-01')).toMatchObject({ ok: false, reason: 'between-sessions' })
  expect(sessionOn('2024-06-15')).toMatchObject({ ok: false, reason: 'between-sessions' })
  expect(sessionOn('2014-06-15')).toMatchObject({ ok: false, reason: 'calendar-not-held' })
  expect(sessionOn('2026-12-01')).toMatchObject({ ok: false, reason: 'calendar-not-held' })
  expect(sessionEnd('2026-06-15')).toBeUndefined()
})

test('every day since June 2017 is in one Session, prorogued or dissolved', () => {
  const apart = [...prorogations(), ...dissolutions()]
  const lost = daysFrom('2017-06-13', '2026-07-01').filter(
    (day) => !sessionOn(day).ok && !apart.some(({ from, to }) => from <= day && day <= to),
  )
  expect(lost).toEqual([])
  expect(sessions().filter(({ to }, index) => to !== undefined && to >= (sessions()[index + 1]?.from ?? '9'))).toEqual([])
})

describe('“this Session” said in February 2020', () => {
  const read = (knownOn?: PlainDate) =>
    readWindow('in this Session', { saidOn: '2020-02-13', ...sessionContext('2020-02-13', knownOn) })

  test('is read to the end the Session had', () => {
    expect(read()).toMatchObject({ ok: true, value: { earliest: '2020-02-13', latest: '2021-04-29', precision: 'session' } })
  })

  test('was still open on a day before that end was known', () => {
    const then = read('2020-05-29')
    expect(then.ok && then.value).not.toHaveProperty('latest')
  })
})

test('the next Session is told only once it has begun', () => {
  expect(sessionContext('2020-02-13', '2021-05-10').nextSession).toBeUndefined()
  expect(sessionContext('2020-02-13', '2021-05-11').nextSession).toEqual({ from: '2021-05-11' })
  expect(sessionContext('2021-05-01').nextSession).toEqual({ from: '2021-05-11', to: '2022-04-28' })
  expect(sessionContext('2021-05-01').session).toBeUndefined()
  expect(sessionContext('2023-11-08').parliament).toEqual({ from: '2019-12-17', to: '2024-05-30' })
  expect(sessionContext(addDays('2026-07-01', 90))).toEqual({})
})
