import type { Dissolution, Parliament, Prorogation, Session } from './session.ts'

// Source: House of Commons Library, egg timer (https://github.com/ukparliament/egg-timer), db/data/sessions.csv, parliaments.csv and
// its periods of prorogation and dissolution, as they stood in July 2026, Open Parliament Licence.

/** The first and the last day on which the Session of a day is known. */
export const sessionsHeld = { from: '2015-05-18', to: '2026-07-01' } as const

export const parliamentRows: readonly Parliament[] = [
  { number: 56, elected: '2015-05-07', firstMet: '2015-05-18', stateOpening: '2015-05-27', dissolved: '2017-05-03' },
  { number: 57, elected: '2017-06-08', firstMet: '2017-06-13', stateOpening: '2017-06-21', dissolved: '2019-11-05' },
  { number: 58, elected: '2019-12-12', firstMet: '2019-12-17', stateOpening: '2019-12-19', dissolved: '2024-05-30' },
  { number: 59, elected: '2024-07-04', firstMet: '2024-07-09', stateOpening: '2024-07-17' },
]

export const sessionRows: readonly Session[] = [
  { name: '2015-16', parliament: 56, number: 1, from: '2015-05-18', to: '2016-05-12' },
  { name: '2016-17', parliament: 56, number: 2, from: '2016-05-18', to: '2017-04-27' },
  { name: '2017-19', parliament: 57, number: 1, from: '2017-06-13', to: '2019-10-08' },
  { name: '2019', parliament: 57, number: 2, from: '2019-10-14', to: '2019-11-05' },
  { name: '2019-21', parliament: 58, number: 1, from: '2019-12-17', to: '2021-04-29' },
  { name: '2021-22', parliament: 58, number: 2, from: '2021-05-11', to: '2022-04-28' },
  { name: '2022-23', parliament: 58, number: 3, from: '2022-05-10', to: '2023-10-26' },
  { name: '2023-24', parliament: 58, number: 4, from: '2023-11-07', to: '2024-05-24' },
  { name: '2024-26', parliament: 59, number: 1, from: '2024-07-09', to: '2026-04-29' },
  { name: '2026-27', parliament: 59, number: 2, from: '2026-05-13' },
]

// The prorogation of 9 September 2019 is absent: the Supreme Court held it void (R (Miller) v Prime Minister [2019] UKSC 41).
// That of 2026 is worked out from the last day of one Session and the first of the next.
export const prorogationRows: readonly Prorogation[] = [
  { from: '2016-05-12', to: '2016-05-17' },
  { from: '2017-04-27', to: '2017-05-03' },
  { from: '2019-10-08', to: '2019-10-13' },
  { from: '2021-04-29', to: '2021-05-10' },
  { from: '2022-04-28', to: '2022-05-09' },
  { from: '2023-10-26', to: '2023-11-06' },
  { from: '2024-05-24', to: '2024-05-30' },
  { from: '2026-04-29', to: '2026-05-12' },
]

export const dissolutionRows: readonly Dissolution[] = [
  { from: '2017-05-03', to: '2017-06-12' },
  { from: '2019-11-05', to: '2019-12-16' },
  { from: '2024-05-30', to: '2024-07-08' },
]
