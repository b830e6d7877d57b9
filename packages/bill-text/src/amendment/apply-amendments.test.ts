import { describe, expect, test } from 'vitest'
import { compareTexts } from '../comparison/index.ts'
import { locate, provisionsIn, wordsOf, type LegislationText, type Provision } from '../document/index.ts'
import { aClause, aParagraph, aSchedule, aScheduleParagraph, aSubsection, aText } from '../testing/a-text.ts'
import { anAmendment } from '../testing/an-amendment.ts'
import { fountainsBill } from '../testing/fountains-bill.ts'
import { fountainsPapers } from '../testing/fountains-papers.ts'
import { readPaper } from '../testing/read-paper.ts'
import { readPrint } from '../testing/read-print.ts'
import { amendmentsIn, applyAmendment, applyAmendments, type Amendment } from './index.ts'

const print = readPrint(fountainsBill.asIntroduced)
const paper = amendmentsIn(readPaper(fountainsPapers.first))

function numbered(number: string): Amendment {
  const found = paper.find((amendment) => amendment.number === number)
  if (!found) throw new RangeError(number)
  return found
}

function at(text: LegislationText, address: string): Provision {
  const found = locate(text.body, address)
  if (!found) throw new RangeError(address)
  return found.provision
}

function reads(text: LegislationText, address: string): string {
  const found = locate(text.body, address)
  return found ? wordsOf([found.provision]) : 'gone'
}

function applied(text: LegislationText, amendment: Amendment): LegislationText {
  const outcome = applyAmendment(text, amendment)
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.message}`)
  return outcome.value
}

describe('a print reads as each amendment to it says', () => {
  test.each([
    [
      '1',
      'clause-1-1',
      '(1) A local authority must provide no fewer than two drinking fountain in each public park in its area.',
    ],
    ['2', 'clause-1-2-b', 'gone'],
    ['3', 'clause-2-1A', '(1A) The operator must— (a) keep the water cool, and (b) provide cups.'],
    ['4', 'clause-2-2', '(2) A sign at each entrance and on each platform must say where the water is.'],
    ['5', 'clause-3-2', '(2) The provider must test the water at least twice in each year.'],
    ['6', 'clause-3-2', 'gone'],
    [
      '7',
      'clause-4',
      '4 Maintenance Where the provider of a drinking fountain learns that it— (a) does not work, or (b) is not clean, the provider must put that right without delay.',
    ],
    ['9', 'clause-6', 'gone'],
    ['11', 'clause-9-2', 'gone'],
    ['12', 'schedule-1-paragraph-1-c', '(c) is more than half a kilometre from any road.'],
    [
      'NC1',
      'clause-NC1',
      'NC1 Annual report (1) The Secretary of State must report each year on how many drinking fountains there are. (2) The report must be laid before Parliament.',
    ],
  ])('amendment %s', (number, address, words) => {
    expect(reads(applied(print, numbered(number)), address)).toBe(words)
  })
})

test('what is put in stands where it was put, with the level and the place of what it stands beside', () => {
  const text = applyAmendments(print, [numbered('3'), numbered('12'), numbered('NC1')]).text
  expect(at(text, 'clause-2').content).toMatchObject([{ label: '(1)' }, { label: '(1A)', level: 'subsection' }, { label: '(2)' }])
  expect(at(text, 'clause-2-1A').ref).toEqual({ kind: 'clause', levels: ['2', '1A'] })
  expect(at(text, 'schedule-1-paragraph-1-c').level).toBe(at(text, 'schedule-1-paragraph-1-b').level)
  expect([...provisionsIn(text.body)].filter(({ level }) => level === 'clause').map(({ label }) => label)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    'NC1',
  ])
})

test('amendments that a machine cannot make are refused with the reason, and the others are made', () => {
  const { applied: made, refused } = applyAmendments(print, paper)
  expect(refused.map(({ amendment, reason, message }) => [amendment.number, reason, message])).toEqual([
    ['6', 'touches-the-same-words', 'It touches the same words as amendment 5.'],
    ['8', 'words-not-found', 'The print does not have “Minister” there.'],
    ['10', 'not-understood', expect.stringContaining('transpose the definitions')],
  ])
  expect(made).toHaveLength(paper.length - 3)
})

test('the comparison of texts shows what amendments change, and nothing else', () => {
  const { text } = applyAmendments(print, [numbered('5'), numbered('9')])
  const { changes } = compareTexts(print, text)
  expect(changes.map(({ before, after, changes: what }) => [(after ?? before)?.address, ...what])).toEqual([
    ['clause-3', 'reworded'],
    ['clause-6', 'removed'],
  ])
})

test('what an amendment does not touch is the same object as in the print', () => {
  const text = applied(print, numbered('5'))
  expect(at(text, 'clause-1')).toBe(at(print, 'clause-1'))
  expect(at(text, 'clause-3-1')).toBe(at(print, 'clause-3-1'))
})

test('text put in at one place stands in the order of the set', () => {
  const one = anAmendment('Clause 2, page 1, line 17, at end insert “It must be lit.”')
  const two = anAmendment('Clause 2, page 1, line 17, at end insert “It must be clean.”')
  expect(reads(applyAmendments(print, [one, two]).text, 'clause-2-2')).toMatch(/It must be lit\. It must be clean\.$/)
  expect(reads(applyAmendments(print, [two, one]).text, 'clause-2-2')).toMatch(/It must be clean\. It must be lit\.$/)
})

test.each([
  ['Clause 12, page 1, line 4, leave out “each”', 'target-gone', 'no clause 12'],
  ['Clause 1, page 9, line 4, leave out “each”', 'no-such-line', 'page 9, line 4'],
  ['Clause 2, page 1, line 4, leave out “each”', 'no-such-line', 'line 4 in clause 2'],
  ['Clause 1, page 1, line 9, leave out “of”', 'words-ambiguous', '2 times'],
  ['Clause 1, page 1, line 9, leave out third “of”', 'words-not-found', 'only 2 times'],
  ['Clause 1, page 1, line 4, leave out paragraph (b)', 'target-gone', 'on the line'],
  ['Clause 1, page 1, line 4, leave out from “must” to “park” in line 8', 'crosses-provisions', 'begins in one provision'],
  ['Page 1, line 4, leave out Clause 6', 'no-such-line', 'line 4 in clause 6'],
  ['Clause 1, page 1, line 9, leave out paragraphs (a) and (c)', 'target-gone', '(a)'],
  ['Clause 1, leave out', 'not-understood', 'leave out'],
  ['', 'not-understood', ''],
])('“%s” is refused: %s', (instruction, reason, said) => {
  expect(applyAmendment(print, anAmendment(instruction))).toMatchObject({
    ok: false,
    reason,
    message: expect.stringContaining(said),
  })
})

describe('instructions as they are written', () => {
  test.each([
    ['Clause 1, page 1, line 9, leave out second “of”', 'clause-1-2-b', '(b) the needs of disabled people and children, and'],
    ['Clause 1, page 1, line 8, leave out paragraphs (a) and (b)', 'clause-1-2-a', 'gone'],
    ['Clause 1, page 1, line 8, leave out paragraphs (a) to (c)', 'clause-1-2-c', 'gone'],
    ['Clause 1, page 1, line 17, leave out “must” and insert “may”', 'clause-1', undefined],
    ['Clause 2, page 1, line 15, leave out from beginning to “passengers”', 'clause-2-1', undefined],
    [
      'Clause 2, page 1, line 15, leave out from “used” to end of line 15 and insert “open”',
      'clause-2-1',
      '(1) The operator of a railway station open in a year must provide drinking water there free of charge.',
    ],
    [
      'Clause 2, page 1, line 17, after “sign” insert “, in English,”',
      'clause-2-2',
      '(2) A sign, in English, at each entrance must say where the water is.',
    ],
    [
      'Clause 2, page 1, line 17, before “sign” insert “clear”',
      'clause-2-2',
      '(2) A clear sign at each entrance must say where the water is.',
    ],
    [
      'Clause 2, page 1, line 17, at beginning insert “In summer,”',
      'clause-2-2',
      '(2) In summer, A sign at each entrance must say where the water is.',
    ],
    [
      'Clause 3, page 1, line 20, at end of subsection (2) insert “It must say so.”',
      'clause-3-2',
      '(2) The provider must test the water at least once in each year. It must say so.',
    ],
    ['Clause 8, page 2, line 19, leave out the definition of “provider”', 'clause-8-definition-provider', 'gone'],
    ['Schedule, page 2, line 36, leave out paragraph 2', 'schedule-1-paragraph-2', 'gone'],
    ['Leave out Clause 6', 'clause-6', 'gone'],
    ['Clause 7, page 2, line 9, leave out paragraph (a)', 'clause-7-3-quoted-section-12A-2-a', 'gone'],
  ])('%s', (instruction, address, words) => {
    const outcome = applyAmendment(print, anAmendment(instruction))
    if (words === undefined) expect(outcome.ok).toBe(false)
    else expect(outcome.ok ? reads(outcome.value, address) : outcome.message).toBe(words)
  })

  test('provisions in place of others, and beside them by their label', () => {
    const inserted = aText([aClause('1', '', aSubsection('9', 'New words.'))]).body[0]
    const blocks = inserted?.kind === 'provision' ? inserted.content : []
    const instead = applied(print, anAmendment('Clause 3, page 1, line 21, leave out subsection (2) and insert—', blocks))
    expect(reads(instead, 'clause-3')).toBe(
      '3 Quality of water (1) Water from a drinking fountain must be wholesome. (9) New words.',
    )
    const after = applied(print, anAmendment('Clause 3, page 1, line 20, after subsection (1) insert—', blocks))
    expect(at(after, 'clause-3').content).toMatchObject([{ label: '(1)' }, { label: '(9)' }, { label: '(2)' }])
    const lines = applied(print, anAmendment('Clause 3, page 1, leave out lines 20 and 21 and insert—', blocks))
    expect(at(lines, 'clause-3').content).toMatchObject([{ label: '(9)', address: 'clause-3-9' }])
  })

  test('new clauses go where they say', () => {
    const blocks = aText([aClause('X', 'Fines', 'There are fines.')]).body
    const text = applied(print, anAmendment('After Clause 3, insert the following new Clause—', blocks))
    expect([...provisionsIn(text.body)].filter(({ level }) => level === 'clause').map(({ label }) => label)).toEqual([
      '1',
      '2',
      '3',
      'X',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ])
    const instead = applied(
      print,
      anAmendment('Page 1, line 35, leave out Clause 6 and insert the following new Clause—', blocks),
    )
    expect([...provisionsIn(instead.body)].filter(({ level }) => level === 'clause').map(({ label }) => label)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      'X',
      '7',
      '8',
      '9',
    ])
  })

  test('without printed lines, what is the only one of its kind in the clause is found all the same', () => {
    const text = aText([
      aClause('1', 'Duty', aSubsection('1', 'The body must act.'), aSubsection('2', 'The body may not.', aParagraph('a', 'x'))),
      aSchedule('1', 'More', aScheduleParagraph('1', 'It applies.')),
    ])
    expect(reads(applied(text, anAmendment('Clause 1, page 4, line 2, leave out “must” and insert “may”')), 'clause-1-1')).toBe(
      '(1) The body may act.',
    )
    expect(reads(applied(text, anAmendment('Clause 1, page 4, line 4, leave out subsection (2)')), 'clause-1-2')).toBe('gone')
    expect(applyAmendment(text, anAmendment('Clause 1, page 4, line 2, leave out “body”'))).toMatchObject({
      reason: 'words-ambiguous',
    })
    expect(applyAmendment(text, anAmendment('Clause 1, page 4, line 2, at end insert “x”'))).toMatchObject({
      reason: 'no-such-line',
    })
  })
})
