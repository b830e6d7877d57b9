import { describe, expect, test } from 'vitest'
import { engines, testDatabase } from '../testing/engines.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { listCorrections } from './index.ts'

const first = aTrackerOfTerms(2)
const second = aTrackerOfTerms(0, { terms: [aTerm('term-1', 'Better.'), ...first.terms.slice(1), aTerm('new', 'New.')] })
const third = aTrackerOfTerms(0, { terms: [{ ...aTerm('term-1', 'Better.'), also: ['word'] }, aTerm('new', 'New.')] })
const asked = { by: '2030-01-01', to: 9, about: 100 }

describe.each(engines)('corrections on %s', (engine) => {
  test('say what was said, what is said instead, and by which edition; what is only added is none', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, first, second, third)
    const { corrections, earlier } = await listCorrections(database.db, asked)
    expect(earlier).toBeUndefined()
    expect(corrections).toMatchObject([
      {
        edition: { number: 3, note: 'Edition of day 3.' },
        id: 'term-2',
        said: first.terms[1],
        fields: expect.arrayContaining(['meaning']),
      },
      {
        edition: { number: 2 },
        id: 'term-1',
        said: { meaning: 'Meaning 1 of 2.' },
        says: { meaning: 'Better.' },
        fields: ['meaning'],
      },
    ])
    expect(corrections[0]?.says).toBeUndefined()
  })

  test('are those made by a day and up to an edition', async () => {
    await using database = await testDatabase(engine)
    const last = await publishAll(database.db, first, second, third)
    const of = async (wanted: Partial<typeof asked>) =>
      (await listCorrections(database.db, { ...asked, ...wanted })).corrections.map(({ id }) => id)
    expect(await of({ to: 2 })).toEqual(['term-1'])
    expect(await of({ by: last.publishedOn })).toEqual(['term-2', 'term-1'])
    expect(await of({ by: '2001-01-01' })).toEqual([])
  })

  test('come edition by edition, with where to go on', async () => {
    await using database = await testDatabase(engine)
    const words = ['One.', 'Two.', 'Three.', 'Four.'].map((words) => aTrackerOfTerms(0, { terms: [aTerm('term-1', words)] }))
    await publishAll(database.db, ...words)
    const page = await listCorrections(database.db, { ...asked, about: 2 })
    expect(page).toMatchObject({ corrections: [{ edition: { number: 4 } }, { edition: { number: 3 } }], earlier: 2 })
    expect(await listCorrections(database.db, { ...asked, to: 2, about: 2 })).toMatchObject({
      corrections: [{ edition: { number: 2 }, says: { meaning: 'Two.' } }],
    })
  })
})
