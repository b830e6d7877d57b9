import { describe, expect, test } from 'vitest'
import { daysInHouse, daysTaken, sayDaysTaken } from './days-taken.ts'
import { stagesOf } from './stage-visit.ts'

const entry = (on: string, hansard = 'Vol. 829 col. 1') => ({ stage: 'lords-committee', on, hansard }) as const

describe('the days a stage took', () => {
  test('count each day once, however many entries of the Official Report it has', () => {
    const steps = [entry('2023-04-19'), entry('2023-04-25'), entry('2023-04-25')]
    expect(daysTaken(steps)).toBe(2)
    expect(sayDaysTaken(steps)).toBe('2 days, 3 entries in Hansard')
  })

  test('name the sittings of a committee as such, and claim no entry in Hansard that is not held', () => {
    const morning = { on: '2022-05-24', sitting: '1st sitting' }
    const afternoon = { on: '2022-05-24', sitting: '2nd sitting' }
    expect(sayDaysTaken([morning, afternoon])).toBe('1 day, 2 sittings')
    expect(sayDaysTaken([{ on: '2022-05-24' }, entry('2022-05-24')])).toBe('1 day, 2 entries')
  })

  test('stand alone where every entry has a day of its own', () => {
    expect(sayDaysTaken([entry('2023-04-19'), entry('2023-04-25')])).toBe('2 days')
  })
})

test('a House that reports and reads a Bill a third time on one day dealt with it on one day, a carry-over motion aside', () => {
  const visits = stagesOf([
    { stage: 'commons-second-reading', on: '2022-04-19' },
    { stage: 'carry-over-motion', on: '2022-04-20' },
    { stage: 'commons-report', on: '2023-01-17', order: 1 },
    { stage: 'commons-third-reading', on: '2023-01-17', order: 2 },
    { stage: 'lords-first-reading', on: '2023-01-18' },
  ])
  expect(daysInHouse(visits, 'commons')).toBe(2)
  expect(daysInHouse(visits, 'lords')).toBe(1)
})
