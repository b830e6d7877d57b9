import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fountainsBill } from '@dutywatch/bill-text/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installed, type InstalledPackages } from './packed.ts'

interface Answers {
  readonly facts: { readonly title: string; readonly stage: string }
  readonly clauses: number
  readonly became: Readonly<Record<string, string>>
  readonly summaries: readonly string[]
  readonly renumberedKeepsItsHash: boolean
  readonly rewordedKeepsItsHash: boolean
  readonly quoted: string
  readonly references: number
  readonly unresolved: readonly string[]
  readonly refusal: string
}

let packed: InstalledPackages
let answers: Answers

beforeAll(async () => {
  packed = await installed('bill-text')
  const { asIntroduced, asAmendedInCommittee: asAmended } = fountainsBill
  const quote = 'a person using a wheelchair can drink from it'
  await writeFile(path.join(packed.project, 'prints.json'), JSON.stringify({ asIntroduced, asAmended, quote }))
  answers = (await packed.answersOf('prints.mjs')) as Answers
})
afterAll(async () => packed[Symbol.asyncDispose]())

describe('a developer with only the packages and two prints of a Bill learns', () => {
  test('what the file is', () => {
    expect(answers.facts).toMatchObject({ title: 'Public Drinking Fountains Bill', stage: 'As amended in Public Bill Committee' })
    expect(answers.clauses).toBe(9)
  })

  test('which clause became which', () => {
    expect(answers.became).toEqual({ 1: '1', 2: '2', 3: '4', 4: '5', 5: '6', 7: '7', 8: '8', 9: '9' })
  })

  test('what changed, in words', () => {
    expect(answers.summaries).toContain('Clause 3 became clause 4; subsection (3) added; words changed in subsection (2)')
    expect(answers.summaries).toContain('Clause 6 (Power to charge) removed')
  })

  test('that a clause merely renumbered keeps its hash and a reworded one does not', () => {
    expect([answers.renumberedKeepsItsHash, answers.rewordedKeepsItsHash]).toEqual([true, false])
  })

  test('where a quotation stands', () => expect(answers.quoted).toBe('clause-3-1'))

  test('where the references lead, and that all of them lead somewhere', () => {
    expect(answers.references).toBeGreaterThan(10)
    expect(answers.unresolved).toEqual([])
  })

  test('why a file is none', () => expect(answers.refusal).toContain('web page'))
})
