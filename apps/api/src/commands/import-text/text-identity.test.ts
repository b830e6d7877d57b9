import type { LegislationText, TextFacts } from '@dutywatch/bill-text/document'
import { aRecord } from '@dutywatch/domain/testing'
import type { TrackerInput } from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import { fountainsTracker } from '../../testing/fountains.ts'
import { identifyText } from './text-identity.ts'

const file = { sha256: 'a'.repeat(64), name: 'a.xml', bytes: 1 }

function aText(
  facts: Partial<TextFacts>,
  body: LegislationText['body'] = [{ kind: 'words', runs: ['Words.'] }],
): LegislationText {
  const shared = { format: 'clml', kind: 'bill', title: 'Public Drinking Fountains Bill', language: 'en', dates: [] } as const
  return { facts: { ...shared, ...facts }, front: [], body, back: [], notes: [], findings: [] }
}

/** What a file is taken for: the text that the tracker has, "new", or why it is refused. */
function taken(words: LegislationText, ...texts: NonNullable<TrackerInput['texts']>): string {
  const found = identifyText(fountainsTracker({ texts }), words, {})
  return found.ok ? (found.value.existing?.id ?? 'new') : found.reason
}

function known(id: string, more: Partial<NonNullable<TrackerInput['texts']>[number]>) {
  const shared = { bill: 'fountains', kind: 'print', title: 'The Bill', label: id, order: 1, publishedOn: '2024-01-18' } as const
  return { ...aRecord(id, '2024-01-18'), ...shared, ...more }
}

const printed = (number: string, house: 'commons' | 'lords', on = '2024-01-17') =>
  aText({ number, house, dates: [{ what: 'printed', on }] })

describe('a print is', () => {
  test('the text of its number, whatever day the tracker gives', () => {
    expect(taken(printed('Bill 41', 'commons'), known('first', { number: 'Bill 41 2023-24' }))).toBe('first')
    expect(taken(printed('Bill 41', 'commons', '2024-01-18'), known('first', { number: 'Bill 42' }))).toBe('new')
  })

  test('not that of the same number of the other House', () => {
    expect(taken(printed('HL Bill 41', 'lords', '2024-01-18'), known('first', { number: 'Bill 41' }))).toBe('new')
  })

  test('that of its day where the tracker gives no number', () => {
    expect(taken(printed('Bill 41', 'commons', '2024-01-18'), known('first', {}))).toBe('first')
    expect(taken(printed('Bill 41', 'commons'), known('first', {}))).toBe('new')
  })

  test('a new text when it was printed anew on another day', () => {
    expect(taken(printed('Bill 41', 'commons'), known('first', { number: 'Bill 41', file }))).toBe('new')
    expect(taken(printed('Bill 41', 'commons', '2024-01-18'), known('first', { number: 'Bill 41', file }))).toBe(
      'already-has-words',
    )
  })
})

describe('an Act is', () => {
  const title = 'Public Drinking Fountains Act 2024'
  const enacted = aText({ kind: 'act', title, version: 'enacted' })
  const revised = aText({ kind: 'act', title, version: '2025-04-01', dates: [{ what: 'enacted', on: '2024-05-01' }] })
  const act = known('act', { kind: 'act', publishedOn: '2024-05-01' })

  test('as enacted the Act that the tracker knows by number, even when the file says no day', () => {
    expect(taken(enacted, act)).toBe('act')
    expect(taken(enacted)).toBe('no-day')
  })

  test('as amended later never the Act as enacted', () => {
    expect(taken(revised, act)).toBe('new')
    expect(taken(revised, { ...act, publishedOn: '2025-04-01', file })).toBe('already-has-words')
  })

  test('refused when the file holds a part of it, or none of its provisions', () => {
    const part = { partUri: 'http://www.legislation.gov.uk/ukpga/2024/9/section/1' }
    expect(taken({ ...enacted, facts: { ...enacted.facts, ...part } }, act)).toBe('only-a-part')
    expect(taken({ ...enacted, body: [] }, act)).toBe('no-words')
  })
})
