import { expect, test } from 'vitest'
import { addressedAs } from './addressed-as.ts'

const force: Parameters<typeof addressedAs>[0] = { name: 'Kent', names: [], kind: 'territorial' }

test('a letter addresses a force as it calls itself, without initials in brackets', () => {
  expect(addressedAs({ ...force, names: [{ scheme: 'own', name: 'Metropolitan Police Service (MPS)' }] })).toBe(
    'Metropolitan Police Service',
  )
})

test('a force whose own name is not known is addressed as the police of its area, and no other body is', () => {
  expect(addressedAs(force)).toBe('Kent Police')
  expect(addressedAs({ ...force, name: 'Police Scotland' })).toBe('Police Scotland')
  expect(addressedAs({ ...force, name: 'Action Fraud', kind: 'other' })).toBe('Action Fraud')
})
