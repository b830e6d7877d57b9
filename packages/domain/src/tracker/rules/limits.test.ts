import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../../testing/index.ts'
import { lint } from '../lint.ts'

test('sources that reach beyond today are refused when the day is told', () => {
  const tracker = aTracker({ informedTo: '2024-05-31' })
  expect(lint(tracker, '2024-05-30')).toEqual([
    {
      path: 'informedTo',
      rule: 'informed-to-the-future',
      message: 'It says that its sources reach to 31 May 2024, which has not come yet; give the last day they do reach to.',
    },
  ])
  expect(lint(tracker, '2024-05-31')).toEqual([])
  expect(lint(tracker)).toEqual([])
})

test('a text that is too long is refused with its place, however deep it lies', () => {
  const longest = 'x'.repeat(100_000)
  const sound = aTracker({ summary: longest, terms: [{ ...aRecord('damp'), term: 'Damp', meaning: longest }] })
  expect(lint(sound)).toEqual([])
  const longer = aTracker({
    summary: `${longest}x`,
    terms: [{ ...aRecord('damp'), term: 'Damp', meaning: `${longest}x` }],
  })
  expect(lint(longer).map(({ path }) => path)).toEqual(['summary', 'terms/damp/meaning'])
  expect(lint(longer)[0]?.message).toBe(
    'It has 100,001 characters, and a text may have 100,000; shorten it, and cite the source for the rest.',
  )
})
