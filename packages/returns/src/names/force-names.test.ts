import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownForces } from '../testing/known-forces.data.ts'
import { editDistance } from './edit-distance.ts'
import { forceNames, type KnownForce } from './force-names.ts'

const names = forceNames(knownForces)

describe('a name that is a known one is sure', () => {
  test.each([
    ['Devon & Cornwall', 'devon-and-cornwall'],
    ['DEVON AND CORNWALL POLICE', 'devon-and-cornwall'],
    ['London, City of', 'city-of-london'],
    ['City of London', 'city-of-london'],
    ['Metropolitan Police', 'metropolitan'],
    ['Metropolitan', 'metropolitan'],
    ['The Metropolitan Police Service', 'metropolitan'],
    ['MPS', 'metropolitan'],
    ['Police Service of Northern Ireland (PSNI)', 'psni'],
    ['PSNI', 'psni'],
    ['BTP', 'btp'],
    ['British Transport Police', 'btp'],
    ['Hampshire', 'hampshire'],
    ['Hampshire Constabulary', 'hampshire'],
    ['Hampshire & Isle of Wight', 'hampshire'],
    ['Dyfed Powys', 'dyfed-powys'],
    ['Chief Constable of Cheshire Constabulary', 'cheshire'],
    ['  West  Midlands ', 'west-midlands'],
    ['Police Scotland', 'police-scotland'],
    ['Heddlu Dyfed-Powys', 'dyfed-powys'],
    ['Heddlu Gwent', 'gwent'],
  ])('%j is %s', (written, force) => expect(names.match(written)).toEqual({ kind: 'sure', force }))
})

describe('a name that is near to one proposes it and waits for a person', () => {
  test.each([
    ['The Met', 'metropolitan', 'part-of-name'],
    ['Devon', 'devon-and-cornwall', 'part-of-name'],
    ['Cornwall', 'devon-and-cornwall', 'part-of-name'],
    ['Avon', 'avon-and-somerset', 'part-of-name'],
    ['GMP', 'greater-manchester', 'initials'],
    ['NYP', 'north-yorkshire', 'initials'],
    ['S.Y.P.', 'south-yorkshire', 'initials'],
    ['Cambridgshire', 'cambridgeshire', 'spelling'],
    ['Leicstershire Police', 'leicestershire', 'spelling'],
    ['Nothumbria', 'northumbria', 'spelling'],
    ['Esssex', 'essex', 'spelling'],
    ['Kent Police HQ', 'kent', 'more-than-name'],
    ['North Wales 2018', 'north-wales', 'more-than-name'],
    ['Herts', 'hertfordshire', 'abbreviation'],
    ['Lincs Police', 'lincolnshire', 'abbreviation'],
    ['W. Mids', 'west-midlands', 'abbreviation'],
    ['D&C', 'devon-and-cornwall', 'abbreviation'],
    ['Scotland', 'police-scotland', 'part-of-name'],
    ['Northern Ireland', 'psni', 'part-of-name'],
  ])('%j is likely %s', (written, force, because) => expect(names.match(written)).toEqual({ kind: 'likely', force, because }))
})

describe('a name that may be of several forces asks which', () => {
  test.each([
    ['WMP', ['west-mercia', 'west-midlands']],
    ['Notts', ['northamptonshire', 'nottinghamshire']],
    ['Yorkshire', ['north-yorkshire', 'south-yorkshire', 'west-yorkshire']],
    ['London', ['city-of-london', 'metropolitan']],
    ['North', ['north-wales', 'north-yorkshire', 'northamptonshire', 'northumbria', 'psni']],
  ])('%j', (written, forces) => {
    const match = names.match(written)
    expect(match.kind === 'ask' && [...match.forces].sort()).toEqual(forces)
  })

  test('when its spelling is equally near to two', () => {
    const two: KnownForce[] = [
      { id: 'a', names: ['Eastmoor'] },
      { id: 'b', names: ['Eastmoon'] },
    ]
    expect(forceNames(two).match('Eastmoox')).toEqual({ kind: 'ask', forces: ['a', 'b'], because: 'spelling' })
  })
})

test.each([
  ['Total', 'total'],
  ['GRAND TOTAL', 'total'],
  ['Essex total', 'total'],
  ['All forces', 'total'],
  ['England', 'area'],
  ['England & Wales', 'area'],
  ['North West', 'area'],
  ['Action Fraud', 'body'],
  ['CIFAS', 'body'],
  ['UK Finance', 'body'],
  ['Unknown', 'unstated'],
  ['N/A', 'unstated'],
])('%j is no force but a %s', (written, what) => expect(names.match(written)).toEqual({ kind: 'no-force', what }))

test('a body that is among the known ones is known by its id', () => {
  expect(forceNames([{ id: 'action-fraud', names: ['Action Fraud'] }]).match('Action fraud')).toEqual({
    kind: 'sure',
    force: 'action-fraud',
  })
})

test('a name of nobody known is unknown, with the nearest', () => {
  expect(names.match('Barsetshire')).toMatchObject({ kind: 'unknown' })
  expect(names.match('Barsetshire').kind === 'unknown' && names.match('Barsetshire')).toMatchObject({ nearest: { length: 3 } })
  expect(names.match('Kent Fire and Rescue')).toMatchObject({ kind: 'unknown' })
  expect(names.match('')).toMatchObject({ kind: 'unknown' })
})

test('every name of every known force finds that force alone, and one slip of the pen never finds another for sure', () => {
  for (const { id, names: each } of knownForces)
    for (const name of each) expect(names.match(name)).toEqual({ kind: 'sure', force: id })
  const slip = fc.record({
    force: fc.constantFrom(...knownForces),
    at: fc.nat({ max: 20 }),
    letter: fc.constantFrom('a', 'e', 's', 'x', ''),
  })
  fc.assert(
    fc.property(slip, ({ force, at, letter }) => {
      const name = force.names[0] ?? ''
      const match = names.match(`${name.slice(0, at)}${letter}${name.slice(at + 1)}`)
      if (match.kind === 'sure') expect(match.force).toBe(force.id)
    }),
    { seed: 20200529, numRuns: 1000 },
  )
})

test('the distance of two words is the same from either side, and none only of a word from itself', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9))
      expect(editDistance(a, b, 9) === 0).toBe(a === b)
    }),
    { seed: 20200529 },
  )
  expect(editDistance('essex', 'sesex', 3)).toBe(1)
  expect(editDistance('kent', 'northumbria', 3)).toBe(4)
})
