import { expect, test } from 'vitest'
import { recognisedSessions } from './recognised-sessions.ts'

test('cookies are known by every letter of them, and only the thousand that came last', () => {
  const sessions = recognisedSessions()
  for (let number = 0; number <= 1_000; number += 1) sessions.remember(`dutywatch=${number}`, `session ${number}`)
  expect(sessions.of('dutywatch=0')).toBeUndefined()
  expect(sessions.of('dutywatch=1')).toBe('session 1')
  expect(sessions.of('dutywatch=1000')).toBe('session 1000')
  expect(sessions.of('dutywatch=1000 ')).toBeUndefined()
})
