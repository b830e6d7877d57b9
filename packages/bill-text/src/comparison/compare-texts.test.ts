import { describe, expect, test } from 'vitest'
import {
  aClause,
  aCrossHeading,
  aParagraph,
  aPart,
  aSchedule,
  aScheduleParagraph,
  aSubsection,
  aTable,
  aText,
} from '../testing/a-text.ts'
import { quoted, words, type Written } from '../testing/documents.ts'
import { everyBlock } from '../testing/laid-out.ts'
import { compareTexts, keepsItsWords, type Piece, type TextComparison } from './index.ts'

const interpretation = 'In this Act “provider” means a person who provides an online service used by children.'
const duty = 'A provider must take reasonable steps to protect children from harm that its service may cause them.'
const reports = 'The regulator must publish each year a report on how providers have complied with their duties.'
const penalty = 'The regulator may impose a penalty of up to ten per cent of the turnover of a provider.'
const extent = 'This Act extends to the whole of the United Kingdom.'

function compared(before: readonly Written[], after: readonly Written[]): TextComparison {
  return compareTexts(aText(before), aText(after))
}

function told({ changes }: TextComparison): string[] {
  return changes.map(({ summary }) => summary)
}

/** Pieces as a reader would mark them: [deleted], {inserted}; # where only a number followed its provision. */
function marked(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'equal') return piece.words
      const because = piece.renumbering ? '#' : ''
      return piece.kind === 'deleted' ? `[${piece.words}${because}]` : `{${piece.words}${because}}`
    })
    .join('')
}

function changedWords({ body }: TextComparison): string[] {
  return [...everyBlock(body)].flatMap((block) => (block.kind === 'words' ? [marked(block.pieces)] : []))
}

test('a clause that was renumbered, reworded in one subsection and given another is told in a sentence', () => {
  const result = compared(
    [aClause('1', 'Duty', aSubsection('1', duty), aSubsection('2', extent), aSubsection('3', reports))],
    [
      aClause('1', 'Interpretation', interpretation),
      aClause(
        '2',
        'Duty',
        aSubsection('1', duty),
        aSubsection('2', extent),
        aSubsection('3', penalty),
        aSubsection('4', reports.replace('each year', 'each month')),
      ),
    ],
  )

  expect(told(result)).toEqual([
    'Clause 1 (Interpretation) added',
    'Clause 1 became clause 2; subsection (3) added; words changed in subsection (4)',
  ])
  expect(result.changes[1]?.changes).toEqual(['renumbered', 'reworded'])
  expect(changedWords(result)).toEqual([
    'The regulator must publish each [year]{month} a report on how providers have complied with their duties.',
  ])
  expect(result.counts.clauses).toEqual({ added: 1, removed: 0, reworded: 1, moved: 0, renumbered: 0, unchanged: 0 })
})

describe('a clause merely renumbered', () => {
  const before = [
    aClause('1', 'Duty', duty),
    aClause('2', 'Reports', aSubsection('1', reports), aSubsection('2', 'Subsection (1) is subject to section 1.')),
    aClause('3', 'Commencement', 'Sections 1, 2(1) and 4 come into force on the day on which this Act is passed.'),
    aClause('4', 'Extent', extent),
  ]
  const moved = (commencement: string) => [
    aClause('1', 'Interpretation', interpretation),
    aClause('2', 'Duty', duty),
    aClause('3', 'Reports', aSubsection('1', reports), aSubsection('2', 'Subsection (1) is subject to section 2.')),
    aClause('4', 'Commencement', commencement),
    aClause('5', 'Extent', extent),
  ]

  test('keeps its words when only references followed other provisions', () => {
    const result = compared(before, moved('Sections 2, 3(1) and 5 come into force on the day on which this Act is passed.'))

    expect(told(result).slice(1)).toEqual([
      'Clause 1 became clause 2',
      'Clause 2 became clause 3; references renumbered',
      'Clause 3 became clause 4; references renumbered',
      'Clause 4 became clause 5',
    ])
    expect(result.changes.slice(1).every(keepsItsWords)).toBe(true)
    expect(changedWords(result)[1]).toBe(
      'Sections [1#]{2#}, [2#]{3#}(1) and [4#]{5#} come into force on the day on which this Act is passed.',
    )
    expect(result.counts.clauses).toMatchObject({ added: 1, renumbered: 4 })
  })

  test('does not when a reference now leads elsewhere', () => {
    const result = compared(before, moved('Sections 2, 3(1) and 4 come into force on the day on which this Act is passed.'))

    expect(result.changes[3]).toMatchObject({ changes: ['renumbered', 'references-renumbered', 'reworded'] })
  })

  test('does not when a number of another law changes as its own do', () => {
    const amending = (section: string) => aClause('9', 'Amendment', `Omit section ${section} of the Harbours Act 1964.`)
    const result = compared([...before, amending('1')], [...moved('Sections 2, 3(1) and 5 come into force.'), amending('2')])

    expect(result.changes.at(-1)?.changes).toEqual(['reworded'])
  })
})

test('a reference to a section that the text inserts follows it too, where the files identify it', () => {
  const inserting = (number: string, ...more: Written[]) => [
    aClause(
      '1',
      'Duties',
      'After section 9 of the Harbours Act 1964 insert—',
      quoted(...more, { level: 'section', label: number, identity: 'duty', content: [duty] }),
    ),
    aClause('2', 'Penalties', `The regulator may impose a penalty under section ${number} of the Harbours Act 1964.`),
  ]
  const result = compared(
    inserting('9A'),
    inserting('9B', { level: 'section', label: '9A', identity: 'report', content: [reports] }),
  )

  expect(result.changes.map(({ changes }) => changes)).toEqual([['reworded'], ['references-renumbered']])
  expect(changedWords(result)).toEqual(['The regulator may impose a penalty under section [9A#]{9B#} of the Harbours Act 1964.'])
})

test('white space, marks and the shape of quotation marks are no change', () => {
  const before = [
    aClause('1', 'Duty', words('A  provider must ', { mark: 'emphasis', style: 'italic', runs: ['take'] }, ' “steps”.')),
  ]
  const after = [aClause('1', 'Duty', words('A provider must ', { mark: 'line', page: 1, line: 2 }, 'take "steps" .'))]

  expect(compared(before, after).changes).toEqual([])
})

test('a removed clause stands where it stood, under an anchor of its own', () => {
  const result = compared(
    [aClause('1', 'Duty', duty), aClause('2', 'Reports', reports), aClause('3', 'Extent', extent)],
    [aClause('1', 'Duty', duty), aClause('2', 'Extent', extent)],
  )

  expect(result.changes.map(({ anchor, summary }) => [anchor, summary])).toEqual([
    ['removed-clause-2', 'Clause 2 (Reports) removed'],
    ['clause-2', 'Clause 3 became clause 2'],
  ])
})

test('a moved clause leaves a pointer where it stood', () => {
  const [one, two, three] = [aClause('1', 'Duty', duty), aClause('2', 'Reports', reports), aClause('3', 'Extent', extent)]
  const result = compared(
    [one, two, three],
    [
      { ...two, label: '1' },
      { ...three, label: '2' },
      { ...one, label: '3' },
    ],
  )

  expect(result.body.map((block) => block.kind)).toEqual(['moved-away', 'provision', 'provision', 'provision'])
  expect(result.body[0]).toMatchObject({ to: 'clause-3' })
  expect(told(result)).toContain('Clause 1 moved and became clause 3')
})

test('a split and a merger are told of every part', () => {
  const whole = aClause('1', 'Duty and reports', aSubsection('1', duty), aSubsection('2', reports))
  const parts = [aClause('1', 'Duty', duty), aClause('2', 'Reports', reports)]

  expect(told(compared([whole], parts)).every((summary) => summary.startsWith('Clause 1 was split into clauses 1 and 2'))).toBe(
    true,
  )
  expect(told(compared(parts, [whole])).every((summary) => summary.startsWith('Clauses 1 and 2 were merged into clause 1'))).toBe(
    true,
  )
})

test('words that were given a number keep their place in the comparison', () => {
  const result = compared(
    [aClause('1', 'Extent', extent)],
    [aClause('1', 'Extent', aSubsection('1', extent), aSubsection('2', penalty))],
  )

  expect(told(result)).toEqual(['Clause 1: its words became subsection (1); subsection (2) added'])
})

test('Parts and Schedules are told only what happened to themselves', () => {
  const paragraphs = [aScheduleParagraph('1', duty), aScheduleParagraph('2', reports)]
  const result = compared(
    [aPart('1', 'General', aClause('1', 'Extent', extent)), aSchedule('1', 'Duties', ...paragraphs)],
    [
      aPart('1', 'General duties', aClause('1', 'Extent', extent)),
      aSchedule('1', 'Duties', aScheduleParagraph('1', duty.replace('reasonable', 'all')), aScheduleParagraph('2', reports)),
    ],
  )

  expect(told(result)).toEqual(['Part 1: heading changed', 'Paragraph 1 of Schedule 1: words changed'])
})

test('a paragraph that moved to another subsection is told where it went from and where it came', () => {
  const result = compared(
    [
      aClause(
        '1',
        'Duties',
        aSubsection('1', 'A provider must—', aParagraph('a', duty), aParagraph('b', reports)),
        aSubsection('2', extent),
      ),
      aClause('2', 'Penalties', aSubsection('1', penalty), aSubsection('2', interpretation)),
    ],
    [
      aClause('1', 'Duties', aSubsection('1', 'A provider must—', aParagraph('a', duty)), aSubsection('2', extent)),
      aClause('2', 'Penalties', aSubsection('1', penalty), aSubsection('2', interpretation), aSubsection('3', reports)),
    ],
  )

  expect(told(result)).toEqual(['Clause 1: subsection (1)(b) moved elsewhere', 'Clause 2: subsection (3) moved here'])
})

test('quoted text and tables are compared piece by piece', () => {
  const clause = (section: string, meaning: string) =>
    aClause(
      '1',
      'Amendment',
      'After section 9 insert—',
      quoted({ level: 'section', label: '9A', heading: 'Duty', content: [section] }),
      aTable(['Word', 'Meaning'], ['harm', meaning], ['child', 'a person under 18']),
    )
  const result = compared([clause(duty, 'injury of any kind')], [clause(duty.replace('must', 'may'), 'injury to a child')])

  expect(changedWords(result)).toEqual([
    `A provider [must]{may} ${duty.slice('A provider must '.length)}`,
    'injury [of any kind]{to a child}',
  ])
  expect(told(result)).toEqual(['Clause 1: words changed'])
})

test.each([
  [
    'Notice under paragraph (a) is given.',
    'Notice under paragraph (a) or (b) is given.',
    'Notice under paragraph (a){ or (b)} is given.',
  ],
  ['the “first” day', 'the “second” or “first” day', 'the{ “second” or} “first” day'],
  [
    'a person (whether or not a child)',
    'a person (a “user”) (whether or not a child)',
    'a person{ (a “user”)} (whether or not a child)',
  ],
])('brackets and quotation marks stay whole: %s', (before, after, shown) => {
  expect(changedWords(compared([aClause('1', 'Duty', before)], [aClause('1', 'Duty', after)]))).toEqual([shown])
})

test('wordings with nothing to do with each other are one change, not crumbs', () => {
  const result = compared([aClause('1', 'Duty', duty)], [aClause('1', 'Duty', penalty)])

  expect(changedWords(result)).toEqual([`[${duty}]{${penalty}}`])
})

test('words that changed under a heading in quoted text are a change of the clause that quotes them', () => {
  const inserting = (power: string) =>
    aClause(
      '1',
      'Powers',
      'After section 9 insert—',
      quoted(aCrossHeading('Inspections', { level: 'section', label: '9A', content: [power] })),
    )
  const result = compared([inserting(penalty)], [inserting(penalty.replace('ten', 'twenty'))])
  expect(result.changes.map(({ changes }) => changes)).toEqual([['reworded']])
  expect(changedWords(result)).toContain(
    'The regulator may impose a penalty of up to [ten]{twenty} per cent of the turnover of a provider.',
  )
})
