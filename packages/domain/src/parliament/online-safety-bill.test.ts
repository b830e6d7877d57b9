import { describe, expect, expectTypeOf, test } from 'vitest'
import { onlineSafetyBill as bill, onlineSafetyHistory as history } from './fixtures/online-safety-bill.ts'
import { checkInterval, intervals } from './interval.ts'
import { lint } from './lint.ts'
import { next } from './next.ts'
import { stagesOf, visitName } from './stage-visit.ts'
import { daysFromIntroductionToAssent, sayLaw, standing } from './standing.ts'

describe('the Online Safety Bill', () => {
  test('breaks no rule and no interval', () => {
    expect(lint(history, { bill })).toEqual([])
  })

  test('broke none on any day of its passage, as it was known that day', () => {
    for (const { on } of history)
      expect(
        lint(
          history.filter((step) => step.on <= on),
          { bill },
        ),
      ).toEqual([])
  })

  test('took 588 days from introduction to Royal Assent', () => {
    expect(daysFromIntroductionToAssent(history)).toBe(588)
    expect(daysFromIntroductionToAssent(history.slice(0, -1))).toBeUndefined()
  })

  test('is told as stages with their days and sittings, the recommitted committee apart from the first', () => {
    const told = stagesOf(history).map((visit) => [visitName(visit), visit.first, visit.last, visit.events.length])
    expect(told).toEqual([
      ['First reading in the Commons', '2022-03-17', '2022-03-17', 1],
      ['Second reading in the Commons', '2022-04-19', '2022-04-19', 1],
      ['Carry-over motion in the Commons', '2022-04-19', '2022-04-19', 1],
      ['Prorogation', '2022-04-28', '2022-04-28', 1],
      ['Re-presentation', '2022-05-11', '2022-05-11', 1],
      ['Committee in the Commons', '2022-05-24', '2022-06-28', 17],
      ['Report in the Commons', '2022-07-12', '2022-12-05', 2],
      ['Recommittal in the Commons', '2022-12-05', '2022-12-05', 1],
      ['Committee in the Commons (recommitted)', '2022-12-13', '2022-12-15', 3],
      ['Report in the Commons (recommitted)', '2023-01-17', '2023-01-17', 1],
      ['Third reading in the Commons', '2023-01-17', '2023-01-17', 1],
      ['First reading in the Lords', '2023-01-18', '2023-01-18', 1],
      ['Second reading in the Lords', '2023-02-01', '2023-02-01', 1],
      ['Extension of carry-over in the Commons', '2023-03-13', '2023-03-13', 1],
      ['Committee in the Lords', '2023-04-19', '2023-06-22', 17],
      ['Report in the Lords', '2023-07-06', '2023-07-19', 8],
      ['Third reading in the Lords', '2023-09-06', '2023-09-06', 1],
      ['Commons consideration of Lords amendments', '2023-09-12', '2023-09-12', 1],
      ['Lords consideration of Commons amendments', '2023-09-19', '2023-09-19', 1],
      ['Royal Assent', '2023-10-26', '2023-10-26', 1],
    ])
  })

  test.each([
    { id: 'lords-first-to-second', from: '2023-01-18', to: '2023-02-01', actual: 2 },
    { id: 'lords-second-to-committee', from: '2023-02-01', to: '2023-04-19', actual: 77 },
    { id: 'lords-committee-to-report', from: '2023-06-22', to: '2023-07-06', actual: 14 },
    { id: 'lords-report-to-third', from: '2023-07-19', to: '2023-09-06', actual: 5 },
    { id: 'commons-first-to-second', from: '2022-03-17', to: '2022-04-19', actual: 5 },
  ])('kept the interval $id', ({ id, from, to, actual }) => {
    const rule = intervals().find((each) => each.id === id)
    expect(rule && checkInterval(rule, from, to)).toMatchObject({ actual, result: 'met' })
  })

  test('could go to the Lords the day after third reading in the Commons, which no interval forbids', () => {
    const [lords] = next(history, { bill, on: '2023-01-17' })
    expect(lords).toMatchObject({ stage: 'lords-first-reading', continues: false })
    expect(lords?.earliest).toBeUndefined()
  })

  test.each([
    ['2022-03-16', { outcome: 'not-introduced', inForce: 'not-law' }],
    ['2022-05-01', { outcome: 'in-progress', sitting: 'prorogued', stage: { stage: 'commons-second-reading' } }],
    ['2022-05-24', { outcome: 'in-progress', sitting: 'sitting', stage: { stage: 'commons-committee' } }],
    ['2022-09-01', { outcome: 'in-progress', sitting: 'adjourned', stage: { stage: 'commons-report' } }],
    ['2023-02-10', { outcome: 'in-progress', sitting: 'between', inForce: 'not-law' }],
    ['2023-10-25', { outcome: 'in-progress', sitting: 'between', inForce: 'not-law' }],
    ['2023-10-26', { outcome: 'enacted', on: '2023-10-26', inForce: 'not-in-force' }],
  ])('stands on %s as it stood', (on, expected) => {
    expect(standing(history, on)).toMatchObject(expected)
  })

  test('is law only once it has Royal Assent, and the words for law take nothing else', () => {
    const act = standing(history, '2023-10-26')
    expect(act.outcome === 'enacted' && sayLaw(act)).toBe('It became law on 26 October 2023. None of it is known to be in force.')
    const passed = standing(history, '2023-09-19')
    expectTypeOf(passed).not.toExtend<Parameters<typeof sayLaw>[0]>()
  })
})
