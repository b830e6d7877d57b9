import { describe, expect, test } from 'vitest'
import { wordsOf, type LegislationText } from '../document/index.ts'
import { keptText } from '../testing/kept-text.ts'
import { unspaced, wordsOn } from '../testing/laid-out.ts'
import { compareTexts, keepsItsWords, type TextComparison } from './index.ts'

const prints = ['lords committee', 'lords report', 'commons brl', 'commons committee'].flatMap(
  (name) => keptText(`data/bill-prints-akn/Social Housing (Regulation) Bill - ${name}.xml`) ?? [],
)

function print(index: number): LegislationText {
  const text = prints[index]
  if (!text) throw new RangeError(`There is no print ${index}`)
  return text
}

function toldOf({ changes }: TextComparison, anchor: string): { summary: string | undefined; kept: boolean } {
  const change = changes.find((each) => each.anchor === anchor)
  return { summary: change?.summary, kept: change === undefined || keepsItsWords(change) }
}

describe.skipIf(prints.length === 0)('four published prints', { timeout: 30_000 }, () => {
  test('from Lords committee to Lords report', () => {
    const result = compareTexts(print(0), print(1))

    expect(result.counts.clauses).toEqual({ added: 5, removed: 0, reworded: 11, moved: 0, renumbered: 17, unchanged: 11 })
    expect(toldOf(result, 'clause-18').summary).toBe('Clause 16 became clause 18; words changed in subsection (3)')
    expect(toldOf(result, 'clause-43')).toEqual({ summary: 'Clause 38 became clause 43; references renumbered', kept: true })
  })

  test('from Lords report to the Commons, where only the last clause changed', () => {
    const result = compareTexts(print(1), print(2))

    expect(result.changes.map(({ summary }) => summary)).toEqual([
      'Clause 44: its words became subsection (1); subsection (2) added',
    ])
  })

  test('from there to Commons committee, where a clause went and those after it were renumbered', () => {
    const result = compareTexts(print(2), print(3))

    expect(result.counts.clauses).toEqual({ added: 0, removed: 1, reworded: 4, moved: 0, renumbered: 17, unchanged: 22 })
    expect(toldOf(result, 'removed-clause-24').summary).toBe('Clause 24 (Standards relating to energy demand) removed')
    expect(toldOf(result, 'clause-43').summary).toBe(
      'Clause 44 became clause 43; subsection (1) became its words; subsection (2) removed',
    )
    expect(toldOf(result, 'clause-41').kept).toBe(true)
  })

  test.each([true, false])('every word of both prints is in each comparison (identity %s)', (identity) => {
    for (const [index, after] of prints.slice(1).entries()) {
      const before = print(index)
      const compared = compareTexts(before, after, { identity })
      for (const part of ['front', 'body', 'back'] as const) {
        expect(wordsOn('before', compared[part])).toBe(unspaced(wordsOf(before[part])))
        expect(wordsOn('after', compared[part])).toBe(unspaced(wordsOf(after[part])))
      }
    }
  })
})
