import { recordSchema } from '@dutywatch/domain/tracker'
import { expect, test } from 'vitest'
import { suggestedId } from './suggested-id.ts'

const none = () => false

test.each([
  [{ title: 'Children’s charities call for a duty of care' }, 'childrens-charities-call-for-a-duty-of-care'],
  [{ code: 'A2.3', text: 'Test the design.' }, 'a2.3'],
  [{ names: [{ name: 'Twitter' }, { name: 'X (formerly Twitter)' }] }, 'x-formerly-twitter'],
  [{ title: 'Llŷn Council’s reply, No. 4.' }, 'llyn-councils-reply-no-4'],
  [{ milestone: 'bill-introduced', kind: 'actual', saidOn: '2021-05-12' }, 'bill-introduced'],
  [{}, undefined],
  [{ title: '—' }, undefined],
])('the id suggested for %j is %s', (record, id) => {
  expect(suggestedId(record, none)).toBe(id)
})

test('an id that is taken is told apart by the day, then by a number', () => {
  const record = { milestone: 'bill-introduced', kind: 'actual', saidOn: '2021-05-12' }
  const taken = new Set(['bill-introduced'])
  expect(suggestedId(record, (id) => taken.has(id))).toBe('bill-introduced-2021-05-12')
  expect(suggestedId({ term: 'Duty' }, (id) => ['duty', 'duty-2'].includes(id))).toBe('duty-3')
})

test('a suggested id is one that the schema takes, however long the name', () => {
  const id = suggestedId({ title: 'A very long title '.repeat(12) }, none)
  const source = { id, title: 'x', publisher: 'y', kind: 'press' }
  expect(recordSchema('sources').safeParse(source).success).toBe(true)
})
