import { expect, test } from 'vitest'
import { moved, valueAt, withValueAt, without } from './value-at.ts'

const record = { id: 'a', criteria: [{ key: 'one' }, { key: 'two', test: 'x' }] }

test('a value is found and changed at the end of its path, and nothing else is', () => {
  expect(valueAt(record, ['criteria', 1, 'test'])).toBe('x')
  expect(withValueAt(record, ['criteria', 1, 'test'], 'y')).toEqual({
    id: 'a',
    criteria: [{ key: 'one' }, { key: 'two', test: 'y' }],
  })
  expect(record.criteria[1]?.test).toBe('x')
})

test('a field without a value is taken out, and what is missing on the way is made', () => {
  expect(withValueAt(record, ['criteria', 1, 'test'], undefined)).toEqual({ id: 'a', criteria: [{ key: 'one' }, { key: 'two' }] })
  expect(withValueAt({}, ['timing', 'words'], 'soon')).toEqual({ timing: { words: 'soon' } })
  expect(valueAt(record, ['timing', 'words'])).toBeUndefined()
})

test('members of a list change places and leave, never past its ends', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
  expect(without(['a', 'b'], 0)).toEqual(['b'])
})
