import { expect, test } from 'vitest'
import { marginKey, marginsOf } from './index.ts'

const counts = ['2018-q1', '2018-q2', '2019-q1'].flatMap((quarter) =>
  ['kent', 'surrey'].map((force) => ({ key: `${force} ${quarter}`, at: [force, quarter], value: 1 })),
)
const forces = { england: ['kent', 'surrey'] }
const years = { 2018: ['2018-q1', '2018-q2'], 2019: ['2019-q1'] }

test('margins are every combination of words and groups that adds up a count, but for the counts themselves', () => {
  const margins = marginsOf(counts, [forces, years])
  expect(margins.map(({ at }) => at.join(' ')).toSorted()).toEqual([
    'england 2018',
    'england 2018-q1',
    'england 2018-q2',
    'england 2019',
    'england 2019-q1',
    'kent 2018',
    'kent 2019',
    'surrey 2018',
    'surrey 2019',
  ])
  expect(margins.find(({ key }) => key === marginKey(['kent', '2018']))?.of).toEqual(['kent 2018-q1', 'kent 2018-q2'])
})

test('along a dimension without groups nothing is added up', () => {
  expect(marginsOf(counts, [forces, {}]).map(({ at }) => at)).toEqual([
    ['england', '2018-q1'],
    ['england', '2018-q2'],
    ['england', '2019-q1'],
  ])
})

test('keys of margins are told apart whatever the words are', () => {
  expect(marginKey(['a/b', 'c'])).not.toBe(marginKey(['a', 'b/c']))
})

test('a word that is a group too is a mistake', () => {
  expect(() => marginsOf(counts, [{ kent: ['surrey'], all: ['kent'] }, {}])).toThrow('kent is the name of a group')
})
