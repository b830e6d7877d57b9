import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../../testing/index.ts'
import { lint } from '../lint.ts'
import type { RecordInput } from '../tracker.ts'

function aForce(id: string, more: Partial<RecordInput<'forces'>> = {}): RecordInput<'forces'> {
  return { ...aRecord(id), name: id, kind: 'territorial', nation: 'england', regime: 'FOIA', ...more }
}

function aPopulation(id: string, year: number, force = 'kent'): RecordInput<'populations'> {
  return { ...aRecord(id), force, year, population: 1_800_000 }
}

function findings(forces: RecordInput<'forces'>[], populations: RecordInput<'populations'>[] = []) {
  return lint(aTracker({ informedTo: '2024-12-31', forces, populations })).map(({ path, rule, message }) => ({
    path,
    rule,
    message,
  }))
}

test('two forces that share no name, code, tile or year of population are sound', () => {
  const kent = aForce('kent', { code: 'E23000032', tile: { column: 9, row: 12 }, names: [{ scheme: 'ons', name: 'kent' }] })
  const essex = aForce('essex', { code: 'E23000028', tile: { column: 9, row: 11 } })
  expect(findings([kent, essex], [aPopulation('a', 2017), aPopulation('b', 2019), aPopulation('c', 2017, 'essex')])).toEqual([])
})

test('a name of two forces is found in whatever scheme and case', () => {
  const met = aForce('metropolitan', { names: [{ scheme: 'own', name: 'The Met' }] })
  expect(findings([met, aForce('met', { aliases: ['the met'] })])).toEqual([
    {
      path: 'forces/met/names',
      rule: 'shared-force-name',
      message: 'It and "metropolitan" are both known as "the met"; take the name from one of them.',
    },
  ])
})

test('a code and a tile of two forces are found', () => {
  const place = { code: 'E23000032', tile: { column: 9, row: 12 } }
  expect(findings([aForce('kent', place), aForce('essex', place)]).map(({ path, rule }) => `${path}: ${rule}`)).toEqual([
    'forces/essex/code: shared-code',
    'forces/essex/tile: overlapping-tiles',
  ])
})

test('two populations of one force for one year are found', () => {
  expect(findings([aForce('kent')], [aPopulation('a', 2017), aPopulation('b', 2017)]).map(({ rule }) => rule)).toEqual([
    'double-population',
  ])
})

test('a population of a force that does not exist, or known before its year, is found', () => {
  expect(findings([], [aPopulation('a', 2017)]).map(({ rule }) => rule)).toEqual(['broken-reference'])
  expect(findings([aForce('kent')], [aPopulation('a', 2023)]).map(({ rule }) => rule)).toEqual(['known-before-it-happened'])
})
