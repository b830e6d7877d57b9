import { expect, test } from 'vitest'
import { aRecord } from '../testing/index.ts'
import { Batch } from './batch.ts'
import { letterFor } from './letter.ts'

const batch = Batch.parse({
  ...aRecord('damp-2020'),
  title: 'Damp homes let',
  launchedOn: '2024-09-02',
  asks: 'offences of letting a damp home',
  questions: [
    { id: 'recorded', words: 'How many offences were recorded?', unit: 'recorded-offences', breakdowns: ['size'] },
    { id: 'charged', words: 'How many led to a charge?', unit: 'recorded-offences' },
  ],
  breakdowns: [
    {
      id: 'size',
      label: 'size of home',
      values: [
        { id: 'small', label: 'up to two rooms' },
        { id: 'large', label: 'three rooms or more' },
      ],
    },
  ],
  periods: [{ from: '2022-04-01', to: '2023-03-31', words: 'the financial year 2022/23' }],
  definitions: [{ term: 'damp', words: 'visible mould in a room that is slept in.' }],
  authorities: ['kent'],
})
const kent = { name: 'Kent Police', regime: 'FOIA' } as const

function written(template: string, to: Parameters<typeof letterFor>[1] = kent): string {
  const letter = letterFor({ ...batch, letter: template }, to)
  return letter.ok ? letter.value : letter.reason
}

test('the letter of every batch asks numbered questions, in dated periods, split as the batch says', () => {
  const letter = written(batch.letter)
  expect(letter).toContain('Dear Kent Police,')
  expect(letter).toContain('1. How many offences were recorded?\n2. How many led to a charge?')
  expect(letter).toContain('the financial year 2022/23 (1 April 2022 to 31 March 2023, both included)')
  expect(letter).toContain('question 1 by size of home (up to two rooms, three rooms or more).')
  expect(letter).not.toContain('question 2 by')
  expect(letter).toContain('By “damp” I mean visible mould')
})

test('it asks for a spreadsheet, for noughts as 0, and below which number small counts are suppressed', () => {
  expect(written(batch.letter)).toMatch(/spreadsheet \(XLSX, ODS or CSV\)/)
  expect(written(batch.letter)).toMatch(/given as 0/)
  expect(written(batch.letter)).toMatch(/below which number/)
})

test('it names the Act that the authority answers under', () => {
  expect(written(batch.letter)).toContain('under the Freedom of Information Act 2000.')
  const scotland = written(batch.letter, { name: 'Police Scotland', regime: 'FOISA' })
  expect(scotland).toContain('under the Freedom of Information (Scotland) Act 2002.')
  expect(scotland).toContain('sections 10(1) and 73')
  expect(scotland).not.toContain('Act 2000')
})

test('no placeholder is left, and what is empty leaves no gap', () => {
  const { definitions: _, ...rest } = batch
  const letter = letterFor({ ...rest, definitions: [], breakdowns: [], questions: batch.questions.slice(1) }, kent)
  expect(letter).toMatchObject({ ok: true, value: expect.not.stringMatching(/[{}]|\n{3}/) })
})

test.each([
  ['Dear {force}, {questions}', 'unknown-placeholder'],
  ['{questions} {deadline}', 'unknown-placeholder'],
  ['{questions} {}', 'unknown-placeholder'],
  ['{questions} {toString}', 'unknown-placeholder'],
  ['Dear {authority}', 'no-questions'],
])('a template like %j is refused: %s', (template, reason) => {
  expect(written(template)).toBe(reason)
})

test('words of the batch that look like placeholders stay as they are written', () => {
  const letter = letterFor({ ...batch, letter: '{subject}: {questions}', asks: 'the {law} in $& braces' }, kent)
  expect(letter).toMatchObject({ value: expect.stringContaining('the {law} in $& braces') })
})

test('a letter bears the name and address of its sender: where the template has them, or at its end', () => {
  const sender = { name: 'A. Tenant', address: 'tenant@union.example' }
  const signed = (letter: string) => letterFor({ ...batch, letter }, kent, sender)
  expect(signed(batch.letter)).toMatchObject({
    value: expect.stringMatching(/faithfully,\n\nA\. Tenant\ntenant@union\.example\n$/),
  })
  expect(signed('{name}: {questions}')).toMatchObject({
    value: expect.stringMatching(/^A\. Tenant: [^]*\n\ntenant@union\.example\n$/),
  })
  expect(written('{name}: {questions}')).toContain('(name of the sender): ')
})
