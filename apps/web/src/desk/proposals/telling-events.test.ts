import { expect, test } from 'vitest'
import { tellingEvents } from './telling-events.ts'

const event = (
  kind: string,
  at: string,
  more: { readonly words?: string; readonly about?: object; readonly by?: string } = {},
) => ({
  kind,
  at: `2026-11-26T${at}Z`,
  by: 'Ada',
  words: '',
  ...more,
})
const kindsTold = (...events: readonly ReturnType<typeof event>[]) => tellingEvents(events).map(({ kind }) => kind)
const words = 'It happened.'

test('a proposal that was handed in in one go happened once', () => {
  const told = kindsTold(
    event('begun', '10:00:00'),
    event('changed', '10:00:01', { words }),
    event('submitted', '10:00:02', { words }),
  )
  expect(told).toEqual(['submitted'])
})

test('what was changed of a record, said otherwise, done by somebody else or longer before is told', () => {
  const about = { collection: 'sources' }
  const submitted = event('submitted', '10:05:00', { words })
  expect(kindsTold(event('begun', '10:00:00'), submitted)).toEqual(['begun', 'submitted'])
  expect(kindsTold(event('changed', '10:04:59', { about }), submitted)).toEqual(['changed', 'submitted'])
  expect(kindsTold(event('changed', '10:04:59', { words: 'Not yet.' }), submitted)).toEqual(['changed', 'submitted'])
  expect(kindsTold(event('changed', '10:04:59', { by: 'Grace' }), submitted)).toEqual(['changed', 'submitted'])
  expect(kindsTold(event('begun', '10:00:00'))).toEqual(['begun'])
})
