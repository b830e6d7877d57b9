import { describe, expect, test } from 'vitest'
import { actsIn, proposalStates, stateAfter, type ProposalAct, type ProposalState } from './index.ts'

function walked(from: ProposalState, ...acts: readonly ProposalAct[]): string {
  return acts.reduce<string>((state, act) => {
    const next = stateAfter(state as ProposalState, act)
    return next.ok ? next.value : `${state}: ${next.reason}`
  }, from)
}

describe('the way of a proposal', () => {
  test('leads from a draft through review and a hold to an edition', () => {
    expect(walked('drafting', 'change', 'submit')).toBe('open')
    expect(walked('open', 'request-changes', 'change', 'submit', 'approve')).toBe('approved')
    expect(walked('approved', 'hold', 'publish')).toBe('published')
  })

  test('goes back to review when approved changes are changed, or when what was held no longer fits', () => {
    expect(walked('approved', 'change')).toBe('open')
    expect(walked('held', 'release')).toBe('open')
  })

  test('keeps an approval through a hold that is cancelled', () => {
    expect(walked('approved', 'hold', 'cancel-hold')).toBe('approved')
  })

  test('allows nobody to change what is held, or to publish what was sent back', () => {
    expect(walked('held', 'change')).toBe('held: not-in-this-state')
    expect(walked('changes-requested', 'publish-unreviewed')).toBe('changes-requested: not-in-this-state')
    expect(walked('drafting', 'publish-unreviewed')).toBe('drafting: not-in-this-state')
  })

  test('lets only an approved or held proposal be published by review', () => {
    expect(proposalStates.filter((state) => stateAfter(state, 'publish').ok)).toEqual(['approved', 'held'])
  })

  test('can be left from every state but the last two', () => {
    expect(proposalStates.filter((state) => !stateAfter(state, 'withdraw').ok)).toEqual(['published', 'withdrawn'])
  })

  test('has no step after publication or withdrawal', () => {
    expect(actsIn('published')).toEqual([])
    expect(actsIn('withdrawn')).toEqual([])
    expect(stateAfter('withdrawn', 'comment')).toMatchObject({ ok: false, reason: 'proposal-closed' })
  })

  test('says what can be done where something cannot', () => {
    expect(stateAfter('held', 'change')).toMatchObject({
      message: 'A proposal that is held allows other things: comment, cancel hold, publish, withdraw.',
    })
  })
})
