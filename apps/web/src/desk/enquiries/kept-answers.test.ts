import { expect, test } from 'vitest'
import { aStorage } from '../testing/a-storage.ts'
import { answersOfPerson, forgetAnswersOf, forgetAnswersTo, keptAnswers } from './kept-answers.ts'

const at = '2024-06-20T12:00:00.000Z'
const ofAda = { person: 'ada', campaign: 'homes' }

test('an answer that is being typed is there again, for its own enquiry and whoever typed it, until it is sent', () => {
  const storage = aStorage()
  const answers = keptAnswers(storage, ofAda)
  answers.keep('e-1', 'Dear Jo', at)
  expect(keptAnswers(storage, ofAda).find('e-1')).toBe('Dear Jo')
  expect([answers.find('e-2'), keptAnswers(storage, { ...ofAda, person: 'bo' }).find('e-1')]).toEqual(['', ''])
  answers.forget('e-1')
  expect([answers.find('e-1'), storage.length]).toEqual(['', 0])
})

test('an answer whose words were taken out again leaves nothing behind', () => {
  const storage = aStorage()
  keptAnswers(storage, ofAda).keep('e-1', 'D', at)
  keptAnswers(storage, ofAda).keep('e-1', '', at)
  expect(storage.length).toBe(0)
})

test('whoever signs out leaves no answer on the device, and nobody else’s goes', () => {
  const storage = aStorage()
  keptAnswers(storage, ofAda).keep('e-1', 'Dear Jo', at)
  keptAnswers(storage, { ...ofAda, campaign: 'streets' }).keep('e-2', 'Dear Al', at)
  keptAnswers(storage, { ...ofAda, person: 'bo' }).keep('e-1', 'Hello', at)
  expect(answersOfPerson(storage, 'ada')).toHaveLength(2)
  forgetAnswersOf(storage, 'ada')
  expect([answersOfPerson(storage, 'ada'), answersOfPerson(storage, 'bo')]).toEqual([[], ['answer homes bo e-1']])
})

test('what was typed to somebody who was erased goes, whoever typed it', () => {
  const storage = aStorage()
  for (const person of ['ada', 'bo'])
    for (const id of ['e-1', 'e-2']) keptAnswers(storage, { ...ofAda, person }).keep(id, 'Dear', at)
  forgetAnswersTo(storage, 'homes', ['e-1'])
  expect([...answersOfPerson(storage, 'ada'), ...answersOfPerson(storage, 'bo')]).toEqual([
    'answer homes ada e-2',
    'answer homes bo e-2',
  ])
})

test('what was typed long ago goes', () => {
  const storage = aStorage()
  const answers = keptAnswers(storage, ofAda)
  answers.keep('e-1', 'Dear Jo', '2024-05-01T12:00:00.000Z')
  answers.keep('e-2', 'Dear Al', at)
  answers.forgetBefore('2024-06-01T00:00:00.000Z')
  expect([answers.find('e-1'), answers.find('e-2')]).toEqual(['', 'Dear Al'])
})

test('a device that keeps nothing lets one type all the same', () => {
  const answers = keptAnswers(aStorage({ isFull: true }), ofAda)
  answers.keep('e-1', 'Dear Jo', at)
  expect(answers.find('e-1')).toBe('')
})
