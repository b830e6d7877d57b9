import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../document/index.ts'
import { readLegislation } from '../legislation/index.ts'
import { akomaNtoso } from '../testing/akoma-ntoso.ts'
import { xmlRoot } from '../testing/clml.ts'
import { fountainsPapers } from '../testing/fountains-papers.ts'
import { keptFile, keptFiles } from '../testing/kept-file.ts'
import { readPaper } from '../testing/read-paper.ts'
import { mutated, xmlMutations } from '../testing/xml-mutations.ts'
import { amendmentsIn, changesBetweenPapers } from '../amendment/index.ts'
import { accountForAmendmentPaper, readAmendmentPaper } from './index.ts'

const paper = readPaper(fountainsPapers.first)
const numbered = (number: string) => amendmentsIn(paper).find((amendment) => amendment.number === number)

test('a paper says which Bill, print, stage and day it is for', () => {
  expect(paper.facts).toMatchObject({
    title: 'Public Drinking Fountains Bill',
    number: 'Bill 41',
    house: 'commons',
    stage: 'Committee Stage',
    dates: [{ what: 'published', on: '2024-02-20' }],
    amends: { uri: 'https://bills.example/public-drinking-fountains-bill@introd-hc', stage: 'As introduced' },
  })
})

test('an amendment says its number, target, members, statement and days', () => {
  expect(numbered('1')).toMatchObject({
    address: 'amendment-1',
    tabledAs: 'HoC11',
    does: 'replace',
    target: { provision: { kind: 'clause', levels: ['1'] }, page: 1, line: 4 },
    instruction: 'Clause 1, page 1, line 4, leave out “at least one” and insert “no fewer than two”',
    lead: { name: 'Ada Hill', member: 1001, declaredInterest: false },
    supporters: [{ name: 'Ben Marsh', member: 1002, declaredInterest: true }],
    tabledOn: '2024-02-19',
    publishedOn: '2024-02-20',
  })
  expect(wordsOf(numbered('1')?.explanatoryStatement ?? [])).toBe(
    'This amendment would require two drinking fountains in each public park.',
  )
  expect(numbered('3')?.statusMark).toBe('★')
})

test('the text an amendment puts in is a text of its own, a new clause a clause', () => {
  expect(numbered('NC1')?.inserted).toMatchObject([
    { level: 'clause', heading: ['Annual report'], content: [{ level: 'subsection', label: '(1)' }, { label: '(2)' }] },
  ])
  expect(numbered('3')?.inserted).toMatchObject([{ level: 'subsection', label: '(1A)' }])
  expect(numbered('12')?.inserted).toMatchObject([{ level: 'paragraph', label: '(c)' }])
})

test('what stands between amendments and after them is kept in its place', () => {
  expect(paper.items.map(({ kind }) => kind).slice(-2)).toEqual(['amendment', 'words'])
  expect(wordsOf(paper.items.at(-1)?.content ?? [])).toBe('That the Bill be committed to a Public Bill Committee.')
})

test('each kind of amendment is told from its words, and where it changes the print', () => {
  expect(amendmentsIn(paper).map(({ number, does, target }) => [number, does, target.page, target.line])).toEqual([
    ['NC1', 'new-clause', undefined, undefined],
    ['1', 'replace', 1, 4],
    ['2', 'leave-out', 1, 9],
    ['3', 'insert', 1, 16],
    ['4', 'insert', 1, 17],
    ['5', 'replace', 1, 21],
    ['6', 'leave-out', 1, 21],
    ['7', 'replace', 1, 25],
    ['8', 'replace', 1, 30],
    ['9', 'leave-out-clause', 1, 35],
    ['10', 'other', 2, 14],
    ['11', 'leave-out', 2, 23],
    ['12', 'insert', 2, 35],
  ])
})

test('a later paper says what is new, gone and changed, whatever the numbers', () => {
  const { added, gone, changed } = changesBetweenPapers(paper, readPaper(fountainsPapers.nextDay))
  expect(added.map(({ tabledAs }) => tabledAs)).toEqual(['HoC23'])
  expect(gone.map(({ number }) => number)).toEqual(['8'])
  expect(changed.map(({ before, after, what }) => [before.number, after.number, ...what])).toEqual([
    ['NC1', 'NC1', 'words'],
    ['1', '1', 'members'],
    ['7', '8', 'number'],
    ['9', '9', 'decision'],
  ])
  expect(changed[1]?.newMembers.map(({ name }) => name)).toEqual(['Cara Wells'])
  expect(changed[1]?.formerMembers.map(({ name }) => name)).toEqual(['Ben Marsh'])
  expect(changed[3]?.after.decision).toBe('Agreed')
})

test.each(Object.entries(fountainsPapers))('the words of a paper come back in full and in order: %s', (_, file) => {
  const root = xmlRoot(file)
  const { agrees, words, difference } = accountForAmendmentPaper(root, readPaper(file))
  expect({ agrees, difference, inText: words.inText }).toEqual({ agrees: true, difference: undefined, inText: words.inFile })
})

test('a paper is told from a Bill by what is in it', () => {
  expect(readLegislation(fountainsPapers.first)).toMatchObject({ ok: true, value: { kind: 'amendment-paper' } })
  expect(readLegislation(akomaNtoso('bill', '<body/>'))).toMatchObject({ ok: true, value: { kind: 'text' } })
  expect(readAmendmentPaper(xmlRoot(akomaNtoso('bill', '<body/>')))).toMatchObject({ ok: false, reason: 'other-document' })
})

test('whatever is done to a paper, reading it gives all its words and never throws', () => {
  const root = xmlRoot(fountainsPapers.first)
  const mutations = xmlMutations({
    names: [
      'p',
      'num',
      'block',
      'amendment',
      'amendmentBody',
      'quotedStructure',
      'docIntroducer',
      'component',
      'step',
      'meta',
      'other',
    ],
    attributes: [
      'GUID',
      'name',
      'type',
      'targetPage',
      'targetProvision',
      'dnum',
      'date',
      'outcome',
      'refersTo',
      'statusIndicator',
    ],
    values: ['', 'instruction', 'p_3__ln_7', 'sec_3', 'newClause', '2024-99-99', '#agreed', '#person-9', '☆'],
  })
  fc.assert(
    fc.property(mutations, (changes) => {
      const changed = mutated(root, changes)
      const read = readAmendmentPaper(changed)
      if (!read.ok) return
      expect(accountForAmendmentPaper(changed, read.value).difference).toBeUndefined()
    }),
    { seed: 20_240_220, numRuns: 400 },
  )
})

describe('published papers come back in full, every amendment understood', () => {
  const folder = 'data/amendment-papers-akn'
  const files = keptFiles(folder)
  test.skipIf(files.length === 0)('four papers with six amendments each', () => {
    expect(files).toHaveLength(4)
    for (const name of files) {
      const file = keptFile(`${folder}/${name}`) ?? ''
      const read = readPaper(file)
      const { agrees, words } = accountForAmendmentPaper(xmlRoot(file), read)
      expect({ agrees, inText: words.inText }).toEqual({ agrees: true, inText: words.inFile })
      expect(amendmentsIn(read).map(({ does }) => does)).not.toContain('other')
      expect(amendmentsIn(read)).toHaveLength(6)
      expect(read.findings).toEqual([])
    }
  })
})
