import { expect, test } from 'vitest'
import { linesOfName, shortestName, signsOf } from './tile-names.ts'

const named = (...names: string[]) => names.map((name) => ({ key: name, names: [name] }))

test('signs are two letters where that is enough, and three where names begin alike', () => {
  const signs = signsOf(
    named(
      'Cumbria',
      'Cheshire',
      'Northumbria',
      'Norfolk',
      'Northamptonshire',
      'Nottinghamshire',
      'West Mercia',
      'West Midlands',
      'Avon and Somerset',
    ),
  )
  expect([...signs.values()]).toEqual(['Cu', 'Ch', 'Nou', 'Nof', 'Noa', 'Not', 'WMe', 'WMi', 'AS'])
})

test('a long county is broken before its shire, and a short one is not', () => {
  expect(linesOfName('Northamptonshire', 100, 15)).toEqual(['Northampton-', 'shire'])
  expect(linesOfName('Cheshire', 100, 15)).toEqual(['Cheshire'])
  expect(linesOfName('Devon and Cornwall', 100, 15)).toEqual(['Devon and', 'Cornwall'])
})

test('the shortest name is one that people write', () => {
  expect(shortestName({ key: 'm', names: ['Metropolitan Police', 'the_met', 'metropolitan', 'Metropolitan'] })).toBe(
    'Metropolitan',
  )
})
