import { expect, test } from 'vitest'
import { nextAct, offeredActs } from './act-words.ts'
import { sayBeforeChange, sayWait, sayWrong, standingOf } from './proposal-standing.ts'

test('a proposal is sound only once it is known that nothing is wrong with it and nothing was published anew', () => {
  expect(standingOf(undefined)).toBe(undefined)
  expect(standingOf({ findings: [], moved: [] })).toBe('sound')
  expect(standingOf({ findings: ['a'], moved: ['b'] })).toBe(2)
  expect([sayWrong(1), sayWrong(2)]).toEqual(['one thing is wrong', '2 things are wrong'])
})

test('what tells of a day that has not come says which, and that it is held until then', () => {
  expect(sayWait('2024-07-10', 'open')).toBe(
    'Its sources reach to 10 July 2024, a later day than today. It can be approved before, and is then held until that day.',
  )
  expect(sayWait('2024-07-10', 'approved')).toContain('so it cannot be published yet. Hold it until then.')
  expect(sayWait('2024-07-10', 'held')).toBe('Its sources reach to 10 July 2024, and it is not published before that day.')
})

test('whoever is about to change a proposal is told what comes of it', () => {
  expect(sayBeforeChange({ state: 'open', endsOwnApproval: false })).toBe(undefined)
  expect(sayBeforeChange({ state: 'open', endsOwnApproval: true })).toContain('Somebody else then approves it, and you cannot.')
  expect(sayBeforeChange({ state: 'approved', endsOwnApproval: false })).toContain('it has to be approved again')
  expect(sayBeforeChange({ state: 'withdrawn', endsOwnApproval: false })).toContain('nothing is put into it any more')
})

test('what leads on is marked as what comes next, and nothing is while something is wrong', () => {
  const can = (acts: readonly string[]) => offeredActs.filter(({ act }) => acts.includes(act))
  expect(nextAct(can(['comment', 'approve', 'request-changes']), true)).toBe('approve')
  expect(nextAct(can(['hold', 'publish', 'change']), true)).toBe('publish')
  expect(nextAct(can(['comment', 'hold', 'change']), true)).toBe('hold')
  expect(nextAct(can(['cancel-hold', 'comment']), true)).toBe(undefined)
  expect(nextAct(can(['submit', 'change']), false)).toBe(undefined)
})
