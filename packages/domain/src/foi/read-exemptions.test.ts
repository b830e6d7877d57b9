import { describe, expect, test } from 'vitest'
import { readExemptions } from './read-exemptions.ts'
import type { FoiRegime } from './regime.ts'

function read(text: string, regime?: FoiRegime): string[] | string {
  const outcome = readExemptions(text, regime)
  return outcome.ok ? outcome.value.map(({ written, kind }) => `${written} ${kind}`) : outcome.reason
}

describe('a ground of refusal is read as forces write it', () => {
  test.each<[string, string[]]>([
    ['s.12', ['s. 12 cost']],
    ['s12', ['s. 12 cost']],
    ['s 12', ['s. 12 cost']],
    ['S12(1) and 31(1)(a)', ['s. 12(1) cost', 's. 31(1)(a) qualified']],
    ['section 14(1)', ['s. 14(1) vexatious']],
    ['Section 40 (2)', ['s. 40(2) partly-absolute']],
    ['s.40(1)', ['s. 40(1) absolute']],
    ['40(2)', ['s. 40(2) partly-absolute']],
    ['21', ['s. 21 absolute']],
    ['ss. 30, 31 & 38', ['s. 30 qualified', 's. 31 qualified', 's. 38 qualified']],
    ['s.22a', ['s. 22A qualified']],
    ['s.40(2) and s.40(2)', ['s. 40(2) partly-absolute']],
    ['Sections 23(5) and 24(2) NCND', ['s. 23(5) absolute', 's. 24(2) qualified']],
    [
      'This letter is a refusal notice under section 17 of the Freedom of Information Act 2000, by virtue of Section 12(1).',
      ['s. 12(1) cost'],
    ],
    ['12 of the Act', ['s. 12 cost']],
    ['Refused under s.12 and 18 hours would be exceeded; 245 records', ['s. 12 cost']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('and by the numbers of Scotland’s Act, where they mean other things', () => {
    expect(read('s.12 and s.38(1)(b)', 'FOISA')).toEqual(['s. 12 cost', 's. 38(1)(b) partly-absolute'])
    expect(read('section 25', 'FOISA')).toEqual(['s. 25 absolute'])
    expect(read('s.36(2)', 'FOISA')).toEqual(['s. 36(2) absolute'])
    const [foia, foisa] = [readExemptions('s.31'), readExemptions('s.31', 'FOISA')]
    expect(foia).toMatchObject({ value: [{ name: 'law enforcement' }] })
    expect(foisa).toMatchObject({ value: [{ name: 'national security and defence' }] })
  })
})

test.each<[string, FoiRegime, string]>([
  ['', 'FOIA', 'no-exemption'],
  ['refused', 'FOIA', 'no-exemption'],
  ['n/a', 'FOIA', 'no-exemption'],
  ['over 18 hours', 'FOIA', 'no-exemption'],
  ['12 of 43 forces', 'FOIA', 'no-exemption'],
  ['section 17 notice', 'FOIA', 'no-exemption'],
  ['s.25', 'FOIA', 'not-an-exemption'],
  ['s.42', 'FOISA', 'not-an-exemption'],
  ['s.99', 'FOIA', 'not-an-exemption'],
])('%j under %s is refused: %s', (text, regime, reason) => {
  expect(read(text, regime)).toBe(reason)
})

test('a refusal to read says which Act has no such exemption', () => {
  expect(readExemptions('s.42', 'FOISA')).toMatchObject({
    message: expect.stringContaining('Freedom of Information (Scotland) Act 2002 has no exemption in section 42'),
  })
})

test('white space without end after a section mark is read through once', () => {
  expect(read(`s${'\t'.repeat(200_000)}x`)).toBe('no-exemption')
  expect(read(`s${' '.repeat(1_000)}.${' '.repeat(1_000)}40`)).toEqual(['s. 40 partly-absolute'])
})
