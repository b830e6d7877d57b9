import { describe, expect, test } from 'vitest'
import { labelIn, ProvisionThread, threadOf } from './provision-thread.ts'
import { provisionsIn } from './provisions-text.ts'

function thread(id: string, labels: Record<string, string>): ProvisionThread {
  return ProvisionThread.parse({
    id,
    knownFrom: '2022-03-17',
    citations: [{ source: 'annex-c', confidence: 'confirmed' }],
    bill: 'osb',
    labels: Object.entries(labels).map(([text, label]) => ({ text, label })),
  })
}

const userToUser = thread('user-to-user-service', { introduced: 'cl. 2', act: 's. 3' })
const safety = thread('children-safety', { introduced: 'cl. 11', act: 's. 12' })
const ageAssurance = thread('age-assurance', { act: 's. 12(4)–(7)' })
const threads = [userToUser, safety, ageAssurance]

function of(text: string, ref: string) {
  const [first] = provisionsIn(ref)
  return first && threadOf(threads, text, first)
}

describe('a thread', () => {
  test('says what a section of the Act was as introduced: section 3 was clause 2', () => {
    const found = of('act', 's. 3')
    expect(found?.id).toBe('user-to-user-service')
    expect(found && labelIn(found, 'introduced')?.label).toBe('cl. 2')
  })

  test('is found from what lies within it, the narrowest first', () => {
    expect(of('act', 's. 12(3)(a)')?.id).toBe('children-safety')
    expect(of('act', 's. 12(5)')?.id).toBe('age-assurance')
    expect(of('introduced', 'cl. 12')).toBeUndefined()
  })

  test('has no label in a text that did not contain it', () => {
    expect(labelIn(ageAssurance, 'introduced')).toBeUndefined()
  })

  test('refuses a label that is not a reference', () => {
    expect(() => thread('wrong', { act: 'somewhere' })).toThrow('is not a reference to provisions')
  })
})
