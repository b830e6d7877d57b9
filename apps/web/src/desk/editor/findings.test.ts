import { tracker } from '@dutywatch/online-safety'
import { expect, test } from 'vitest'
import { bearerOf, findingsOf, isTaken, takenIdFindings } from './findings.ts'

const [held] = tracker.dateStatements
const standing = { collection: 'dateStatements', id: 'new-1', tracker } as const

test('a record cannot be given the id of another, which would be written over', () => {
  const [finding] = takenIdFindings(bearerOf(standing, { id: held?.id }))
  expect(finding).toMatchObject({
    path: ['id'],
    message: expect.stringMatching(/^Is that of another record, “.+”\. Choose another/),
  })
  expect(takenIdFindings(bearerOf(standing, { id: 'of-nobody-yet' }))).toEqual([])
  expect(bearerOf(standing, {})).toBeUndefined()
  expect(bearerOf({ ...standing, id: held?.id ?? '' }, { id: held?.id })).toBeUndefined()
})

test('an id stays taken once its record was taken out of the tracker', () => {
  const isTakenThere = isTaken({ tracker, withdrawn: new Set(['dateStatements/gone', 'terms/other']) }, 'dateStatements')
  expect([held?.id ?? '', 'gone', 'other'].map(isTakenThere)).toEqual([true, true, false])
})

test('what is missing in a new record is told in the words and the order of its form', () => {
  const told = findingsOf('dateStatements', { id: 'new-1' }, tracker)
  expect(told.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
    'milestone Is missing: fill it in.',
    'kind Is missing: choose one.',
    'timing.words Is missing: write the words that were used.',
    'saidOn Is missing: write it like 29 May 2020.',
    'knownFrom Is missing: write it like 29 May 2020.',
    'citations Is missing: say where this was read.',
  ])
})
