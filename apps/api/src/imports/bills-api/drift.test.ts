import { expect, test } from 'vitest'
import { fountainsApi } from '../../testing/fountains-api.ts'
import { driftOf } from './drift.ts'

const { bill, stages, publications } = fountainsApi

test('answers of either description do not drift', () => {
  const { formerShortTitle, ...older } = bill
  expect(formerShortTitle).toBeNull()
  const currentStage = stages[0]
  expect(driftOf([{ object: 'Bill', value: { ...bill, currentStage } }])).toEqual([])
  expect(driftOf([{ object: 'Bill', value: { ...older, currentStage } }])).toEqual([])
  expect(driftOf([{ object: 'PublicationList', value: { billId: 1, publications } }])).toEqual([])
})

test('tells fields that are new, missing or of another type, and how often', () => {
  const items = stages.map((stage) => {
    const { sortOrder, ...rest } = stage
    return { ...rest, sort: sortOrder, sessionId: String(stage.sessionId), stageSittings: null }
  })
  expect(driftOf([{ object: 'StagePage', value: { items, totalResults: 8, itemsPerPage: 20 } }])).toEqual([
    { kind: 'other-type', field: 'Stage.sessionId', found: 'string', times: 8 },
    { kind: 'unknown-field', field: 'Stage.sort', times: 8 },
    { kind: 'missing-field', field: 'Stage.sortOrder', times: 8 },
  ])
})

test('an answer that is no object at all does not drift: it is refused elsewhere', () => {
  expect(
    driftOf([
      { object: 'Bill', value: [1] },
      { object: 'Stage', value: null },
    ]),
  ).toEqual([])
})
