import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { provisionsIn, type LegislationText } from '../document/index.ts'
import { internalTargets, referencesIn } from '../reference/index.ts'
import { aText } from '../testing/a-text.ts'
import { quoted, type Written } from '../testing/documents.ts'
import { hashedWords, wordsHash } from './words-hash.ts'

const seed = 20_261_125

/** A Bill whose duty is clause `first`, and whose panel is the clause after. */
function aBill(first: number, say: (words: string) => string = (words) => words): LegislationText {
  const filler = Array.from({ length: first - 1 }, (_, index): Written => ({
    level: 'clause',
    label: String(index + 1),
    content: ['Filler.'],
  }))
  return aText([
    ...filler,
    {
      level: 'clause',
      label: String(first),
      heading: say('Duty of care'),
      content: [
        {
          level: 'subsection',
          label: '(1)',
          content: [
            say(`A provider’s “relevant” service must — as section ${first + 1}(1) and subsection (2) require — be safe.`),
            { level: 'paragraph', label: '(a)', content: [say('See section 12 of the Housing Act 1988.')] },
          ],
        },
        {
          level: 'subsection',
          label: '(2)',
          content: [
            'After section 5 of that Act insert—',
            quoted({ level: 'section', label: '5A', content: ['See section 1.'] }),
          ],
        },
      ],
    },
    {
      level: 'clause',
      label: String(first + 1),
      content: [{ level: 'subsection', label: '(1)', content: ['There is a panel.'] }],
    },
  ])
}

function hashOf(text: LegislationText, address: string): string {
  const provision = [...provisionsIn(text.body, { quoted: true })].find((own) => own.address === address)
  if (!provision) throw new Error(`there is no ${address}`)
  return wordsHash(provision, referencesIn(text))
}

describe('the hash of a provision', () => {
  test('is of its words alone', () => {
    const text = aBill(1)
    const [duty] = [...provisionsIn(text.body)]
    expect(duty && hashedWords(duty, referencesIn(text))).toBe(
      'Duty of care A provider\'s"relevant"service must-as section#and subsection#require-be safe.' +
        'See section 12 of the Housing Act 1988.After section 5 of that Act insert-"5A See section 1.".',
    )
    expect(hashOf(text, 'clause-1')).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  test('stays when the provision is renumbered and its references follow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), (first) => {
        expect(hashOf(aBill(first), `clause-${first}`)).toBe(hashOf(aBill(1), 'clause-1'))
      }),
      { seed, numRuns: 30 },
    )
  })

  test('stays when only white space, quotation marks and dashes are printed otherwise', () => {
    const printings: readonly ((words: string) => string)[] = [
      (words) => words.replaceAll(' ', '\n  '),
      (words) => words.replaceAll(' ', '\u00A0'),
      (words) => words.replaceAll(/[“”]/g, '"').replaceAll('’', "'"),
      (words) => words.replaceAll(' — ', '–'),
    ]
    fc.assert(
      fc.property(fc.subarray([...printings]), (some) => {
        const say = (words: string) => some.reduce((said, printing) => printing(said), words)
        expect(hashOf(aBill(1, say), 'clause-1')).toBe(hashOf(aBill(1), 'clause-1'))
      }),
      { seed },
    )
  })

  test.each([
    ['a word', (words: string) => words.replace('must', 'may')],
    ['the heading', (words: string) => words.replace('care', 'candour')],
    ['the case of a letter', (words: string) => words.replace('Housing Act', 'housing Act')],
    ['a number of another law', (words: string) => words.replace('section 12', 'section 13')],
    ['a word joined to the next', (words: string) => words.replace('be safe', 'besafe')],
  ])('changes with %s', (_, say) => expect(hashOf(aBill(1, say), 'clause-1')).not.toBe(hashOf(aBill(1), 'clause-1')))

  test('changes with a label in quoted text, which is words of the law amended', () => {
    const inserting = (label: string) =>
      aText([
        {
          level: 'clause',
          label: '1',
          content: ['After section 5 insert—', quoted({ level: 'section', label, content: ['See section 1.'] })],
        },
      ])
    expect(hashOf(inserting('5A'), 'clause-1')).not.toBe(hashOf(inserting('5B'), 'clause-1'))
  })

  test('of a provision of another text is a mistake', () => {
    const [stranger] = aBill(2).body
    expect(() => stranger?.kind === 'provision' && wordsHash(stranger, referencesIn(aBill(1)))).toThrow(
      'is not a provision of the text',
    )
  })
})

test('where its own references lead tells apart what the hash does not', () => {
  const text = aBill(3)
  const duty = [...provisionsIn(text.body)].find(({ address }) => address === 'clause-3')
  expect(duty && internalTargets(duty, referencesIn(text))).toEqual(['clause-4-1', 'clause-3-2'])
})
