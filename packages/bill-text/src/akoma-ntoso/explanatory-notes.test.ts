import { describe, expect, test } from 'vitest'
import { blocksIn, headingOf, provisionsIn, wordsOf, type Block } from '../document/index.ts'
import { keptFile } from '../testing/kept-file.ts'
import { parksNotes } from '../testing/parks-notes.ts'
import { readPrint } from '../testing/read-print.ts'

const notes = readPrint(parksNotes)

function outline(blocks: readonly Block[], depth = 0): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'provision') return outline(blocksIn(block), depth)
    const named = `${'  '.repeat(depth)}${block.level} ${block.label ?? headingOf(block)}`.trimEnd()
    return [named, ...outline(block.content, depth + 1)]
  })
}

test('notes say which Act they are about', () => {
  expect(notes.facts).toMatchObject({
    kind: 'notes',
    title: 'Explanatory Notes for Parks Act 2024',
    year: 2024,
    about: 'https://acts.example/2024/9',
  })
})

test('headings are told by how they are set, and hold the numbered notes and bullets under them', () => {
  expect(outline(notes.body)).toEqual([
    'cross-heading What these notes do',
    'group Commentary',
    '  cross-heading Part 1: Fountains',
    '    cross-heading Chapter 1: Water',
    '      cross-heading Supply',
    '        cross-heading Section 1: Duty',
    '          note 1',
    '            item •',
    '          cross-heading Large parks',
    '            note 2',
    '        cross-heading Section 2: Stations',
    '          note 3',
    '    cross-heading Chapter 2: Money',
    '      note 4',
    'cross-heading Annex A',
    '  note 5',
  ])
})

test('a paragraph that only has some words set apart is no heading', () => {
  expect(wordsOf(notes.body)).toContain('What these notes do They explain the Act. Commentary')
  expect([...provisionsIn(notes.body)].find(({ address }) => address === 'note-2')?.content).toMatchObject([
    { kind: 'words', runs: ['Large ones ', { mark: 'emphasis', style: 'bold' }, '.'] },
  ])
})

test('tables keep rows that span, cells of several paragraphs and empty ones', () => {
  const annex = notes.body.at(-1)
  const table = annex?.kind === 'provision' ? annex.content.find((block) => block.kind === 'table') : undefined
  expect(table?.rows.map(({ cells }) => cells.map(({ content, rows }) => [content.length, wordsOf(content), rows]))).toEqual([
    [
      [1, 'Stage', 1],
      [1, 'Day', 1],
    ],
    [
      [2, 'Committee (Commons)', 2],
      [1, 'N/A', 1],
    ],
    [[0, '', 1]],
  ])
})

const file = keptFile('data/explanatory-notes/ukpgaen_20230050_en.akn')

describe.skipIf(file === undefined)('the published notes on the Online Safety Act', () => {
  const published = file === undefined ? notes : readPrint(file)

  test('are about the Act', () => {
    expect(published.facts.about).toBe('http://www.legislation.gov.uk/id/ukpga/2023/50')
  })

  test('have every numbered note once, in order', () => {
    const numbers = [...provisionsIn(published.body)].filter(({ level }) => level === 'note').map(({ label }) => Number(label))
    expect(numbers).toEqual(Array.from({ length: 988 }, (_, index) => index + 1))
  })

  test('have a heading for each section of the Act that they explain', () => {
    const sections = [...provisionsIn(published.body)].map(headingOf).filter((heading) => /^Section \d+[A-Z]*:/.test(heading))
    expect(sections.length).toBeGreaterThan(200)
    expect(sections).toContain('Section 12: Safety duties protecting children')
  })

  test('hang their footnotes where they stand', () => {
    expect(published.notes).toHaveLength(11)
  })
})
