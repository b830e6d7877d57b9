import type { Cell } from '@dutywatch/domain/evidence'
import * as fc from 'fast-check'
import { ReturnMapping, type Keys } from '../mapping/index.ts'
import { columnLetters, type Table, type TableCell } from '../table/index.ts'
import { rowsOf } from './rows.ts'
import type { ShapeCell } from './reply-shape.ts'

/** A reply made up by chance: its sheet, the mapping that fits it, and the cells it holds. */
export interface AnyReply {
  readonly table: Table
  readonly mapping: ReturnMapping
  readonly cells: readonly Omit<ShapeCell, 'at' | 'sheet'>[]
}

const count = fc.nat({ max: 9999 })
const written: fc.Arbitrary<{ cell: Cell; words: string }> = fc.oneof(
  fc.tuple(count, fc.constantFrom('plain', 'commas', 'padded')).map(([value, style]) => ({
    cell: { kind: 'count' as const, value },
    words: style === 'commas' ? value.toLocaleString('en-GB') : style === 'padded' ? ` ${value} ` : String(value),
  })),
  fc.constantFrom('nil', 'None', '-00 ', '0').map((words) => ({ cell: { kind: 'count' as const, value: 0 }, words })),
  fc.integer({ min: 1, max: 500 }).map((size) => ({ cell: { kind: 'correction' as const, value: -size }, words: `-${size}` })),
  fc.tuple(fc.integer({ min: 2, max: 20 }), fc.constantFrom('<', '< ', 'fewer than ', 'Less than ')).map(([below, words]) => ({
    cell: { kind: 'suppressed' as const, below },
    words: `${words}${below}`,
  })),
  fc.constant({ cell: { kind: 'suppressed' as const, below: 5 }, words: '*' }),
  fc.tuple(fc.nat({ max: 9 }), fc.integer({ min: 10, max: 30 })).map(([low, high]) => ({
    cell: { kind: 'range' as const, low, high },
    words: `${low} to ${high}`,
  })),
  fc
    .constantFrom('Section 12', 's.40(2)', 'Exempt')
    .map((words) => ({ cell: { kind: 'refused' as const, exemption: words }, words })),
  fc.constantFrom('Not held', 'no information held').map((words) => ({ cell: { kind: 'not-held' as const }, words })),
  fc.constantFrom('n/a', '..').map((words) => ({ cell: { kind: 'not-known' as const }, words })),
  fc.constant({ cell: { kind: 'over-cost' as const }, words: 'Over cost limit' }),
)

const forces = ['kent', 'essex', 'devon-and-cornwall', 'west-midlands']
const forceNames = ['Kent Police', 'Essex', 'Devon & Cornwall', 'WEST MIDLANDS POLICE']
const platforms = ['facebook', 'snapchat', 'other']
const platformNames = ['FB', 'Snapchat', 'Other site']
const first = 2015

interface Field {
  readonly is: 'force' | 'period' | 'category'
  readonly size: number
}

/** Replies of up to four forces, years and platforms, laid out with any of these going down and the others across. */
export const anyReply: fc.Arbitrary<AnyReply> = fc
  .record({
    sizes: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })),
    across: fc.uniqueArray(fc.constantFrom<Field['is']>('force', 'period', 'category'), { maxLength: 2 }),
    titles: fc.nat({ max: 3 }),
    blankEvery: fc.integer({ min: 2, max: 9 }),
    values: fc.array(written, { minLength: 48, maxLength: 48 }),
    carried: fc.boolean(),
  })
  .map(({ sizes: [f, p, c], across, titles, blankEvery, values, carried }) => {
    const fields: Field[] = [
      { is: 'force', size: f },
      { is: 'period', size: p },
      { is: 'category', size: c },
    ]
    const down = fields.filter(({ is }) => !across.includes(is))
    const columns = places(fields.filter(({ is }) => across.includes(is)))
    const lines: (string | TableCell)[][] = Array.from({ length: titles }, (_, index) => [`Title ${index + 1}`])
    lines.push([...down.map(({ is }) => is), ...columns.map((place) => Object.values(place).join(' '))])
    const cells: AnyReply['cells'][number][] = []
    let above: string[] = []
    for (const [index, place] of places(down).entries()) {
      const keys = down.map(({ is }) => namesOf[is][place[is] ?? 0] ?? '')
      const shown = keys.map((key, at) => (carried && at === 0 && down.length > 1 && key === above[0] ? '' : key))
      above = keys
      const row = columns.map((column, at) => {
        const { cell, words } = values[(index * columns.length + at) % values.length] ?? {
          cell: { kind: 'not-known' as const },
          words: 'n/a',
        }
        cells.push({ cell, ...keysOf({ ...place, ...column }) })
        return words
      })
      lines.push([...shown, ...row])
      if (index % blankEvery === 0) lines.push([''])
    }
    const given = {
      name: 'Reply',
      headerRows: [titles + 1],
      firstRow: titles + 2,
      corrections: 'allowed' as const,
      suppressedBelow: 5,
      fixed: { question: 'recorded' },
      columns: [
        ...down.map(({ is }, index) => ({
          column: columnLetters(index),
          carriedDown: carried && index === 0 && down.length > 1,
          ...(is === 'category'
            ? {
                is,
                breakdown: 'platform',
              }
            : { is }),
        })),
        ...columns.map((place, index) => ({
          column: columnLetters(down.length + index),
          is: 'value' as const,
          of: only(across, keysOf(place)),
        })),
      ],
    }
    const categories = { platform: Object.fromEntries(platformNames.map((name, index) => [name, platforms[index] ?? ''])) }
    return {
      table: { name: 'Reply', rows: rowsOf(lines) },
      mapping: ReturnMapping.parse({ schemaVersion: 1, sheets: [given], categories }),
      cells,
    }
  })

const namesOf = {
  force: forceNames,
  period: [2015, 2016, 2017, 2018].map((year) => `${year}/${year - 1999}`),
  category: platformNames,
}

type Place = Partial<Record<Field['is'], number>>

function places(fields: readonly Field[]): Place[] {
  let all: Place[] = [{}]
  for (const { is, size } of fields)
    all = all.flatMap((place) => Array.from({ length: size }, (_, index) => ({ ...place, [is]: index })))
  return all
}

function keysOf({ force = 0, period = 0, category = 0 }: Place): Omit<ShapeCell, 'at' | 'sheet' | 'cell'> {
  const year = first + period
  return {
    force: forces[force] ?? '',
    question: 'recorded',
    period: { from: `${year}-04-01`, to: `${year + 1}-03-31` },
    category: { platform: platforms[category] ?? '' },
  }
}

function only(across: readonly Field['is'][], { force, period, category }: Omit<ShapeCell, 'at' | 'sheet' | 'cell'>): Keys {
  return {
    ...(across.includes('force') ? { force } : {}),
    ...(across.includes('period') ? { period } : {}),
    ...(across.includes('category') ? { category: { ...category } } : {}),
  }
}
