import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flowOf, provisionsIn, wordsOf } from '../document/index.ts'
import { anyBlocks, provisionsOf, quoted } from '../testing/documents.ts'
import { findQuote } from './find-quote.ts'

const seed = 20_261_125

const blocks = provisionsOf([
  {
    level: 'clause',
    label: '1',
    heading: 'Duty of care',
    content: [
      {
        level: 'subsection',
        label: '(1)',
        content: [
          'A provider of a user-to-user service must take proportionate measures to—',
          { level: 'paragraph', label: '(a)', content: ['prevent individuals from encountering “priority” content, and'] },
          { level: 'paragraph', label: '(b)', content: ['swiftly take down any such content.'] },
        ],
      },
      { level: 'subsection', label: '(2)', content: ['The provider’s terms of service must be clear.'] },
    ],
  },
  {
    level: 'clause',
    label: '2',
    heading: 'Advisory panel',
    content: [
      'After section 96 insert—',
      quoted({ level: 'section', label: '96A', content: ['The regulator must establish a panel'] }),
    ],
  },
])

/** The words that a passage claims, taken from the provision that it names. */
function wordsClaimed(quote: string): string | undefined {
  const search = findQuote(blocks, quote)
  const passage = search.found ? search.passage : search.nearest
  const holding = [...provisionsIn(blocks, { quoted: true })].find(({ address }) => address === passage?.provision)
  return wordsOf(holding ? [holding] : blocks).slice(passage?.start, passage?.end)
}

describe('a quotation that stands in the words', () => {
  test.each([
    ['as printed', 'must take proportionate measures', 'clause-1-1', 'must take proportionate measures'],
    ['with straight quotation marks', 'encountering "priority" content', 'clause-1-1-a', 'encountering “priority” content'],
    ['with a straight apostrophe and line ends', "The\n provider's\u00A0terms", 'clause-1-2', 'The provider’s terms'],
    ['with another dash', 'measures to -', 'clause-1-1', 'measures to—'],
    ['with an ellipsis', 'A provider … must take', 'clause-1-1', 'A provider of a user-to-user service must take'],
    [
      'with an ellipsis in brackets',
      'prevent individuals […] content',
      'clause-1-1-a',
      'prevent individuals from encountering “priority” content',
    ],
    ['with an initial in brackets', '[a] provider of', 'clause-1-1', 'A provider of'],
    ['across paragraphs, with their labels', 'content, and (b) swiftly', 'clause-1-1', 'content, and (b) swiftly'],
    ['inside quoted text', 'must establish a panel', 'clause-2-quoted-section-96A', 'must establish a panel'],
  ])('is found %s', (_, quote, provision, words) => {
    expect(findQuote(blocks, quote)).toMatchObject({ found: true, passage: { provision, words } })
    expect(wordsClaimed(quote)).toBe(words)
  })

  test('an ellipsis is drawn as close together as the words allow', () => {
    const [provision] = provisionsOf([{ level: 'clause', label: '1', content: ['a duty, a duty to act and a duty to report'] }])
    expect(findQuote(provision ? [provision] : [], 'a duty … to act')).toMatchObject({ passage: { words: 'a duty to act' } })
  })

  test('is found wherever it was cut from', () => {
    fc.assert(
      fc.property(anyBlocks, fc.nat(), fc.nat(), (any, from, length) => {
        const all = wordsOf(any).split(' ')
        const cut = all.slice(from % all.length, (from % all.length) + 1 + (length % 12)).join(' ')
        fc.pre(/\w/.test(cut))
        expect(findQuote(any, cut).found).toBe(true)
      }),
      { seed, numRuns: 300 },
    )
  })
})

describe('a quotation that does not stand there', () => {
  test('in other words is shown the nearest passage, with the share of its words that is left', () => {
    const search = findQuote(blocks, 'A provider must take all proportionate measures to prevent harm')
    expect(search).toMatchObject({ found: false, nearest: { provision: 'clause-1-1' } })
    expect(search.found ? 1 : search.share).toBeCloseTo(0.8)
  })

  test.each(['the Provider’s terms', 'rovider of a', 'must be clear … must take'])('%s is not found', (quote) => {
    expect(findQuote(blocks, quote).found).toBe(false)
  })

  test('with nothing in common has no nearest passage', () => {
    expect(findQuote(blocks, 'hereditament of the Crown')).toEqual({ found: false, share: 0 })
    expect(findQuote(blocks, '…')).toEqual({ found: false, share: 0 })
  })

  test('with white space without end in it is cut once', () => {
    expect(findQuote(blocks, `${'\t'.repeat(200_000)}hereditament`).found).toBe(false)
  })

  test('costs little to look for in a long text', () => {
    const long = provisionsOf(
      Array.from({ length: 5000 }, (_, index) => ({
        level: 'clause',
        label: String(index + 1),
        content: ['a a a a a a a a a a provider must a a a a'],
      })),
    )
    expect(findQuote(long, 'a a a a a a a a a a a a a a a a a a a a a provider must take').found).toBe(false)
    expect(flowOf(long).stretches).toHaveLength(10_000)
  })
})
