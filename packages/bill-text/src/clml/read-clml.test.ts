import { describe, expect, test } from 'vitest'
import { plainText, provisionsIn, wordsOf, wordsOfText, type LegislationText, type Provision } from '../document/index.ts'
import { clml, clmlOf } from '../testing/clml.ts'
import { ferriesAct, lighthouseOrder } from '../testing/clml-documents.ts'

const ferries = clmlOf(ferriesAct)

const at = (text: LegislationText, address: string): Provision => {
  const found = [...provisionsIn(text.body, { quoted: true })].find((provision) => provision.address === address)
  if (!found) throw new Error(`There is no ${address}.`)
  return found
}

describe('an Act', () => {
  test('has its provisions under the addresses that their numbers give, each once', () => {
    expect([...provisionsIn(ferries.body)].map(({ level, address, label }) => [level, address, label])).toEqual([
      ['part', 'part-1', 'Part 1'],
      ['section', 'section-1', '1'],
      ['subsection', 'section-1-1', '(1)'],
      ['paragraph', 'section-1-1-a', '(a)'],
      ['paragraph', 'section-1-1-b', '[b]'],
      ['subsection', 'section-1-1A', '(1A)'],
      ['section', 'section-2', '2'],
      ['definition', 'section-2-definition-ferry', undefined],
      ['section', 'section-2~2', '2'],
      ['schedule', 'schedule-1', 'Schedule 1'],
      ['paragraph', 'schedule-1-paragraph-1', '1'],
      ['sub-paragraph', 'schedule-1-paragraph-1-i', '(i)'],
      ['sub-paragraph', 'schedule-1-paragraph-1-ii', '(ii)'],
    ])
    expect(at(ferries, 'schedule-1-paragraph-1-ii').ref).toEqual({ kind: 'schedule', levels: ['1', '1', 'ii'] })
  })

  test('gives a section the heading, extent and days of the group around it', () => {
    const section = at(ferries, 'section-1')
    expect(plainText(section.heading ?? [])).toBe('Duty to sail')
    expect(section).toMatchObject({ extent: 'E+W', from: '2032-01-01', fileId: 'section-1' })
    expect(section.identity).toBe('http://www.legislation.gov.uk/id/ukpga/2031/9/section/1')
    expect(at(ferries, 'section-1-1A').status).toBe('prospective')
  })

  test('keeps versions for each part of the United Kingdom beside each other', () => {
    expect(at(ferries, 'section-2~2')).toMatchObject({ extent: 'S', ref: { kind: 'section', levels: ['2'] } })
  })

  test('keeps what it inserts into another law apart from its own provisions', () => {
    const [, quoted] = at(ferries, 'section-1-1A').content
    expect(quoted).toMatchObject({ kind: 'quoted', open: '“', close: '”', after: ['.'] })
    expect(at(ferries, 'section-1-1A-quoted-section-4A').ref).toBeUndefined()
  })

  test('marks what editors changed, and hangs their notes where they hang', () => {
    const [words] = at(ferries, 'section-1-1-a').content
    expect(words).toMatchObject({
      runs: ['sail ', { mark: 'change', change: 'addition', id: 'k1', note: 'c1', runs: ['daily'] }, ', and'],
    })
    expect(at(ferries, 'section-1').labelRuns).toEqual(['1', { mark: 'note', id: 'c1' }])
    expect(ferries.notes.map(({ id, sort, content }) => [id, sort, wordsOf(content)])).toEqual([
      ['f1', undefined, 'Formerly a custom.'],
      ['c1', 'F', 'Word inserted.'],
    ])
  })

  test('reads as it is printed', () => {
    expect(wordsOf([at(ferries, 'section-1-1')])).toBe(
      '(1) An operator must— (a) sail daily, and [b] return, unless the sea is high.',
    )
    expect(wordsOf([at(ferries, 'schedule-1')])).toBe(
      'Schedule 1 Section 1 Fares 1 The fare is— (i) a shilling, or (ii) a song. (A + B) / 2',
    )
    expect(wordsOf(ferries.front)).toBe('Ferries Act 2031 2031 CHAPTER 9 An Act about ferries. [3rd July 2031]')
    expect(ferries.findings.filter(({ code }) => code !== 'not-a-day')).toEqual([])
  })
})

test('an element nobody knows keeps its words and is told of with its line', () => {
  const text = clml(
    '<Primary><Body>\n<P1><Pnumber>1</Pnumber><P1para><Odd><Text>kept <Strange>too</Strange></Text></Odd></P1para></P1></Body></Primary>',
  )
  expect(wordsOfText(text)).toBe('1 kept too')
  expect(text.findings.map(({ code, line }) => [code, line])).toEqual([
    ['unknown-element', 2],
    ['unknown-element', 2],
  ])
})

test('a table of contents is left out, and that is said', () => {
  const text = clml('<Contents><ContentsTitle>What is in it</ContentsTitle></Contents><Primary><Body/></Primary>')
  expect(wordsOfText(text)).toBe('')
  expect(text.findings.map(({ code, message }) => [code, message])).toEqual([
    ['left-out', 'Left out a table of contents, which repeats the headings (4 words).'],
  ])
})

describe('an instrument', () => {
  const order = clmlOf(lighthouseOrder)

  test('has articles, paragraphs and what stands around them', () => {
    expect(
      [...provisionsIn([...order.front, ...order.body, ...order.back])].map(({ level, address }) => [level, address]),
    ).toEqual([
      ['article', 'article-1'],
      ['subsection', 'article-1-1'],
      ['subsection', 'article-1-2'],
      ['group', 'group-keepers'],
      ['article', 'article-2'],
      ['article', 'article-3'],
      ['group', 'group-EXPLANATORY-NOTE'],
      ['note', 'note-1'],
    ])
    expect(order.front.map((block) => [block.kind === 'words' && block.role, wordsOf([block])])).toEqual([
      ['heading', '2031 No. 44 (W. 7)'],
      ['heading', 'The Lighthouses (Colours) (Wales) Order 2031'],
      ['date', 'Made 4 May 2031'],
      ['enacting-words', 'The Welsh Ministers make this Order.'],
    ])
  })

  test('prints numbers, tables and signature in their order', () => {
    expect(wordsOf(order.body)).toBe(
      '1. Colours (1) A lighthouse is to be painted as the table says. Table 1 Colours Coast Colour In the west, white ' +
        '(2) “White” includes cream. Keepers 2. One. 3. Two. A Minister 4 May 2031',
    )
  })
})
