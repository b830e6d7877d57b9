import { expect, test } from 'vitest'
import { keptAnswer } from './kept-answer.ts'

function aStorage({ isFull = false } = {}): Storage {
  const held = new Map<string, string>()
  return {
    length: 0,
    clear: () => held.clear(),
    key: () => null,
    getItem: (name) => held.get(name) ?? null,
    removeItem: (name) => void held.delete(name),
    setItem: (name, value) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      held.set(name, value)
    },
  }
}

test('an answer that is being typed is there again, for its own enquiry only, until it is sent', () => {
  const storage = aStorage()
  const kept = keptAnswer(storage, 'homes e-1')
  kept.keep('Dear Jo')
  expect(keptAnswer(storage, 'homes e-1').read()).toBe('Dear Jo')
  expect(keptAnswer(storage, 'homes e-2').read()).toBe('')
  kept.forget()
  expect(keptAnswer(storage, 'homes e-1').read()).toBe('')
})

test('a browser that keeps nothing lets one type all the same', () => {
  const kept = keptAnswer(aStorage({ isFull: true }), 'homes e-1')
  kept.keep('Dear Jo')
  expect(kept.read()).toBe('')
})
