import { expect, test } from 'vitest'
import type { DraftStanding } from './draft-keeper.ts'
import { sayStanding } from './say-standing.ts'

/** An instant of a day in June 2026, by the clock of the United Kingdom, an hour ahead of UTC. */
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 5, day, hour - 1, 23)).toISOString()

function said(standing: DraftStanding, { savedAt, isAsPublished = false }: { savedAt?: string; isAsPublished?: boolean } = {}) {
  const draft = { collection: 'terms', id: 'damp', body: {}, baseEdition: 1, version: 1, savedAt }
  return sayStanding({ draft, standing, isKeptHere: true }, { isOnline: true, isAsPublished, now: at(26, 9) })
}

test('a draft that somebody comes back to says when it was saved, with the day where that is not today', () => {
  expect(said({ kind: 'untouched' }, { savedAt: at(26, 4) })).toBe('Saved 04:23')
  expect(said({ kind: 'untouched' }, { savedAt: at(25, 4) })).toBe('Saved 25 June 2026, 04:23 BST')
  expect(said({ kind: 'saved', savedAt: at(26, 8) }, { savedAt: at(26, 8) })).toBe('Saved 08:23')
})

test('a draft that says what is published is called so, saved or not', () => {
  expect(said({ kind: 'untouched' }, { isAsPublished: true })).toBe('As it is published')
  expect(said({ kind: 'saved', savedAt: at(26, 8) }, { isAsPublished: true })).toBe('Saved 08:23: the same as what is published')
  expect(said({ kind: 'untouched' })).toBe('Nothing typed yet')
})
