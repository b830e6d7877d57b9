import { createHash } from 'node:crypto'
import { canonical, readTracker, type Tracker } from '@dutywatch/domain/tracker'
import { aRecord } from '@dutywatch/domain/testing'
import { tracker as shipped } from '@dutywatch/online-safety'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { approved, at, grace } from '../testing/reviewed.ts'
import { engines, testDatabase } from '../testing/engines.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { digestOf } from './content.ts'
import { editionOf, editionStore, publishProposal } from './index.ts'
import { knownEditions } from './known-editions.ts'

/** Trackers of a few words and speakers, some changed, gone, back or in another order from one to the next. */
const anyTracker = fc.record({
  terms: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), meaning: fc.constantFrom('One.', 'Two.') }), {
    selector: ({ id }) => id,
  }),
  speaker: fc.constantFrom('Ada', 'Grace', undefined),
  title: fc.constantFrom('Warm Homes', 'Dry Homes'),
})

function made({ terms, speaker, title }: typeof anyTracker extends fc.Arbitrary<infer Any> ? Any : never): Tracker {
  const tracker = aTrackerOfTerms(0, { title, terms: terms.map(({ id, meaning }) => aTerm(id, meaning)) })
  const more = speaker === undefined ? [] : [{ ...aRecord('minister'), name: speaker, kind: 'person' as const }]
  const read = readTracker({ ...tracker, speakers: [...tracker.speakers, ...more] })
  if (!read.ok) throw new Error(read.message)
  return read.value
}

describe.each(engines)('editions that are known, on %s', (engine) => {
  test('lead to every later edition as it is read as a whole, whichever of them is known', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTracker, { minLength: 2, maxLength: 6 }), async (any) => {
        await using database = await testDatabase(engine)
        const trackers = any.map(made).filter((each, index, all) => index === 0 || canonical(each) !== canonical(all[index - 1]))
        await publishAll(database.db, ...trackers)
        for (let first = 1; first < trackers.length; first += 1) {
          const known = knownEditions(1)
          known.keep(await editionOf(database.db, first))
          for (let number = first; number <= trackers.length; number += 1) {
            expect(await editionOf(database.db, number, known)).toEqual(await editionOf(database.db, number))
          }
        }
      }),
      { seed: 20261126, numRuns: engine === 'sqlite' ? 15 : 5 },
    )
  })

  test('share with the next edition every record that it did not change', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(0, { terms: [aTerm('a', 'First.'), aTerm('b', 'Second.')] }))
    const store = editionStore(database)
    const { tracker: before } = await store.edition(1)
    await publishAll(database.db, aTrackerOfTerms(0, { terms: [aTerm('a', 'Better.'), aTerm('b', 'Second.')] }))
    const { tracker: after } = await store.edition(2)
    expect(after.terms.map((term, index) => term === before.terms[index])).toEqual([false, true])
    expect(after.speakers).toBe(before.speakers)
  })

  test('are joined by what was just published, which nobody reads again', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(2))
    await approved(database.db)
    const { known, edition } = editionStore(database)
    await edition(1)
    expect(await publishProposal(database.db, 'p-1', { ...at(grace, 15), note: 'Better.', reviewed: true, known })).toMatchObject(
      {
        ok: true,
      },
    )
    expect(known.find(2)).toEqual(await editionOf(database.db, 2))
  })
})

test('only so many editions are known, and those used last', () => {
  const known = knownEditions(2)
  const edition = (number: number) => ({ entry: { number } }) as Awaited<ReturnType<typeof editionOf>>
  for (const number of [1, 2]) known.keep(edition(number))
  known.find(1)
  known.keep(edition(3))
  expect([1, 2, 3].map((number) => known.find(number)?.entry.number)).toEqual([1, undefined, 3])
  expect([1, 2, 3, 9].map((number) => known.before(number)?.entry.number)).toEqual([undefined, 1, 1, 3])
})

test('the digest of a tracker is that of its canonical words, whatever is in it', () => {
  const odd = { b: [null, 1, 'é"', undefined, { z: 1, a: undefined }], a: undefined, 'ä"': { y: [], x: 2 } }
  for (const said of [shipped, odd, {}]) {
    expect(digestOf(said)).toBe(createHash('sha256').update(canonical(said)).digest('hex'))
  }
})
