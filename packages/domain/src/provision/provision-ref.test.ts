import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNumbers, compareRoman, isRoman } from './natural-order.ts'
import { parseProvision, parseProvisions } from './parse.ts'
import { printProvision, printProvisions } from './print.ts'
import { compareProvisions, comparing, covers, overlaps, type ProvisionRef } from './provision-ref.ts'

const seed = { seed: 20200529 }

function refs(text: string): ProvisionRef[] {
  const read = parseProvisions(text)
  if (!read.ok) throw new Error(read.message)
  return read.value
}

function ref(text: string): ProvisionRef {
  const read = parseProvision(text)
  if (!read.ok) throw new Error(read.message)
  return read.value
}

describe('a reference is read however lawyers write it', () => {
  test.each([
    ['s. 12(3)(a)', 's. 12(3)(a)'],
    ['s.12', 's. 12'],
    ['s12', 's. 12'],
    ['section 12 (3) (a)', 's. 12(3)(a)'],
    ['ss. 9 and 26', 'ss. 9 and 26'],
    ['ss.130-151', 'ss. 130–151'],
    ['sections 9 to 12', 'ss. 9–12'],
    ['ss. 137, 139-141, 143, Sch. 13', 'ss. 137, 139–141, 143, Sch. 13'],
    ['s.107, Sch. 12', 's. 107, Sch. 12'],
    ['s.143 and Sch. 13 para 4', 's. 143, Sch. 13 para 4'],
    ['Schedule 13 paragraph 4(2)', 'Sch. 13 para 4(2)'],
    ['Schedule 13, paragraph 4', 'Sch. 13 para 4'],
    ['Sch. 4 paras 3-5, 7', 'Sch. 4 paras 3–5, Sch. 4 para 7'],
    ['Schedules 1 and 2', 'Schs. 1 and 2'],
    ['clause 11', 'cl. 11'],
    ['reg. 2', 'reg. 2'],
    ['Article 83(5)', 'art. 83(5)'],
    ['Part 7', 'Part 7'],
    ['Part 7 Chapter 6', 'Part 7 Chapter 6'],
    ['Part 7, Chapters 1 to 3', 'Part 7 Chapters 1–3'],
    ['s.1(3)(a); ss.10(4), 12(8)', 'ss. 1(3)(a), 10(4), 12(8)'],
    ['s.9(4), s.11(4)', 'ss. 9(4) and 11(4)'],
    ['s.114(2),(7)', 'ss. 114(2) and 114(7)'],
    ['ss.12(4)-(7), 81', 'ss. 12(4)–(7) and 81'],
    ['s. 5(1)(a)(i), (ii), (b), (2)', 'ss. 5(1)(a)(i), 5(1)(a)(ii), 5(1)(b), 5(2)'],
    ['s. 5(1)(h), (i)', 'ss. 5(1)(h) and 5(1)(i)'],
    ['s.214a', 's. 214A'],
    ['s.15A', 's. 15A'],
    ['this Act', 'the whole Act'],
    ['ss. 9-9', 's. 9'],
  ])('%s', (written, printed) => {
    expect(printProvisions(refs(written))).toBe(printed)
  })
})

describe('what is not a reference is refused', () => {
  test.each([
    '',
    'none',
    '12',
    's.',
    's. 12,',
    's. 12 13',
    'ss. 12-9',
    'ss. 9(1)-12(3)',
    'para 4',
    'Part VII',
    '(a)',
    'ss.169-171; S.I. 2025/919',
    's.214A (inserted by the 2026 Act)',
    's. 67 of the Serious Crime Act 2015',
  ])('"%s"', (written) => {
    expect(parseProvisions(written)).toMatchObject({ ok: false, reason: 'not-a-provision' })
  })

  test('nor is a list read as one', () => {
    expect(parseProvision('ss. 9 and 26')).toMatchObject({ ok: false, message: expect.stringContaining('several') })
  })
})

describe('numbers stand in the order of the text', () => {
  test('inserted letters included', () => {
    const inOrder = [
      'A1',
      'A2',
      '1',
      '9',
      '9A',
      '9B',
      '10',
      '12',
      '12ZA',
      '12ZB',
      '12A',
      '12AZA',
      '12AA',
      '12AB',
      '12B',
      '12Z',
      '12Z1',
      '13',
    ]
    expect(inOrder.toReversed().sort(compareNumbers)).toEqual(inOrder)
  })

  test('roman numerals by value, and only below letters', () => {
    const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'ix', 'x', 'xiv', 'xix', 'xx']
    expect(romans.every(isRoman)).toBe(true)
    expect(romans.toReversed().sort(compareRoman)).toEqual(romans)
    const listed = refs('s. 5(1)(b), (ba), (a)(ix), (a)(v), (h), (i), (v), (j)')
    expect(printProvisions([...listed].sort(compareProvisions))).toBe(
      'ss. 5(1)(a)(v), 5(1)(a)(ix), 5(1)(b), 5(1)(ba), 5(1)(h), 5(1)(i), 5(1)(j), 5(1)(v)',
    )
  })
})

describe('covering', () => {
  test.each([
    ['s. 12', 's. 12(3)(a)', true],
    ['s. 12(3)', 's. 12', false],
    ['ss. 9-12', 's. 11', true],
    ['ss. 9-12', 's. 10A', true],
    ['ss. 9-12', 's. 12(4)', true],
    ['ss. 9-12', 's. 12A', false],
    ['ss. 9-12', 'ss. 10-11', true],
    ['ss. 9-12', 'ss. 10-13', false],
    ['s. 9', 's. 9A', false],
    ['s. 9', 'ss. 9-10', false],
    ['s. 12(4)-(7)', 's. 12(5)(b)', true],
    ['Sch. 13', 'Sch. 13 para 4', true],
    ['Sch. 13', 's. 13', false],
    ['Part 7', 'Part 7 Chapter 6', true],
    ['the whole Act', 'Sch. 13 para 4', true],
    ['s. 1', 'the whole Act', false],
    ['cl. 11', 's. 11', false],
  ])('%s, %s: %s', (outer, inner, expected) => {
    expect(covers(ref(outer), ref(inner))).toBe(expected)
  })

  test('overlapping is weaker: runs that share a member, and either way round', () => {
    expect(overlaps(ref('ss. 9-12'), ref('ss. 11-14'))).toBe(true)
    expect(overlaps(ref('s. 9(1)'), ref('s. 9'))).toBe(true)
    expect(overlaps(ref('ss. 9-12'), ref('ss. 13-14'))).toBe(false)
  })
})

const letters = fc.constantFrom('', '', 'A', 'B', 'ZA', 'AA')
const number = fc.tuple(fc.integer({ min: 1, max: 25 }), letters).map(([value, suffix]) => `${value}${suffix}`)
const subsection = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('', 'A'))
  .map(([value, suffix]) => `${value}${suffix}`)
const bracketed = fc.tuple(subsection, fc.constantFrom('a', 'b', 'h', 'i', 'za', 'aa'), fc.constantFrom('i', 'ii', 'iv', 'ix'))
const within = fc.tuple(bracketed, fc.integer({ min: 0, max: 3 })).map(([levels, depth]) => levels.slice(0, depth))

const paths = fc.oneof(
  fc.tuple(fc.constantFrom('section', 'clause', 'article', 'regulation'), number, within),
  fc.tuple(
    fc.constant('part'),
    number,
    number.map((each) => [each]),
  ),
  fc.tuple(fc.constantFrom('part', 'schedule'), number, fc.constant<string[]>([])),
  fc.tuple(
    fc.constant('schedule'),
    number,
    fc.tuple(number, within).map(([paragraph, rest]) => [paragraph, ...rest]),
  ),
)
const single = paths.map(([kind, outer, inner]) => ({ kind, levels: [outer, ...inner] }))
const run = fc.tuple(single, number).map(([start, end]): ProvisionRef => {
  const last = start.levels.at(-1) ?? ''
  const sameStyle = /\d/.test(last)
  return sameStyle && comparing(start.levels.at(-2))(last, end) < 0 ? { ...start, to: end } : start
})
const anyRef = fc.oneof(
  { weight: 8, arbitrary: single },
  { weight: 3, arbitrary: run },
  { weight: 1, arbitrary: fc.constant<ProvisionRef>({ kind: 'act', levels: [] }) },
)

describe('for every reference', () => {
  test('what is printed is read back the same, alone and in lists', () => {
    const lists = fc.array(anyRef, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(lists, (list) => {
        expect(parseProvisions(printProvisions(list))).toEqual({ ok: true, value: list })
        expect(list.map((each) => parseProvision(printProvision(each)))).toEqual(list.map((value) => ({ ok: true, value })))
      }),
      { ...seed, numRuns: 1000 },
    )
  })

  test('the order is total', () => {
    const sign = (a: ProvisionRef, b: ProvisionRef) => Math.sign(compareProvisions(a, b))
    fc.assert(
      fc.property(anyRef, anyRef, anyRef, (a, b, c) => {
        expect(sign(a, b) + sign(b, a)).toBe(0)
        expect(sign(a, b) === 0).toBe(printProvision(a) === printProvision(b))
        expect(sign(a, b) > 0 || sign(b, c) > 0 || sign(a, c) <= 0).toBe(true)
      }),
      { ...seed, numRuns: 3000 },
    )
  })

  test('covering is reflexive, transitive and mutual only for equals', () => {
    const near = anyRef.map((each): ProvisionRef => (each.kind === 'act' ? each : { ...each, kind: 'section' }))
    fc.assert(
      fc.property(near, near, near, (a, b, c) => {
        expect(covers(a, a)).toBe(true)
        expect(!covers(a, b) || !covers(b, c) || covers(a, c)).toBe(true)
        expect(!covers(a, b) || !covers(b, a) || printProvision(a) === printProvision(b)).toBe(true)
        expect(!covers(a, b) || compareProvisions(a, b) <= 0).toBe(true)
        expect(overlaps(a, b)).toBe(overlaps(b, a))
      }),
      { ...seed, numRuns: 3000 },
    )
  })
})
