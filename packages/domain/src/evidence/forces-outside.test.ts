import { expect, test } from 'vitest'
import { Force } from './force.ts'
import { forcesOutside } from './forces-outside.ts'

const aForce = (id: string, nation: Force['nation'], kind: Force['kind'] = 'territorial') =>
  Force.parse({
    id,
    knownFrom: '2017-01-01',
    name: id,
    kind,
    nation,
    regime: 'FOIA',
    citations: [{ source: 'a-source', confidence: 'confirmed' }],
  })

const forces = [
  aForce('kent', 'england'),
  aForce('gwent', 'wales'),
  aForce('police-scotland', 'scotland'),
  aForce('northern-ireland', 'northern-ireland'),
  aForce('btp', 'great-britain', 'special'),
  aForce('action-fraud', 'united-kingdom', 'other'),
]

test.each([
  [5, []],
  [4, ['btp']],
  [2, ['police-scotland', 'northern-ireland', 'btp']],
  [3, undefined],
  [6, undefined],
])('of a total of %i forces these were not asked: %j', (of, outside) => {
  expect(forcesOutside(forces, { of })?.map(({ id }) => id)).toEqual(outside)
})
