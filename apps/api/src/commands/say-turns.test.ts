import { tracker } from '@dutywatch/online-safety'
import { expect, test } from 'vitest'
import { sayChanges } from './say-changes.ts'
import { sayTurns } from './say-turns.ts'

const on = '2026-11-26'
const after = { ...tracker, informedTo: '2026-11-20' } as const

test('sources that reach further turn dates that were due by then, and it is said which', () => {
  const turns = sayTurns(tracker, after, { on, changes: sayChanges(tracker, after) })
  expect(turns.map(({ sentence }) => sentence)).toContainEqual(
    expect.stringMatching(/^Register of categories.*: overdue, \d+ days late on 20\sNovember\s2026$/),
  )
  expect(sayTurns(tracker, tracker, { on, changes: [] })).toEqual([])
})

test('a date that the change itself is about is told by the change', () => {
  const [first] = sayTurns(tracker, after, { on, changes: [] })
  const changes = [
    { collection: 'milestones', id: first?.milestone ?? '', kind: 'changed', fields: [], name: '', sentence: '' },
  ] as const
  expect(sayTurns(tracker, after, { on, changes }).map(({ milestone }) => milestone)).not.toContain(first?.milestone)
})
