import { expect, test } from 'vitest'
import { intervalChecks } from './interval-checks.ts'
import type { Step } from './stage-event.ts'

const lords: Step[] = [
  { stage: 'lords-first-reading', on: '2023-01-18' },
  { stage: 'lords-second-reading', on: '2023-02-01' },
  { stage: 'lords-committee', on: '2023-04-19' },
]

test('every interval that applies is measured, between the stages it lies between', () => {
  const checks = intervalChecks(lords, { longAndComplex: true })
  expect(checks.map(({ before, after, check }) => [before.stage, after.stage, check.actual, check.result])).toEqual([
    ['lords-first-reading', 'lords-second-reading', 2, 'met'],
    ['lords-second-reading', 'lords-committee', 77, 'met'],
  ])
})

test('an interval that was set aside says by which order', () => {
  const hurried: Step[] = [
    { stage: 'lords-first-reading', on: '2023-01-18' },
    { stage: 'lords-second-reading', on: '2023-01-19', waiver: 'Agreed on 17 January' },
  ]
  expect(intervalChecks(hurried)).toMatchObject([{ check: { result: 'broken' }, waiver: 'Agreed on 17 January' }])
})

test('stages without a least interval between them have none to check', () => {
  expect(
    intervalChecks([
      { stage: 'commons-committee', on: '2022-06-28' },
      { stage: 'commons-report', on: '2022-07-12' },
    ]),
  ).toEqual([])
})
