import { expect, test } from 'vitest'
import { continues } from './continues.ts'
import { Figure } from './evidence.ts'

const aFigure = (from: string, to: string, over: object = {}) =>
  Figure.parse({
    id: from,
    knownFrom: '2019-09-12',
    release: 'r1',
    label: from,
    unit: 'recorded-offences',
    period: { from, to },
    geography: 'England and Wales',
    cell: { kind: 'count', value: 1 },
    citations: [{ source: 'a-source', confidence: 'confirmed' }],
    ...over,
  })
const first = aFigure('2017-04', '2018-03')

test.each<[string, Figure, boolean]>([
  ['the year that follows', aFigure('2018-04', '2019-03'), true],
  ['a quarter that follows, of another length', aFigure('2018-04', '2018-06'), true],
  ['the year before', aFigure('2016-04', '2017-03'), true],
  ['a year after a gap', aFigure('2019-04', '2020-03'), false],
  ['a period inside it', aFigure('2017-10', '2018-03'), false],
  ['the year that follows in another release', aFigure('2018-04', '2019-03', { release: 'r2' }), false],
  ['the year that follows in another place', aFigure('2018-04', '2019-03', { geography: 'United Kingdom' }), false],
  ['a year of which alone it is said who answered', aFigure('2018-04', '2019-03', { coverage: { answered: 38, of: 43 } }), false],
])('a figure and %s: a line between them may be drawn, %o %s', (_what, other, may) => {
  expect(continues(first, other, [])).toBe(may)
})
