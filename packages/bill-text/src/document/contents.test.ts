import { expect, test } from 'vitest'
import { aClause, aSchedule, aScheduleParagraph, aSubsection, aText } from '../testing/a-text.ts'
import { addressOf, provisionsIn } from './index.ts'

test('the address by number alone is the one that a text gives to what it prints under that number', () => {
  const { body } = aText([
    aClause('12', 'Duties', aSubsection('3', 'A provider must act.')),
    aSchedule('2', 'Providers', aScheduleParagraph('4', 'A provider of homes.')),
  ])
  const numbered = Array.from(provisionsIn(body)).flatMap(({ ref, address }) => (ref ? [[addressOf(ref), address]] : []))
  expect(numbered.map(([by]) => by)).toEqual(['clause-12', 'clause-12-3', 'schedule-2', 'schedule-2-paragraph-4'])
  for (const [by, address] of numbered) expect(by).toBe(address)
})
