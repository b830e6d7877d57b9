import { expect, test } from 'vitest'
import { z } from 'zod'
import { reference } from '../source/index.ts'
import { gone, prune, referencesIn } from './references.ts'
import { collectionNames, recordSchema } from './tracker.ts'

const alive = (_collection: string, id: string) => id !== 'dead'

test('every record is of a shape in which references are followed', () => {
  for (const name of collectionNames) expect(referencesIn(recordSchema(name), {})).toEqual([])
})

test('a reference within one of several shapes is found and pruned', () => {
  const schema = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('by'), speaker: reference('speakers') }),
    z.strictObject({ kind: z.literal('nobody') }),
  ])
  expect(referencesIn(schema, { kind: 'by', speaker: 'dead' })).toEqual([
    { path: ['speaker'], collection: 'speakers', id: 'dead' },
  ])
  expect(prune(schema, { kind: 'by', speaker: 'dead' }, alive)).toBe(gone)
  expect(prune(schema, { kind: 'nobody' }, alive)).toEqual({ kind: 'nobody' })
})

test('a list that must keep some members is gone when too few are left', () => {
  const pair = z.array(reference('speakers')).min(2)
  expect(prune(pair, ['a', 'b', 'dead'], alive)).toEqual(['a', 'b'])
  expect(prune(pair, ['a', 'dead'], alive)).toBe(gone)
  expect(prune(z.array(reference('speakers')).min(1), ['dead'], alive)).toBe(gone)
  expect(prune(z.strictObject({ pair: pair.optional() }), { pair: ['a', 'dead'] }, alive)).toEqual({})
  expect(prune(z.array(reference('speakers')).default([]), ['dead'], alive)).toEqual([])
})

test('a shape in which references would be overlooked is a mistake that shows at once', () => {
  expect(() => referencesIn(z.record(z.string(), reference('speakers')), {})).toThrow('record')
})
