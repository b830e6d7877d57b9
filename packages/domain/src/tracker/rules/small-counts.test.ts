import { describe, expect, test } from 'vitest'
import { Figure } from '../../evidence/index.ts'
import { aRecord, aTracker } from '../../testing/index.ts'
import { lint } from '../lint.ts'
import type { RecordInput, TrackerInput } from '../tracker.ts'

type CellInput = RecordInput<'forceFigures'>['cell']

const period = { from: '2019', to: '2019' }
const forces = ['kent', 'essex', 'gwent'].map((id): RecordInput<'forces'> => ({
  ...aRecord(id),
  name: id,
  kind: 'territorial',
  nation: 'england',
  regime: 'FOIA',
}))
const release: RecordInput<'releases'> = {
  ...aRecord('damp-2019'),
  title: 'Damp in 2019',
  publisher: 'Homes Inspectorate',
  publishedOn: '2020-02-13',
  series: 'damp',
  method: 'Recorded.',
}
const counted = { release: 'damp-2019', unit: 'recorded-offences', period } as const

function figureOf(cell: CellInput, of: number): RecordInput<'figures'> {
  return { ...aRecord('all'), ...counted, label: 'Damp', geography: 'England', cell, coverage: { answered: of, of } }
}

/** What is wrong with a release that prints those forces and that total. */
function findings(cells: Readonly<Record<string, CellInput>>, total?: number, over: Partial<TrackerInput> = {}): string[] {
  const forceFigures = Object.entries(cells).map(([force, cell]) => ({ ...aRecord(`${force}-2019`), ...counted, force, cell }))
  const figures = total === undefined ? [] : [figureOf({ kind: 'count', value: total }, forceFigures.length)]
  return lint(aTracker({ forces, releases: [release], figures, forceFigures, ...over })).map(
    ({ path, rule }) => `${path}: ${rule}`,
  )
}

const count = (value: number): CellInput => ({ kind: 'count', value })
const few: CellInput = { kind: 'suppressed', below: 5 }

describe('a small count of one force', () => {
  test.each<[string, CellInput]>([
    ['a count', count(4)],
    ['a correction', { kind: 'correction', value: -1 }],
    ['a range', { kind: 'range', low: 1, high: 3 }],
    ['a bound below ours', { kind: 'suppressed', below: 3 }],
  ])('is not published, whoever did so first: %s', (_what, cell) => {
    expect(findings({ kent: cell })).toEqual(['forceFigures/kent-2019/cell: small-count'])
  })

  test.each([count(0), count(5), few])('is none: %j', (cell) => {
    expect(findings({ kent: cell })).toEqual([])
  })

  test('is not published as a total over one force either, and may be one over two', () => {
    expect(findings({}, undefined, { figures: [figureOf(count(3), 1)] })).toEqual(['figures/all/cell: small-count'])
    expect(findings({}, undefined, { figures: [figureOf(count(3), 2)] })).toEqual([])
  })
})

describe('all that one force recorded, beside its cases with a known method', () => {
  const known = { ...figureOf(few, 1), unit: 'cases-with-known-method' } as const

  test('is not published where it is small', () => {
    expect(findings({}, undefined, { figures: [{ ...known, recorded: 3 }] })).toEqual(['figures/all/recorded: small-count'])
    expect(findings({}, undefined, { figures: [{ ...known, recorded: 5 }] })).toEqual([])
  })

  test('stands beside no total of another unit, and is no less than the known', () => {
    const problems = (figure: Partial<RecordInput<'figures'>>) =>
      Figure.safeParse({ ...known, ...figure }).error?.issues.map(({ path }) => path)
    expect(problems({ unit: 'recorded-offences', recorded: 30 })).toEqual([['recorded']])
    expect(problems({ cell: count(31), recorded: 30 })).toEqual([['recorded']])
    expect(problems({ cell: count(30), recorded: 30 })).toBeUndefined()
  })
})

describe('a hidden count', () => {
  test('is not given away by all that the forces of a total recorded, known or not', () => {
    const known = { ...figureOf(count(60), 2), unit: 'cases-with-known-method', recorded: 103 } as const
    const cells = { kent: count(100), essex: { kind: 'withheld' } } as const
    expect(findings(cells, undefined, { figures: [known] })).toEqual(['forceFigures/essex-2019/cell: count-given-away'])
    expect(findings(cells, undefined, { figures: [{ ...known, coverage: { answered: 1, of: 2, missing: ['Essex'] } }] })).toEqual(
      [],
    )
  })

  test('is not given away by the total beside it', () => {
    expect(findings({ kent: count(100), essex: few }, 103)).toEqual(['forceFigures/essex-2019/cell: count-given-away'])
    expect(findings({ kent: { kind: 'withheld' }, essex: few, gwent: count(100) }, 130)).toEqual([])
  })

  test('of a release made of returns is protected by its table', () => {
    const made = { releases: [{ ...release, table: 'c'.repeat(64) }] }
    expect(findings({ kent: count(100), essex: { kind: 'withheld' } }, 110, made)).toEqual([])
  })

  test('beside more totals than can be weighed is not passed over in silence', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `force-${index}`)
    const figures = many.map((id) => ({ ...figureOf(count(5000), 1000), id: `total-${id}` }))
    const named = many.flatMap((id) => forces.slice(0, 1).map((force) => ({ ...force, ...aRecord(id), name: id })))
    const cells = Object.fromEntries(many.map((id): [string, CellInput] => [id, { kind: 'withheld' }]))
    expect(findings(cells, undefined, { figures, forces: named })).toContain('releases/damp-2019: too-many-totals')
  }, 20_000)
})
