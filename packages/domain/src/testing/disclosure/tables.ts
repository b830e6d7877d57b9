import * as fc from 'fast-check'
import { marginsOf, type Groups, type KnownCount, type PublicSum } from '../../evidence/index.ts'

/** The counts of a release of a table, and the sums that are to be public with it. */
export interface Release {
  readonly counts: readonly KnownCount[]
  readonly sums: readonly PublicSum[]
}

const value = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 5, arbitrary: fc.integer({ min: 5, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: -9, max: -1 }) },
)
const shape = fc.oneof(
  fc.tuple(fc.integer({ min: 2, max: 24 })),
  fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 5 })),
  fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 })),
)

/** Regions of some neighbours, all together, or nothing to add up: by dimension. */
function groupsOf(size: number, dimension: number, kind: number): Groups {
  const words = Array.from({ length: size }, (_, index) => `${dimension}.${index}`)
  const regions = { north: words.slice(0, Math.floor(size / 2)), south: words.slice(Math.floor(size / 2)) }
  return [{}, { all: words }, { all: words, ...regions }, { ...regions }][kind] ?? {}
}

function placesOf(shape: readonly number[]): string[][] {
  return shape.reduce<string[][]>(
    (all, size, dimension) => all.flatMap((at) => Array.from({ length: size }, (_, index) => [...at, `${dimension}.${index}`])),
    [[]],
  )
}

/** One to three releases of a table: revised in places, with margins, panels of some counts, and not the same ones each time. */
export const releasesOfATable: fc.Arbitrary<Release[]> = shape.chain((sizes) => {
  const places = placesOf(sizes)
  const panel = fc.subarray(
    places.map((_, index) => index),
    { minLength: 2 },
  )
  const revision = fc.record({
    values: fc.array(value, { minLength: places.length, maxLength: places.length }),
    isRevised: fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.boolean()), {
      minLength: places.length,
      maxLength: places.length,
    }),
    kinds: fc.array(fc.nat({ max: 3 }), { minLength: sizes.length, maxLength: sizes.length }),
    panels: fc.array(panel, { maxLength: 3 }),
  })
  return fc.array(revision, { minLength: 1, maxLength: 3 }).map((revisions) => {
    const counts = places.map((at) => ({ key: '', at, value: 0 }))
    return revisions.map(({ values, isRevised, kinds, panels }, number) => {
      for (const [index, count] of counts.entries())
        if (number === 0 || (isRevised[index] && values[index] !== count.value))
          counts[index] = { ...count, key: `${count.at.join('/')}@${number}`, value: values[index] ?? 0 }
      const now = [...counts]
      const margins = marginsOf(
        now,
        sizes.map((size, dimension) => groupsOf(size, dimension, kinds[dimension] ?? 0)),
      )
      const ofPanels = panels.map((indices, panel) => ({
        key: `panel ${panel}`,
        of: indices.map((index) => now[index]?.key ?? ''),
      }))
      return { counts: now, sums: [...margins, ...ofPanels] }
    })
  })
})

const rarelySmall = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 9, arbitrary: fc.integer({ min: 5, max: 900 }) },
)

/** A table of 46 forces by 40 categories with its margins, and with nine regions where they are asked for. */
export function aWideTable({ seed, regions }: { readonly seed: number; readonly regions: boolean }): Release {
  const places = placesOf([46, 40])
  const length = { minLength: places.length, maxLength: places.length, size: 'max' } as const
  const [values = []] = fc.sample(fc.array(rarelySmall, length), { seed, numRuns: 1 })
  const counts = places.map((at, index) => ({ key: at.join('/'), at, value: values[index] ?? 0 }))
  const { all = [] } = groupsOf(46, 0, 1)
  const nine = Object.fromEntries(
    Array.from({ length: 9 }, (_, region) => [`region ${region}`, all.filter((_, index) => index % 9 === region)]),
  )
  return { counts, sums: marginsOf(counts, [{ all, ...(regions ? nine : {}) }, groupsOf(40, 1, 1)]) }
}

/** A table of 44 forces, 4 quarters and 130 codes with corrections in it, and margins over forces and quarters. */
export function aDeepTable({ seed }: { readonly seed: number }): Release {
  const places = placesOf([44, 4, 130])
  const length = { minLength: places.length, maxLength: places.length, size: 'max' } as const
  const [values = []] = fc.sample(
    fc.array(fc.oneof({ weight: 19, arbitrary: rarelySmall }, fc.integer({ min: -9, max: -1 })), length),
    {
      seed,
      numRuns: 1,
    },
  )
  const counts = places.map((at, index) => ({ key: at.join('/'), at, value: values[index] ?? 0 }))
  return { counts, sums: marginsOf(counts, [groupsOf(44, 0, 2), groupsOf(4, 1, 1), {}]) }
}
