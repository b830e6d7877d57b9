import { expect, test } from 'vitest'
import { nextAct, offeredActs } from './act-words.ts'
import { sayBeforeChange, sayWrong, standingOf } from './proposal-standing.ts'

test('a proposal is sound only once it is known that nothing is wrong with it and nothing was published anew', () => {
  expect(standingOf(undefined)).toBe(undefined)
  expect(standingOf({ findings: [], moved: [] })).toBe('sound')
  expect(standingOf({ findings: ['a'], moved: ['b'] })).toBe(2)
  expect([sayWrong(1), sayWrong(2)]).toEqual(['one thing is wrong', '2 things are wrong'])
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
  expect(nextAct(can(['cancel-hold', 'comment']), true)).toBe(undefined)
  expect(nextAct(can(['submit', 'change']), false)).toBe(undefined)
})
