import type { UnderWay } from '@dutywatch/api/desk'
import { expect, test } from 'vitest'
import { sayProposed, sayWhereItStands } from './say-under-way.ts'

const proposed: UnderWay = { proposal: 'p-1', by: 'Ed Finch', isMine: false, state: 'open', works: ['new-date'] }

test.each<[Partial<UnderWay>, string]>([
  [{}, 'Ed Finch proposed to record a new date. It waits for review'],
  [{ isMine: true, state: 'drafting' }, 'You began a proposal to record a new date. It is not handed in yet'],
  [
    { works: ['happened', 'taken-out'], state: 'approved' },
    'Ed Finch proposed to record that it happened, and to withdraw what is recorded of it. It is approved, and not published yet',
  ],
  [
    { state: 'held', until: '2026-12-01T06:00:00.000Z' },
    'Ed Finch proposed to record a new date. It is held until 1 December 2026, 06:00 GMT',
  ],
])('%j is told as who proposed what and where that stands', (over, said) => {
  const told = { ...proposed, ...over }
  expect(`${sayProposed(told)} ${sayWhereItStands(told)}`).toBe(said)
})
