import { describe, expect, test } from 'vitest'
import type { Known, TrackerFacts } from '../place/site-state.ts'
import { contentsOn, crumbsOn, questionsOn } from './questions.ts'

function knowing(...there: readonly Known[]): TrackerFacts {
  const known = { bill: there.includes('bill'), act: there.includes('act'), claims: there.includes('claims') }
  return { title: 'A campaign', summary: 'For a law.', informedTo: '2026-06-30', licence: 'CC BY 4.0', known }
}

const labelsOf = (tracker: TrackerFacts | undefined) => [
  ...questionsOn(tracker).map(({ label }) => label),
  ...contentsOn(tracker).flatMap(({ pages }) => pages.map(({ label }) => label)),
]

describe('the menu', () => {
  test('speaks of no Bill, Act, clause or regulator on a day before there was one', () => {
    const labels = labelsOf(knowing())
    expect(labels.filter((label) => /the bill|assent|clause|the regulator|the article/i.test(label))).toEqual([])
    expect(labels).toEqual(
      expect.arrayContaining([
        'Where the law stands',
        'Who would have to do what?',
        'What could a regulator do?',
        'Powers of a regulator',
      ]),
    )
  })

  test('follows a Bill through Parliament before it is an Act', () => {
    const labels = labelsOf(knowing('bill', 'claims'))
    expect(labels).toEqual(expect.arrayContaining(['The Bill through Parliament', 'Clause numbers, text by text']))
    expect(labels.filter((label) => /assent|the regulator/i.test(label))).toEqual([])
  })

  test('leads everywhere once there is an Act, and where no day is known', () => {
    const all = labelsOf(knowing('bill', 'act', 'claims'))
    expect(all).toEqual(expect.arrayContaining(['After Royal Assent', 'What can the regulator do?']))
    expect(labelsOf(undefined)).toEqual(all)
  })

  test('leads nowhere on one day that it does not lead to on another', () => {
    const addresses = (tracker: TrackerFacts | undefined) => contentsOn(tracker).flatMap(({ pages }) => pages.map(({ to }) => to))
    expect(addresses(undefined)).toEqual(expect.arrayContaining(addresses(knowing())))
  })
})

test('the way to a page calls the pages of the menu as the menu does on that day, and others by their own words', () => {
  const trail = [
    { to: '/duties', label: 'Who must do what?' },
    { to: '/evidence/forces', label: 'Police forces' },
  ]
  expect(crumbsOn(trail, knowing()).map(({ label }) => label)).toEqual(['Who would have to do what?', 'Police forces'])
  expect(crumbsOn(trail, knowing('bill', 'act'))).toEqual(trail)
})
