import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractOf, highlight, readSearch, searchWords, timesFound, type SearchQuery } from './index.ts'

function asked(text: string): SearchQuery {
  const read = readSearch(text)
  if (!read.ok) throw new Error(read.message)
  return read.value
}

function marked(pieces: readonly { text: string; hit: boolean }[]): string {
  return pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
}

test('words are compared without case, accents and punctuation', () => {
  expect(searchWords('The Café’s end-to-end “encryption” (s. 92K)')).toEqual([
    'the',
    'cafe',
    's',
    'end',
    'to',
    'end',
    'encryption',
    's',
    '92k',
  ])
})

describe('what a person types', () => {
  test('is words, phrases, beginnings and exclusions', () => {
    expect(asked('duty “risk assessment” regulat* -search')).toEqual({
      all: [
        { words: ['duty'], prefix: false },
        { words: ['risk', 'assessment'], prefix: false },
        { words: ['regulat'], prefix: true },
      ],
      none: [{ words: ['search'], prefix: false }],
    })
  })

  test('may leave a quotation mark open, and a hyphen makes a phrase', () => {
    expect(asked('"risk assess').all).toEqual([{ words: ['risk', 'assess'], prefix: false }])
    expect(asked('end-to-end').all).toEqual([{ words: ['end', 'to', 'end'], prefix: false }])
  })

  test('is asked once when it is typed twice', () => {
    expect(asked('the The "the" duty the*')).toEqual(asked('the duty the*'))
  })

  test.each([
    ['', 'nothing-asked'],
    ['duty a*', 'beginning-too-short'],
    ['duty -"risk a"*', 'beginning-too-short'],
    [' *?! "" ', 'nothing-asked'],
    ['-search', 'only-exclusions'],
    [Array.from({ length: 25 }, (_, n) => `w${n}`).join(' '), 'too-many-words'],
  ])('is refused with a reason when it is "%s"', (text, reason) => {
    expect(readSearch(text)).toMatchObject({ ok: false, reason })
  })

  test('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(typeof readSearch(text).ok).toBe('boolean')
      }),
      { seed: 5 },
    )
  })
})

test.each([
  ['risk', 2],
  ['risk duty', 3],
  ['"risk assessment"', 1],
  ['assess*', 1],
  ['risk -duty', 0],
  ['risk nowhere', 0],
])('a text held in memory is found by the same rule: %s stands there %i times', (query, times) => {
  expect(timesFound('A duty to assess no risk but by risk assessment'.replace('assess ', 'weigh '), asked(query))).toBe(times)
})

describe('an extract', () => {
  const lawLike = fc.string({ unit: fc.constantFrom('a', 'bee', 'be', 'é', ' ', '—', '“', 'Ⅷ') })
  const long = `${'before '.repeat(60)}the duty to carry out a Risk Assessment stands here ${'after '.repeat(60)}`

  test('shows what was searched for among its neighbours', () => {
    const extract = marked(extractOf(long, asked('"risk assessment"')))
    expect(extract).toContain('to carry out a [Risk Assessment] stands here after')
    expect(extract.startsWith('… ')).toBe(true)
    expect(extract.endsWith(' …')).toBe(true)
  })

  test('is the beginning of the text when nothing of it stands there', () => {
    expect(marked(extractOf('Short title. This Act may be cited.', asked('duty')))).toBe('Short title. This Act may be cited.')
  })

  test('marks the longest of the terms that begin at a word', () => {
    expect(marked(highlight('Children’s risk assessment duties', asked('risk "risk assessment" dut*')))).toBe(
      'Children’s [risk assessment] [duties]',
    )
  })

  test('loses no word of what it shows', () => {
    fc.assert(
      fc.property(lawLike, fc.constantFrom('a', 'be*', '"a bee"'), (text, query) => {
        expect(
          highlight(text, asked(query))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
      { seed: 5 },
    )
  })
})
