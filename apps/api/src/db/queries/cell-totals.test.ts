import { matchedPanel, total, type Cell } from '@dutywatch/domain/evidence'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { engines, testDatabase } from '../../testing/engines.ts'
import { aReadingOf, aStoredCell, quarters } from '../../testing/stored-cells.ts'
import { cellPanel } from './cell-panels.ts'
import { cellTotals, type By } from './cell-totals.ts'
import { periodWord, type StoredCell } from './return-cells.ts'

const count = fc.nat({ max: 2_000_000_000 })

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: count.map((value) => ({ kind: 'count' as const, value })) },
  fc.integer({ min: -50, max: -1 }).map((value) => ({ kind: 'correction' as const, value })),
  count.map((value) => ({ kind: 'more-than' as const, value })),
  fc.tuple(fc.nat(20), fc.nat(20)).map(([low, more]) => ({ kind: 'range' as const, low, high: low + more })),
  fc.integer({ min: 2, max: 10 }).map((below) => ({ kind: 'suppressed' as const, below })),
  fc.constantFrom('withheld', 'not-held', 'over-cost', 'no-reply', 'not-asked', 'not-known').map((kind) => ({ kind })),
  fc.constantFrom('s.12', 's.40(2)').map((exemption) => ({ kind: 'refused' as const, exemption })),
)

const anyStored: fc.Arbitrary<StoredCell> = fc
  .record({
    cell: anyCell,
    force: fc.constantFrom('kent', 'essex', 'gwent', 'btp', undefined),
    question: fc.constantFrom('damp', 'mould'),
    period: fc.constantFrom(...quarters),
    category: fc.constantFrom('', 'age=under-13', 'age=13-15'),
  })
  .map(({ cell, ...over }) => aStoredCell(cell, over))

const keyOf = (by: readonly By[], cell: StoredCell) =>
  by.map((each) => (each === 'period' ? periodWord(cell.period) : (cell[each] ?? ''))).join(' ')

describe.each(engines)('arithmetic on %s', (engine) => {
  test('totals are those of the domain, whatever they are given for and narrowed to', async () => {
    await using database = await testDatabase(engine)
    let file = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStored, { maxLength: 60 }),
        fc.subarray<By>(['force', 'question', 'period', 'category']),
        fc.option(fc.subarray(['kent', 'essex', 'btp'], { minLength: 1 }), { nil: undefined }),
        async (cells, by, forces) => {
          const half = Math.floor(cells.length / 2)
          const parts = [cells.slice(0, half), cells.slice(half)]
          const readings: number[] = []
          for (const part of parts) readings.push((await aReadingOf(database.db, part, `file-${(file += 1)}`)).id)
          const inScope = forces ? cells.filter(({ force }) => force !== undefined && forces.includes(force)) : cells
          const expected = [...new Set(inScope.map((cell) => keyOf(by, cell)))]
            .map((key) => ({
              key,
              total: total(inScope.filter((cell) => keyOf(by, cell) === key).map(({ cell }) => cell)),
            }))
            .toSorted((a, b) => a.key.localeCompare(b.key))
          const totals = await cellTotals(database.db, { readings, ...(forces ? { forces } : {}) }, by)
          const got = totals
            .map(({ total: sum, ...place }) => ({ key: keyOf(by, { ...aStoredCell(0), ...place }), total: sum }))
            .toSorted((a, b) => a.key.localeCompare(b.key))
          expect(got).toEqual(expected)
        },
      ),
      { seed: 20200529, numRuns: 60 },
    )
  })

  test('a matched panel is that of the domain, its refusals included', async () => {
    await using database = await testDatabase(engine)
    const [before, after] = quarters
    if (!before || !after) throw new Error('There are no quarters.')
    const unit = 'recorded-offences' as const
    let file = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          anyStored.filter(({ force }) => force !== undefined),
          { maxLength: 30 },
        ),
        async (cells) => {
          const { id } = await aReadingOf(database.db, cells, `file-${(file += 1)}`)
          const asked = cells.filter(({ question, category }) => question === 'damp' && category === '')
          const figuresIn = (period: StoredCell['period']) =>
            asked
              .filter((cell) => cell.period === period)
              .map(({ force = '', cell }) => ({ force, release: 'r', period, unit, cell }))
          const expected = matchedPanel(figuresIn(before), figuresIn(after))
          const scope = { readings: [id], question: 'damp', category: '', unit }
          const got = await cellPanel(database.db, scope, { before, after })
          expect(sortedPanel(got)).toEqual(sortedPanel(expected))
        },
      ),
      { seed: 20200529, numRuns: 150 },
    )
  })

  test('what no word of any return speaks of has no totals', async () => {
    await using database = await testDatabase(engine)
    const { id } = await aReadingOf(database.db, [aStoredCell(1)])
    expect(await cellTotals(database.db, { readings: [id], question: 'never asked' }, ['force'])).toEqual([])
    expect(await cellTotals(database.db, { readings: [] }, [])).toEqual([])
  })
})

/** The order of forces says nothing. */
function sortedPanel(panel: ReturnType<typeof matchedPanel>) {
  if (!panel.ok) return panel
  const { forces, dropped, ...rest } = panel.value
  const inOrder = <Item extends { readonly force: string }>(items: readonly Item[]) =>
    items.toSorted((a, b) => a.force.localeCompare(b.force))
  return { ...rest, forces: inOrder(forces), dropped: inOrder(dropped) }
}
