import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText, provisionsIn, wordsOfText, type LegislationText } from '../document/index.ts'
import { aClause, aText } from '../testing/a-text.ts'
import { anAmendment } from '../testing/an-amendment.ts'
import { fountainsBill } from '../testing/fountains-bill.ts'
import { fountainsPapers } from '../testing/fountains-papers.ts'
import { readPaper } from '../testing/read-paper.ts'
import { readPrint } from '../testing/read-print.ts'
import { amendmentsIn, applyAmendment, type Amendment } from './index.ts'

const print = readPrint(fountainsBill.asIntroduced)
const paper = amendmentsIn(readPaper(fountainsPapers.first))

function applied(text: LegislationText, amendment: Amendment): LegislationText {
  const outcome = applyAmendment(text, amendment)
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.message}`)
  return outcome.value
}

const sentences = [...provisionsIn(print.body)].flatMap(({ ref, content }) =>
  content.flatMap((block) =>
    block.kind === 'words' && ref?.kind === 'clause' ? [{ clause: ref.levels[0], words: plainText(block.runs) }] : [],
  ),
)

test('leaving words out and putting them back gives the print back, wherever the words are found', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sentences), fc.nat(30), fc.nat(30), ({ clause, words }, from, length) => {
      const all = words.split(' ')
      const start = from % all.length
      const quote = all.slice(start, start + 1 + (length % 4)).join(' ')
      const bare = aText([aClause(clause ?? '1', 'A clause', words)])
      const out = applyAmendment(
        bare,
        anAmendment(`Clause ${clause}, page 1, line 1, leave out “${quote}” and insert “quite otherwise”`),
      )
      if (!out.ok) return
      const back = applied(
        out.value,
        anAmendment(`Clause ${clause}, page 1, line 1, leave out “quite otherwise” and insert “${quote}”`),
      )
      expect(wordsOfText(back)).toBe(wordsOfText(bare))
    }),
    { seed: 20_240_221, numRuns: 400 },
  )
})

test('putting a provision in and leaving it out again gives the print back', () => {
  for (const amendment of paper.filter(({ number }) => number === '3' || number === '12')) {
    const withIt = applied(print, amendment)
    const [block] = amendment.inserted
    const label = block?.kind === 'provision' ? block.label : ''
    const kind = amendment.number === '3' ? 'Clause 2, leave out subsection' : 'Schedule 1, leave out paragraph'
    expect(wordsOfText(applied(withIt, anAmendment(`${kind} ${label}`)))).toBe(wordsOfText(print))
  }
})

test('whatever an instruction says, a print is changed or the refusal says why', () => {
  const phrase = fc.constantFrom(
    'Clause 1, ',
    'page 1, ',
    'line 4, ',
    'line 9, ',
    'leave out ',
    '“of”',
    '“each',
    'from ',
    'to ',
    'end',
    ' and insert—',
    'insert ',
    'lines 3 to 9',
    'subsection (2)',
    'paragraph (b)',
    'Clause 6',
    'after ',
    'at end ',
    'beginning ',
    '(a) to (z)',
    ' in line 5',
    'Schedule, ',
    'second ',
    '”',
    'page 2, ',
  )
  const inserted = paper.find(({ number }) => number === '3')?.inserted ?? []
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 9 }), fc.boolean(), (phrases, hasText) => {
      const outcome = applyAmendment(print, anAmendment(phrases.join(''), hasText ? inserted : []))
      expect(outcome.ok || outcome.message.length > 10).toBe(true)
    }),
    { seed: 20_240_222, numRuns: 2000 },
  )
})
