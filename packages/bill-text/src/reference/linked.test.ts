import { expect, test } from 'vitest'
import { provisionsIn, wordsOfText, type Run } from '../document/index.ts'
import { aText } from '../testing/a-text.ts'
import { linked } from './linked.ts'
import { referencesIn } from './references-in.ts'

/** Runs of one clause beside another, linked. */
function linkedRuns(...runs: readonly Run[]): readonly Run[] {
  const text = aText([
    { level: 'clause', label: '1', content: [{ kind: 'words', runs }] },
    { level: 'clause', label: '2', fileId: 'sec_2', content: [{ level: 'subsection', label: '(1)', content: ['Nothing.'] }] },
  ])
  const result = linked(text, referencesIn(text))
  expect(wordsOfText(result)).toBe(wordsOfText(text))
  const words = [...provisionsIn(result.body)][0]?.content[0]
  return words?.kind === 'words' ? words.runs : []
}

const toClause2 = { mark: 'reference', address: 'clause-2' } as const

test('a reference in plain words is marked with the address it leads to', () => {
  expect(linkedRuns('See  section\n2(1) and section 9.')).toEqual([
    'See  ',
    { mark: 'reference', address: 'clause-2-1', runs: ['section\n2(1)'] },
    ' and section 9.',
  ])
})

test('a mark of the file is replaced by one that covers the whole reference, over the start of a printed line', () => {
  const line = { mark: 'line', page: 1, line: 2 } as const
  expect(linkedRuns('See section ', line, { mark: 'reference', id: 'sec_2', runs: ['2'] }, '.')).toEqual([
    'See ',
    { ...toClause2, runs: ['section ', line, '2'] },
    '.',
  ])
})

test('other marks stay inside a reference, or around it', () => {
  const italic = (...runs: Run[]) => ({ mark: 'emphasis', style: 'italic', runs }) as const
  expect(linkedRuns('See section ', italic('2'), '.')).toEqual(['See ', { ...toClause2, runs: ['section ', italic('2')] }, '.'])
  expect(linkedRuns(italic('See section 2.'))).toEqual([italic('See ', { ...toClause2, runs: ['section 2'] }, '.')])
})

test('a law that the file gives an address of is linked to it', () => {
  const uri = 'http://www.legislation.gov.uk/id/ukpga/1988/50'
  expect(linkedRuns('See the ', { mark: 'reference', uri, runs: ['Housing Act 1988'] })).toEqual([
    'See the ',
    { mark: 'reference', uri, runs: ['Housing Act 1988'] },
  ])
})
