import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { assessedTexts, mostAssessed, sayAnswers, testedEnough } from './assessed.ts'

const { asks } = aTracker()
const verdicts = aTracker({
  texts: ['draft', 'print'].map((id, order) => ({
    ...aRecord(id),
    kind: 'print',
    title: id,
    label: id,
    publishedOn: '2020-03-01',
    order,
  })),
  verdicts: ['draft', 'print'].map((text) => ({
    ...aRecord(`yearly.${text}`),
    ask: 'a1.1',
    criterion: 'yearly',
    text,
    verdict: 'met',
    reason: 'It does.',
    on: '2020-03-01',
  })),
}).verdicts
const texts = [{ id: 'draft' }, { id: 'print' }, { id: 'untested' }]

test('a text nobody tested is left out, and the later of two tested alike comes first to mind', () => {
  const assessed = assessedTexts(asks, verdicts, texts)
  expect(assessed.map(({ text }) => text.id)).toEqual(['draft', 'print'])
  expect(mostAssessed(assessed)?.text.id).toBe('print')
  expect(mostAssessed([])).toBeUndefined()
})

test('a text is tested enough once a third of the asks could be settled on it', () => {
  const on = (text: string, notAssessed: number) => ({
    text,
    coverage: { met: 14 - notAssessed, partly: 0, weakened: 0, notMet: 0, removed: 0, notAssessed, total: 14 },
  })
  expect(testedEnough([on('four of fourteen', 10), on('five of fourteen', 9)])).toEqual(['five of fourteen'])
})

test('answers are said from met to not assessed, and what no ask is goes unsaid', () => {
  const none = { met: 0, partly: 0, weakened: 0, notMet: 0, removed: 0, notAssessed: 0, total: 14 }
  expect(sayAnswers({ ...none, met: 6, partly: 4, weakened: 1, notMet: 3 })).toBe('6 are met, 5 partly, 3 not')
  expect(sayAnswers({ ...none, met: 1, notAssessed: 13 })).toBe('1 is met, 13 not assessed')
  expect(sayAnswers({ ...none, removed: 2, notMet: 12 })).toBe('none is met, 14 not')
})
