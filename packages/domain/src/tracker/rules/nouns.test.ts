import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../../testing/index.ts'
import { lint } from '../lint.ts'
import type { TrackerInput } from '../tracker.ts'

type Input<Name extends 'bills' | 'stageEvents'> = NonNullable<TrackerInput[Name]>[number]
type Event = Input<'stageEvents'>

function aBill(id: string): Input<'bills'> {
  return {
    ...aRecord(id),
    titles: [{ title: 'Damp Homes Bill', from: '2020-02-13' }],
    originatingHouse: 'commons',
    kind: 'government',
    longAndComplex: false,
    summary: 'Damp.',
  }
}

const firstTime = [
  ['commons-first-reading', '2022-05-11'],
  ['commons-second-reading', '2022-06-06'],
  ['commons-committee', '2022-06-21'],
  ['commons-report', '2022-07-12'],
  ['commons-third-reading', '2022-07-13'],
  ['lords-first-reading', '2022-07-14'],
] as const
const secondTime = [
  ['commons-first-reading', '2023-11-08'],
  ['commons-second-reading', '2023-11-20'],
  ['commons-committee', '2023-11-27'],
  ['commons-report', '2023-12-05'],
  ['commons-third-reading', '2023-12-06'],
  ['lords-first-reading', '2023-12-07'],
] as const

function findings(bills: Input<'bills'>[], stageEvents: Input<'stageEvents'>[]) {
  return lint(aTracker({ informedTo: '2024-12-31', bills, stageEvents })).map(({ rule, message }) => `${rule}: ${message}`)
}

test('an Act that the Lords never agreed to stands on the Bill it repeats, sent to them in time in both Sessions', () => {
  const step = (bill: string, stage: Event['stage'], on: string): Event => ({
    ...aRecord(`${bill}.${stage}`, '2024-12-31'),
    bill,
    stage,
    on,
  })
  const before = firstTime.map(([stage, on]) => step('first', stage, on))
  const assent = { ...step('second', 'royal-assent', '2024-05-24'), parliamentActs: true }
  const now = [...secondTime.map(([stage, on]) => step('second', stage, on)), assent]
  const repeating = [aBill('first'), { ...aBill('second'), repeats: 'first' }]
  expect(findings(repeating, [...before, ...now])).toEqual([])
  expect(findings([aBill('first'), aBill('second')], [...before, ...now]).join()).toMatch(
    /^parliament-acts-refused: .*no Bill passed/,
  )
  const late = now.map((each) => (each.stage === 'lords-first-reading' ? { ...each, on: '2024-05-07' } : each))
  expect(findings(repeating, [...before, ...late]).join()).toMatch(/^parliament-acts-refused: .*less than a month/)
})
