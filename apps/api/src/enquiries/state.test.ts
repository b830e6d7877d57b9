import { describe, expect, test } from 'vitest'
import { actsIn, enquiryLists, enquiryStates, stateAfter, takerAfter } from './state.ts'

describe('an enquiry', () => {
  test('is taken, answered, closed and opened again', () => {
    expect(stateAfter('new', 'take')).toMatchObject({ value: 'taken' })
    expect(stateAfter('taken', 'answer')).toMatchObject({ value: 'answered' })
    expect(stateAfter('answered', 'close')).toMatchObject({ value: 'closed' })
    expect(stateAfter('closed', 'reopen')).toMatchObject({ value: 'taken' })
  })

  test('is marked as spam from wherever it stands, and comes back as new', () => {
    for (const state of enquiryStates.filter((each) => each !== 'spam')) {
      expect(stateAfter(state, 'mark-spam')).toMatchObject({ value: 'spam' })
    }
    expect(stateAfter('spam', 'not-spam')).toMatchObject({ value: 'new' })
    expect(stateAfter('suspected-spam', 'not-spam')).toMatchObject({ value: 'new' })
  })

  test('that looks like spam is answered only when somebody said that it is none', () => {
    expect(stateAfter('suspected-spam', 'answer')).toMatchObject({
      reason: 'not-now',
      message: 'The enquiry is suspected to be spam. What can be done with it now: note, mark spam, not spam.',
    })
  })

  test('that is closed is not answered before it is opened again', () => {
    expect(stateAfter('closed', 'answer')).toMatchObject({ ok: false, reason: 'not-now' })
    expect(actsIn('closed')).toEqual(['note', 'reopen', 'mark-spam'])
  })

  test('can be noted on always, and is in one list whatever its state', () => {
    for (const state of enquiryStates) expect(stateAfter(state, 'note')).toMatchObject({ value: state })
    expect(Object.values(enquiryLists).flat().toSorted()).toEqual(enquiryStates.toSorted())
  })

  test('is whoever’s who took it, and stays theirs when somebody else answers it', () => {
    expect(takerAfter('take', 'ada', 'grace')).toBe('grace')
    expect(takerAfter('answer', 'ada', 'grace')).toBe('ada')
    expect(takerAfter('answer', undefined, 'grace')).toBe('grace')
    expect(takerAfter('release', 'ada', 'grace')).toBeUndefined()
    expect(takerAfter('close', 'ada', 'grace')).toBe('ada')
  })
})
