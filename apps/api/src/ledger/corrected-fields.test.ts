import { expect, test } from 'vitest'
import { correctedFields } from './corrected-fields.ts'

const said = {
  id: 'a',
  title: 'Old',
  order: 1,
  labels: [{ text: 'print', label: 'Clause 3' }],
  citations: [{ source: 's', note: 'p. 1' }],
}

test('what is said otherwise, or no longer, is corrected', () => {
  expect(correctedFields(said, { ...said, title: 'New' })).toEqual(['title'])
  expect(correctedFields(said, { ...said, labels: [] })).toEqual(['labels'])
  const { title: _title, ...without } = said
  expect(correctedFields(said, without)).toEqual(['title'])
})

test('what is said in addition corrects nothing', () => {
  const more = [{ text: 'bill', label: 'Clause 1' }, ...said.labels, { text: 'act', label: 'Section 3' }]
  expect(correctedFields(said, { ...said, note: 'New.', labels: more })).toEqual([])
  expect(correctedFields(said, { ...said, citations: [{ source: 's', note: 'p. 1', locator: 'col. 2' }] })).toEqual([])
})

test('an item that is said otherwise corrects its list, and so does another order', () => {
  expect(correctedFields(said, { ...said, labels: [{ text: 'print', label: 'Clause 4' }] })).toEqual(['labels'])
  expect(correctedFields({ names: ['a', 'b'] }, { names: ['b', 'a'] })).toEqual(['names'])
})

test('a record that is withdrawn takes back all it said, and its place says nothing', () => {
  expect(correctedFields(said, undefined)).toEqual(['title', 'labels', 'citations'])
  expect(correctedFields(said, { ...said, order: 2 })).toEqual([])
  expect(correctedFields({ also: [] }, undefined)).toEqual([])
})
