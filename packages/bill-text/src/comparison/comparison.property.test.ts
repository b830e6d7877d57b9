import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf } from '../document/index.ts'
import { matchProvisions } from '../matching/index.ts'
import { anyVersions } from '../testing/any-versions.ts'
import { everyBlock, provisionsIn, unspaced, wordsOn } from '../testing/laid-out.ts'
import { compareTexts, type Change, type Piece, type TextComparison } from './index.ts'
import { piecesOf, wordsAfter, wordsBefore } from './piece.ts'

const seed = { seed: 20_261_125, numRuns: 150 }
const meter = { steps: 0 }

const someWords = fc
  .array(fc.constantFrom('a', 'b', 'the', 'provider', 'must', 'must not', ',', '.', ' ', '“', '"', '(1)', '12', '—'), {
    maxLength: 30,
  })
  .map((words) => words.join(' ').replace(/\s+/g, ' ').trim())

test('comparing a text with itself gives no change', () => {
  fc.assert(
    fc.property(anyVersions, ([text]) => {
      const { changes, matching, body } = compareTexts(text, structuredClone(text))
      expect(changes).toEqual([])
      expect([matching.removed, matching.added, matching.splits, matching.mergers]).toEqual([[], [], [], []])
      expect(provisionsIn(body).every((each) => each.changes.join() === 'unchanged')).toBe(true)
    }),
    seed,
  )
})

test('words that differ are always told as a change', () => {
  fc.assert(
    fc.property(anyVersions, ([before, after]) => {
      fc.pre(unspaced(wordsOf(before.body)) !== unspaced(wordsOf(after.body)))
      expect(compareTexts(before, after).changes).not.toEqual([])
    }),
    seed,
  )
})

test('the pieces of two wordings give back both, exactly', () => {
  fc.assert(
    fc.property(someWords, someWords, (before, after) => {
      const pieces = piecesOf({ text: before }, { text: after }, meter)
      expect(wordsBefore(pieces)).toBe(before)
      expect(wordsAfter(pieces)).toBe(after)
    }),
    { ...seed, numRuns: 1000 },
  )
})

test('a comparison holds every word of both texts, in order', () => {
  fc.assert(
    fc.property(anyVersions, ([before, after]) => {
      const { body } = compareTexts(before, after)
      expect(wordsOn('before', body)).toBe(unspaced(wordsOf(before.body)))
      expect(wordsOn('after', body)).toBe(unspaced(wordsOf(after.body)))
    }),
    seed,
  )
})

test('swapping the wordings mirrors their pieces', () => {
  fc.assert(
    fc.property(someWords, someWords, (before, after) => {
      const there = piecesOf({ text: before }, { text: after }, meter)
      const back = piecesOf({ text: after }, { text: before }, meter)
      expect(gathered(back)).toEqual(gathered(there).map(([deleted, inserted]) => [inserted, deleted]))
    }),
    { ...seed, numRuns: 1000 },
  )
})

test('swapping the texts mirrors the comparison', () => {
  fc.assert(
    fc.property(anyVersions, ([before, after]) => {
      expect(told(compareTexts(after, before), 'after')).toEqual(told(compareTexts(before, after), 'before'))
    }),
    seed,
  )
})

test('each provision is in one pair at most, and is paired, removed or added', () => {
  fc.assert(
    fc.property(anyVersions, ([before, after]) => {
      const { pairs } = matchProvisions(before, after)
      expect(new Set(pairs.map((pair) => pair.before)).size).toBe(pairs.length)
      expect(new Set(pairs.map((pair) => pair.after)).size).toBe(pairs.length)
    }),
    seed,
  )
})

test('every anchor is unique', () => {
  fc.assert(
    fc.property(anyVersions, ([before, after]) => {
      const anchors = provisionsIn(compareTexts(before, after).body).map(({ anchor }) => anchor)
      expect(new Set(anchors).size).toBe(anchors.length)
    }),
    seed,
  )
})

/** Between what is equal: what was deleted and what was inserted. */
function gathered(pieces: readonly Piece[]): [string, string][] {
  return pieces
    .map((piece): [string, string] => {
      if (piece.kind === 'equal') return [unspaced(piece.was ?? piece.words), unspaced(piece.words)]
      return piece.kind === 'deleted' ? [unspaced(piece.words), ''] : ['', unspaced(piece.words)]
    })
    .reduce<[string, string][]>((rows, [deleted, inserted]) => {
      const last = rows.at(-1)
      if (last && last[1] === '' && deleted === '') rows[rows.length - 1] = [last[0], inserted]
      else rows.push([deleted, inserted])
      return rows
    }, [])
}

const mirror: Partial<Record<Change, Change>> = { added: 'removed', removed: 'added', split: 'merged', merged: 'split' }

/** What happened to each provision, told from the text that was `first` or `second` before. */
function told({ body }: TextComparison, side: 'before' | 'after'): string[] {
  const other = side === 'before' ? 'after' : 'before'
  const lines = [...everyBlock(body)].flatMap((block) => {
    if (block.kind !== 'provision') return []
    const changes = block.changes.map((change) => (side === 'after' ? (mirror[change] ?? change) : change)).sort()
    return [`${block[side]?.address ?? '-'} ${block[other]?.address ?? '-'} ${changes.join(' ')}`]
  })
  return lines.sort()
}
