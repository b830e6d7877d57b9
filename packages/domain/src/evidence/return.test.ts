import { expect, test } from 'vitest'
import { PlainDate } from '../date/plain-date.ts'
import { aRecord } from '../testing/index.ts'
import { earlierThan, Return, returnsOn, returnStandings } from './return.ts'

const reading = '1f0c8a52-7d4e-4b6a-9c3d-5e2b8f7a6041'
const day = (text: string) => PlainDate.parse(text)

function aReturn(id: string, over: Record<string, unknown> = {}): Return {
  const own = { title: 'Reply', force: 'kent', receivedOn: '2020-03-02', file: { name: 'reply.csv' }, reading, cells: 3 }
  return Return.parse({ ...aRecord(id), ...own, ...over })
}

const idsOn = (returns: readonly Return[], on: string) => returnsOn(returns, day(on)).map(({ id }) => id)

test('a return counts from the day it was received', () => {
  expect(idsOn([aReturn('first')], '2020-03-01')).toEqual([])
  expect(idsOn([aReturn('first')], '2020-03-02')).toEqual(['first'])
})

test('a revised answer takes the place of the first on the day it comes, and the first stays on the record', () => {
  const returns = [aReturn('first'), aReturn('second', { receivedOn: '2020-04-01', supersedes: 'first' })]
  expect(idsOn(returns, '2020-03-31')).toEqual(['first'])
  expect(idsOn(returns, '2020-04-01')).toEqual(['second'])
})

test('a withdrawn return no longer counts, and what it superseded counts again', () => {
  const withdrawn = { on: '2020-05-01', why: 'It was another force’s.' }
  const returns = [aReturn('first'), aReturn('second', { receivedOn: '2020-04-01', supersedes: 'first', withdrawn })]
  expect(idsOn(returns, '2020-04-30')).toEqual(['second'])
  expect(idsOn(returns, '2020-05-01')).toEqual(['first'])
})

test('a third answer supersedes the first though the second was withdrawn', () => {
  const returns = [
    aReturn('first'),
    aReturn('second', { supersedes: 'first', withdrawn: { on: '2020-03-03', why: 'Sent in error.' } }),
    aReturn('third', { supersedes: 'second' }),
  ]
  expect(idsOn(returns, '2020-03-04')).toEqual(['third'])
  expect(earlierThan(returns, 'third')).toEqual(['second', 'first'])
})

test('each return says whether it counts on a day, or what took its place', () => {
  const withdrawn = { on: '2020-05-01', why: 'It was another force’s.' }
  const returns = [
    aReturn('first'),
    aReturn('second', { receivedOn: '2020-04-01', supersedes: 'first' }),
    aReturn('third', { receivedOn: '2020-04-02', supersedes: 'second', withdrawn }),
  ]
  const on = (text: string) =>
    returnStandings(returns, day(text)).map(({ sent, standing }) => {
      if (standing.state === 'superseded') return `${sent.id} superseded by ${standing.by.id}`
      return `${sent.id} ${standing.state}`
    })
  expect(on('2020-03-31')).toEqual(['first counts'])
  expect(on('2020-04-30')).toEqual(['first superseded by third', 'second superseded by third', 'third counts'])
  expect(on('2020-05-01')).toEqual(['first superseded by second', 'second counts', 'third withdrawn'])
})

test('returns that supersede each other in a circle are followed round it once', () => {
  const circle = [aReturn('one', { supersedes: 'two' }), aReturn('two', { supersedes: 'one' })]
  expect(earlierThan(circle, 'one')).toEqual(['two', 'one'])
})

test.each([
  ['neither a force nor a publisher', { force: undefined }],
  ['both a force and a publisher', { publisher: 'Home Office' }],
])('a return of %s is refused', (_what, over) => {
  expect(() => aReturn('x', over)).toThrow('names both a force and a publisher, or neither')
})

test.each([
  ['the digest of a file', { file: { name: 'reply.csv', sha256: 'a'.repeat(64) } }, 'sha256'],
  ['a digest for the name of its reading', { reading: 'b'.repeat(64) }, 'must be a random UUID'],
  ['the size of its file', { file: { name: 'reply.csv', bytes: 100 } }, 'bytes'],
])('a return that bears %s is refused: a count could be tried until it agrees', (_what, over, words) => {
  expect(() => aReturn('x', over)).toThrow(words)
})
