import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Verdict } from './campaign.ts'
import { needsReview, testPins, verdictTests, type FoundWords } from './pin.ts'

const texts = [
  { id: 'introduced', order: 1, file: {} },
  { id: 'committee', order: 2, file: {} },
  { id: 'act', order: 3 },
]

function aVerdict(text: string, pins: readonly string[], criterion = 'fines'): Verdict {
  return Verdict.parse({
    id: `${criterion}-${text}`,
    knownFrom: '2022-03-17',
    citations: [{ source: 'the-print', confidence: 'confirmed' }],
    ask: 'a1',
    criterion,
    text,
    verdict: 'met',
    reason: 'It says so.',
    pins: pins.map((thread) => ({ thread, wordsHash: `hash of ${thread}` })),
    on: '2022-03-18',
  })
}

describe('verdicts to be held against the newest words', () => {
  test('are those on the latest text of each criterion', () => {
    const tests = verdictTests([aVerdict('committee', ['t2']), aVerdict('introduced', ['t1'])], texts)
    expect(tests.map(({ verdict, against }) => [verdict.text, against])).toEqual([['committee', 'committee']])
  })

  test('are those of an earlier text while the newest has no verdict of its own', () => {
    const tests = verdictTests([aVerdict('introduced', ['t1']), aVerdict('introduced', ['t1'], 'directors')], texts)
    expect(tests.map(({ verdict, against }) => [verdict.criterion, against])).toEqual([
      ['fines', 'committee'],
      ['directors', 'committee'],
    ])
  })

  test('leave out verdicts without pins, and those on a text later than any whose words are held', () => {
    expect(verdictTests([aVerdict('introduced', [])], texts)).toEqual([])
    expect(verdictTests([aVerdict('introduced', ['t1']), aVerdict('act', ['t1'])], texts)).toEqual([])
  })

  test('are none while no text has its words', () => {
    expect(verdictTests([aVerdict('introduced', ['t1'])], [{ id: 'introduced', order: 1 }])).toEqual([])
  })
})

describe('a verdict held against a text', () => {
  const verdict = aVerdict('introduced', ['t1', 't2'])
  const as = (others: Readonly<Record<string, FoundWords | undefined>>) => (thread: string) =>
    thread in others ? others[thread] : { wordsHash: `hash of ${thread}` }

  test('stands while every provision it rests on has the same words', () => {
    const tested = testPins(verdict, as({}))
    expect(tested.map(({ outcome }) => outcome)).toEqual(['same', 'same'])
    expect(needsReview(tested)).toBe(false)
  })

  test('needs review when the words of one changed or it is gone', () => {
    expect(testPins(verdict, as({ t1: { wordsHash: 'other' } }))[0]?.outcome).toBe('changed')
    expect(testPins(verdict, () => undefined)[0]?.outcome).toBe('gone')
    expect(needsReview(testPins(verdict, as({ t2: { wordsHash: 'other' } })))).toBe(true)
    expect(needsReview(testPins(verdict, as({ t2: undefined })))).toBe(true)
  })

  test('needs review when the words stand but refer to other provisions than they did', () => {
    const elsewhere = testPins(verdict, as({ t2: { wordsHash: 'hash of t2', pointsElsewhere: true } }))
    expect(elsewhere.map(({ outcome }) => outcome)).toEqual(['same', 'points-elsewhere'])
    expect(needsReview(elsewhere)).toBe(true)
  })

  test('never needs review without pins', () => {
    expect(needsReview(testPins(aVerdict('introduced', []), () => undefined))).toBe(false)
  })
})

test('whatever the order of verdicts, one is tested for each criterion, and never one that a later text overtook', () => {
  const pool = fc.uniqueArray(
    fc.record({ text: fc.constantFrom('introduced', 'committee', 'act'), criterion: fc.constantFrom('fines', 'directors') }),
    { selector: ({ text, criterion }) => `${text} ${criterion}` },
  )
  fc.assert(
    fc.property(pool, (given) => {
      const verdicts = given.map(({ text, criterion }) => aVerdict(text, ['t1'], criterion))
      const tested = (list: readonly Verdict[]) =>
        verdictTests(list, texts)
          .map(({ verdict }) => verdict.id)
          .toSorted()
      expect(tested(verdicts)).toEqual(tested(verdicts.toReversed()))
      for (const id of tested(verdicts)) {
        const criterion = id.split('-')[0]
        expect(verdicts.some((other) => other.criterion === criterion && other.text === 'act')).toBe(false)
      }
    }),
    { seed: 3 },
  )
})
