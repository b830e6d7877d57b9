import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installed, type InstalledPackages } from './packed.ts'

interface Answers {
  readonly cells: readonly (readonly [at: string, kind: string, number: number])[]
  readonly warnings: readonly string[]
  readonly isTheSameFromJson: boolean
  readonly sure: number
  readonly fingerprint: string
  readonly name: unknown
  readonly refusals: readonly string[]
}

let packed: InstalledPackages
let answers: Answers

beforeAll(async () => {
  packed = await installed('returns')
  answers = (await packed.answersOf('replies.mjs')) as Answers
})
afterAll(async () => packed[Symbol.asyncDispose]())

describe('a developer with only the packages and a reply learns', () => {
  test('what it says, cell by cell, the hidden counts as hidden', () => {
    expect(answers.cells.length).toBe(10)
    expect(answers.cells).toContainEqual(['B2', 'count', 34])
    expect(answers.cells).toContainEqual(['C3', 'suppressed', 5])
  })

  test('what a person should look at', () => {
    expect(answers.warnings).toEqual(['note'])
    expect(answers.sure).toBeGreaterThan(3)
  })

  test('that a mapping may be kept as JSON', () => expect(answers.isTheSameFromJson).toBe(true))

  test('how to know the next file of the same shape', () => expect(answers.fingerprint).toMatch(/^[0-9a-f]{16}$/))

  test('whose name it is, and what is no answer', () => {
    expect(answers.name).toEqual({ kind: 'sure', force: 'devon-and-cornwall' })
    expect(answers.refusals).toEqual(['percentage', 'ambiguous-period'])
  })
})
