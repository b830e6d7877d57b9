import { expect, test } from 'vitest'
import type { Cell } from './cell.ts'
import { givenAway } from './given-away.ts'
import type { ForceFigure } from './evidence.ts'
import { Force } from './force.ts'
import { aFigure, aForceFigure } from './testing/evidence.ts'
import { aRecord } from '../testing/index.ts'

const count = (value: number): Cell => ({ kind: 'count', value })
const few: Cell = { kind: 'suppressed', below: 5 }
const hidden: Cell = { kind: 'withheld' }

/** The names of forces whose count a total of all of them, or of so many, gives away. */
function givenBy(total: number, cells: Readonly<Record<string, Cell>>, of = Object.keys(cells).length): string[] {
  const figure = aFigure({ id: 'total', cell: total, coverage: { answered: 1, of } })
  const { release, period, unit } = figure
  const parts = Object.entries(cells).map(([force, cell]) => aForceFigure(force, cell, { release, period, unit }))
  return givenAway([figure], parts).given.map(({ part }) => String(part.force))
}

test.each<[string, number, Record<string, Cell>, string[]]>([
  ['the only suppressed count of a total', 103, { kent: count(100), essex: few }, ['essex']],
  ['the only withheld count, large as it is', 140, { kent: count(100), essex: hidden }, ['essex']],
  ['two that can only be one each', 102, { kent: count(100), essex: few, gwent: few }, ['essex', 'gwent']],
  ['two that can only be four each', 108, { kent: count(100), essex: few, gwent: few }, ['essex', 'gwent']],
  ['two withheld that are seen to be small', 105, { kent: count(100), essex: hidden, gwent: hidden }, ['essex', 'gwent']],
  ['none of two that may be anything from 1 to 4', 105, { kent: count(100), essex: few, gwent: few }, []],
  ['none of two withheld that may be large', 140, { kent: count(100), essex: hidden, gwent: hidden }, []],
  ['none beside one that said nothing', 140, { kent: count(100), essex: hidden, gwent: { kind: 'no-reply' } }, []],
])('a total gives away %s', (_what, total, cells, given) => {
  expect(givenBy(total, cells)).toEqual(given)
})

test('a total over more forces than are named bounds what is hidden from above only', () => {
  expect(givenBy(140, { kent: count(100), essex: hidden }, 3)).toEqual([])
  expect(givenBy(104, { kent: count(100), essex: hidden }, 3)).toEqual(['essex'])
})

test('a total of another place, which its parts exceed, gives nothing away', () => {
  expect(givenBy(50, { kent: count(100), essex: few })).toEqual([])
})

test('a force that is printed for the year and for a quarter hides nothing, and accuses nobody', () => {
  const year = { from: '2019', to: '2019' }
  const quarter = { from: '2019-01', to: '2019-03' }
  const release = { release: 'x', period: year }
  const total = (cell: number) => aFigure({ ...release, id: 'total', cell, coverage: { answered: 2, of: 2 } })
  const given = (cell: number, parts: readonly ForceFigure[]) => givenAway([total(cell)], parts).given.map(({ part }) => part.id)
  const kent = aForceFigure('kent', 100, release)
  const kentEarly = aForceFigure('kent', 30, { ...release, period: quarter })
  const essex = aForceFigure('essex', hidden, release)
  expect(given(110, [kent, kentEarly, essex])).toEqual([essex.id])
  expect(given(134, [kent, kentEarly, essex])).toEqual([essex.id])
  expect(given(140, [kentEarly, essex])).toEqual([])
})

const inNation = (id: string, nation: Force['nation']) =>
  Force.parse({ ...aRecord(id), name: id, kind: 'territorial', nation, regime: 'FOIA' })
const forces = [inNation('kent', 'england'), inNation('essex', 'england'), inNation('gwent', 'wales'), inNation('dyfed', 'wales')]
const printed = { release: 'x', unit: 'recorded-offences', period: { from: '2019', to: '2019' } } as const

/** What totals of places give away of those forces, with the totals that do. */
function givenTogether(
  totals: Readonly<Record<string, readonly [value: number, of: number]>>,
  cells: Readonly<Record<string, Cell>>,
) {
  const figures = Object.entries(totals).map(([geography, [cell, of]]) =>
    aFigure({ ...printed, id: geography.toLowerCase().replaceAll(' ', '-'), geography, cell, coverage: { answered: of, of } }),
  )
  const parts = Object.entries(cells).map(([force, cell]) => aForceFigure(force, cell, printed))
  return givenAway(figures, parts, forces).given.map(({ part, told }) => `${part.force} by ${told.join(', ')}`)
}

test('two totals, of which neither gives anything away, can by the difference between them', () => {
  const cells = { kent: hidden, essex: hidden, gwent: hidden, dyfed: count(40) }
  const [both, one] = [{ 'England and Wales': [100, 4] as const }, { England: [50, 2] as const }]
  expect(givenTogether(both, cells)).toEqual([])
  expect(givenTogether(one, cells)).toEqual([])
  expect(givenTogether({ ...both, ...one }, cells)).toEqual(['gwent by england-and-wales, england'])
  expect(givenTogether({ ...both, ...one }, { ...cells, dyfed: hidden })).toEqual([])
  expect(givenTogether({ 'England and Wales': [58, 4], England: [50, 2] }, { ...cells, dyfed: few })).toEqual([])
  expect(givenTogether({ 'England and Wales': [52, 4], England: [50, 2] }, { ...cells, dyfed: few })).toHaveLength(2)
})

test('a force that kept silent in both totals protects nothing in their difference', () => {
  const cells = { kent: hidden, essex: { kind: 'no-reply' }, gwent: hidden, dyfed: count(40) } as const
  expect(givenTogether({ 'England and Wales': [100, 4], England: [50, 2] }, cells)).toEqual([
    'gwent by england-and-wales, england',
  ])
})

test('totals that contradict each other are taken one by one', () => {
  const cells = { kent: hidden, essex: hidden, gwent: hidden, dyfed: count(40) }
  expect(givenTogether({ 'England and Wales': [100, 4], England: [80, 2] }, cells)).toEqual([])
  expect(givenTogether({ 'England and Wales': [100, 4], England: [80, 2], Wales: [45, 2] }, cells)).toEqual(['gwent by wales'])
})

test('hundreds of totals over hundreds of forces are taken together in seconds', () => {
  const names = Array.from({ length: 300 }, (_, index) => `force-${index}`)
  const periods = Array.from({ length: 10 }, (_, index) => ({ from: `${2010 + index}`, to: `${2010 + index}` }))
  const parts = periods.flatMap((period, year) =>
    names.map((force, index) => aForceFigure(force, (index + year) % 3 === 0 ? hidden : 20, { ...printed, period })),
  )
  const figures = periods.flatMap((period, year) =>
    [0, 1, 2, 3].map((more) =>
      aFigure({
        ...printed,
        id: `total-${year}-${more}`,
        period,
        cell: 9000 + more,
        coverage: { answered: 300, of: 300 + more },
      }),
    ),
  )
  expect(givenAway(figures, parts)).toEqual({ given: [], unread: new Set() })
}, 20_000)

/** Totals over forces that are all hidden: of so many of them each, by a rule that nothing can be worked out from soon. */
function tangled(size: number) {
  const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const
  const names = Array.from({ length: size }, (_, index) => inNation(`force-${index}`, nations[index % 4] ?? 'england'))
  const parts = names.map(({ id }) => aForceFigure(id, hidden, printed))
  const figures = names.map(({ id }, row) => {
    const missing = names.filter((_, index) => ((index + 7) * (row + 3) * (row + index)) % 11 < 5).map(({ name }) => name)
    const coverage = { answered: size - missing.length, of: size, missing }
    return aFigure({ ...printed, id: `total-${id}`, cell: 100 * (size - missing.length), coverage })
  })
  return { names, parts, figures }
}

test('a release that would take long to look at is left and named, in a second or two', () => {
  const { names, parts, figures } = tangled(1000)
  const began = performance.now()
  expect([...givenAway(figures, parts, names).unread]).toEqual(['x'])
  expect(performance.now() - began).toBeLessThan(8000)
}, 30_000)
