import { expect, test } from 'vitest'
import { sayCoverage } from '../charts/index.ts'
import { coverageParts } from './coverage-picture.tsx'

test('forces that gave a part are told apart from those that gave no figure', () => {
  const parts = coverageParts({ answered: 42, of: 46, missing: ['Lincolnshire'], inPart: ['Gwent', 'Dyfed'] })
  expect(sayCoverage(parts, 'forces')).toBe('42 of 46 forces gave a figure, 2 gave a part, and not this, 2 gave no figure.')
})
