import { printProvision, printProvisions, type ProvisionRef } from '@dutywatch/domain/provision'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aText } from '../testing/a-text.ts'
import { referencesIn } from './references-in.ts'
import { lawsWritten } from './written-laws.ts'
import { provisionsWritten } from './written-provisions.ts'

const seed = 20_261_125
const number = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom('', '', 'A', 'ZA'))
  .map(([digits, letters]) => `${digits}${letters}`)
const letter = fc.constantFrom('a', 'b', 'ca', 'h')
const section = fc
  .tuple(
    fc.constantFrom('section', 'article', 'regulation'),
    number,
    fc.integer({ min: 1, max: 20 }),
    letter,
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([kind, first, second, third, depth]): ProvisionRef => ({
    kind: kind as 'section',
    levels: [first, String(second), third].slice(0, depth),
  }))
const schedule = fc
  .tuple(number, number, fc.integer({ min: 1, max: 3 }))
  .map(([first, second, depth]): ProvisionRef => ({ kind: 'schedule', levels: [first, second, '4'].slice(0, depth) }))

/** The places that words name, of a law that they name. */
function found(words: string): (ProvisionRef | undefined)[] {
  const { all } = referencesIn(aText([{ level: 'clause', label: '1', content: [words] }]))
  return all.map(({ ref }) => ref).filter((ref) => ref?.kind !== 'act')
}

describe('a reference that is printed', () => {
  test('is found again as it was', () => {
    fc.assert(
      fc.property(fc.oneof(section, schedule), (ref) => {
        expect(found(`as ${printProvision(ref)} of the Housing Act 1988 says`).at(-1)).toEqual(ref)
      }),
      { seed, numRuns: 500 },
    )
  })

  test('in a list of its kind is found again in its order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(number, { minLength: 2, maxLength: 5 }), (numbers) => {
        const refs = numbers.map((own): ProvisionRef => ({ kind: 'section', levels: [own] }))
        expect(found(`see ${printProvisions(refs)} of the Housing Act 1988`)).toEqual(refs)
      }),
      { seed, numRuns: 200 },
    )
  })

  test('as a run is found again with its end', () => {
    expect(found('see ss. 9–12 of the Housing Act 1988')).toEqual([{ kind: 'section', levels: ['9'], to: '12' }])
    expect(found('see section 12(4) to (7) of the Housing Act 1988')).toEqual([{ kind: 'section', levels: ['12', '4'], to: '7' }])
  })
})

describe('numbers that are no references', () => {
  test.each([
    'section 2.B.1 of it',
    'within 3 months',
    'regulations made in 2019',
    'the other part of it',
    'a sub-section of the public',
  ])('%s', (words) => expect(provisionsWritten(words)).toEqual([]))

  test.each([
    ['sections 5, 6 and 30 days', ['sections 5', '6']],
    ['section 12, 2008 being the year', ['section 12']],
    ['section 3 or 1 January 2020', ['section 3']],
  ])('end the list in "%s"', (words, members) => {
    expect(provisionsWritten(words).flatMap((one) => one.members.map(({ start, end }) => words.slice(start, end)))).toEqual(
      members,
    )
  })
})

describe('the title of a law', () => {
  test.each([
    ['In the Nationality, Immigration and Asylum Act 2002', 'Nationality, Immigration and Asylum Act 2002'],
    [
      'the Companies (Audit, Investigations and Community Enterprise) Act 2004',
      'Companies (Audit, Investigations and Community Enterprise) Act 2004',
    ],
    ['or the Rates (Northern Ireland) Order 1977', 'Rates (Northern Ireland) Order 1977'],
    ['Part 2 of the Anti-social Behaviour, Crime and Policing Act 2014', 'Anti-social Behaviour, Crime and Policing Act 2014'],
    ['under the Contributions and Benefits Act or', 'Contributions and Benefits Act'],
    ['of FA 2004 and', 'FA 2004'],
    ['by Council Directive 2010/63/EU', 'Council Directive 2010/63/EU'],
  ])('in "%s" is found whole', (words, title) => expect(lawsWritten(words).map(({ name }) => name)).toEqual([title]))
})
