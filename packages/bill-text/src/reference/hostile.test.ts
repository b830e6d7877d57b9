import { describe, expect, test } from 'vitest'
import { aText } from '../testing/a-text.ts'
import { linked } from './linked.ts'
import { referencesIn } from './references-in.ts'

describe('words that nobody drafts are read to their end', () => {
  test.each([
    ['a list without end', 'section 1, '.repeat(20_000), 20_000],
    ['a chain without end', `${'paragraph 1 of '.repeat(20_000)}Schedule 1`, 20_001],
    ['brackets without end', `section 1${'(a)'.repeat(50_000)}`, 1],
    ['brackets that never close', 'section 1 ('.repeat(20_000), 20_000],
    ['quotation marks that never close', '“section 1 '.repeat(20_000), 20_000],
    ['a title without end', `${'Housing '.repeat(50_000)}Act 1988`, 1],
    ['a number without end', `section ${'1'.repeat(200_000)}`, 0],
  ])('%s', (_, words, found) => {
    const text = aText([{ level: 'clause', label: '1', content: [words] }])
    const references = referencesIn(text)
    expect(references.all).toHaveLength(found)
    expect(linked(text, references).body).toHaveLength(1)
  })
})
