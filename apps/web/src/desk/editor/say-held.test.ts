import { tracker } from '@dutywatch/online-safety'
import { expect, test } from 'vitest'
import { wordsOfRecord } from './say-held.ts'

const { say, nameOf, inOrder } = wordsOfRecord('dateStatements', tracker)

test('values of a record are said as its form shows them: records by their names, days and choices in words', () => {
  expect(say('milestone', 'register-of-categories')).toBe('Register of categories published')
  expect(say('saidOn', '2026-11-20')).toMatch(/^20\sNovember\s2026$/)
  expect(say('kind', 'scheduled')).toBe('Scheduled')
  const [source] = tracker.sources
  const cited = say('citations', [{ source: source?.id, confidence: 'confirmed' }])
  expect(cited).toContain(source?.title)
  expect(cited).toContain(': Confirmed')
})

test('what is not there, not known or not of its kind is said as it is stored', () => {
  expect(say('milestone', undefined)).toBe('nothing')
  expect(say('milestone', 'no-such')).toBe('no-such')
  expect(say('citations', 'half typed')).toBe('half typed')
  expect(say('timing', { words: '30 November 2026', more: true })).toBe('Words used: 30 November 2026, More: yes')
})

test('fields are called and ordered as in the form, and one that it does not know comes by its own name', () => {
  expect(inOrder([{ field: 'id' }, { field: 'saidOn' }, { field: 'milestone' }]).map(({ field }) => nameOf(field))).toEqual([
    'Milestone',
    'Said on',
    'Id',
  ])
  expect(nameOf('oldName')).toBe('Old name')
})

test('before the tracker is here, records are told by their ids and everything else in words', () => {
  const early = wordsOfRecord('dateStatements', undefined)
  expect(early.say('milestone', 'register-of-categories')).toBe('register-of-categories')
  expect(early.say('kind', 'scheduled')).toBe('Scheduled')
  expect(wordsOfRecord(undefined, tracker).say('kind', 'scheduled')).toBe('scheduled')
})
