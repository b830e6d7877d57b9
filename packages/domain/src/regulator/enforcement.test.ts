import { expect, test } from 'vitest'
import { countUses, EnforcementAction, firstCertainUse, inOrderOfUse, isRepealed, isUse } from './index.ts'

function anAction(fields: Partial<Record<keyof EnforcementAction, unknown>> = {}): EnforcementAction {
  return EnforcementAction.parse({
    id: 'fine',
    knownFrom: '2025-10-13',
    citations: [{ source: 'ofcom', confidence: 'confirmed' }],
    power: 'financial-penalty',
    on: '2025-10-13',
    what: 'A fine.',
    ...fields,
  })
}

test('uses stand in the order of the first day they may have happened', () => {
  const actions = [
    anAction({ id: 'june', on: '2025-06-10' }),
    anAction({ id: 'some-day', on: '2025' }),
    anAction({ id: 'may', on: '2025-05' }),
  ]
  expect(inOrderOfUse(actions).map(({ id }) => id)).toEqual(['some-day', 'may', 'june'])
})

test('the first certain use is not one of which only the year is known', () => {
  const actions = [
    anAction({ id: 'some-day', on: '2025' }),
    anAction({ id: 'may', on: '2025-05' }),
    anAction({ id: 'june', on: '2025-06-10' }),
  ]
  expect(String(firstCertainUse(actions)?.id)).toBe('may')
  expect(firstCertainUse([anAction({ considered: true })])).toBeUndefined()
})

test('what was only considered is not a use', () => {
  expect([anAction(), anAction({ considered: true })].map(isUse)).toEqual([true, false])
})

test('a record counts for as many uses as it tells of, and for none when it was only considered', () => {
  expect(countUses([anAction(), anAction({ count: 4 }), anAction({ considered: true })])).toBe(5)
})

test('a rule is repealed from its day of repeal', () => {
  const repealedOn = '2025-07-25'
  expect(['2025-07-24', '2025-07-25', '2025-07-26'].map((on) => isRepealed({ repealedOn }, on))).toEqual([false, true, true])
  expect(isRepealed({}, '2025-07-26')).toBe(false)
})
