import type { PlainPeriod } from '../period/index.ts'
import type { TableCell } from '../table/index.ts'
import type { Category } from './read-cell.ts'
import type { Resolved } from './resolved.ts'
import type { Resolver } from './resolve-words.ts'
import type { ColumnMapping, SheetMapping } from './return-mapping.ts'

/** What a row says of where its values belong, but for their category. The same object whenever the same words are met. */
export interface RowPlace {
  readonly force?: string | undefined
  readonly question?: string | undefined
  /** The period, or the year that `part` is a part of. */
  readonly period?: PlainPeriod | undefined
  readonly part?: TableCell | undefined
}

/** A column whose words say what the values of a row are of. */
export interface KeyField {
  readonly column: number
  readonly mapping: Extract<ColumnMapping, { readonly carriedDown: boolean }>
  /** What problems call it, and what a total sums over. */
  readonly name: string
}

/** Why a row is not read: it is left out, as the mapping says; or its words are blank where some are needed, or not to be used. */
export type RowStop =
  | { readonly is: 'left-out' }
  | {
      readonly is: 'broken'
      readonly column: number
      readonly field: string
      readonly raw: string
      readonly reason: string
      readonly message: string
    }

/** What the words of some key cells, one after the other, come to. */
export interface KeyPath {
  readonly place: RowPlace
  readonly category: Category
  /** What is summed over, in a row of totals. */
  readonly summed?: readonly string[]
  /** The fields without words. */
  readonly blanks: readonly KeyField[]
  /** Whether every field has words that stand for a value. */
  readonly isWhole: boolean
  readonly stop?: RowStop
  /** By the words of the next field, where they lead; where the last row went is kept beside, since rows repeat each other. */
  readonly next: Map<string, KeyPath>
  lastWords?: string
  lastPath?: KeyPath
}

/** Follows the words of key cells. The same words lead to the same path, so that a file of a million rows has few of them. */
export interface KeyPaths {
  readonly begin: () => KeyPath
  /** The path on from one, by the cell of the next field; by none where the field has no words. */
  readonly next: (path: KeyPath, field: KeyField, cell: TableCell | undefined) => KeyPath
}

const mostRemembered = 200_000

/** The paths of one block. */
export function keyPaths(sheet: SheetMapping, resolve: Resolver): KeyPaths {
  let remembered = 0
  return {
    begin: () => pathOf({ place: {}, category: {}, blanks: [] }),
    next: (path, field, cell) => {
      const words = cell?.day === undefined ? (cell?.text ?? '') : `${cell.text}\n${cell.day}`
      if (path.lastPath && path.lastWords === words) return path.lastPath
      const known = path.next.get(words)
      if (known) {
        path.lastWords = words
        path.lastPath = known
        return known
      }
      const found = cell
        ? resolvedPath(path, field, { cell, resolved: resolvedBy(field, cell, { sheet, resolve }) })
        : blank(path, field)
      if (remembered < mostRemembered) path.next.set(words, found)
      remembered += 1
      return found
    },
  }
}

function pathOf({ place, category, summed, blanks }: Omit<KeyPath, 'next' | 'lastWords' | 'lastPath' | 'isWhole'>): KeyPath {
  const path = summed ? { place, category, summed, blanks } : { place, category, blanks }
  return { ...path, isWhole: path.summed === undefined && path.blanks.length === 0, next: new Map() }
}

function blank(path: KeyPath, field: KeyField): KeyPath {
  return pathOf({ ...path, blanks: [...path.blanks, field] })
}

interface Means {
  readonly sheet: SheetMapping
  readonly resolve: Resolver
}

type Meaning = Resolved<string | PlainPeriod | TableCell>

function resolvedBy({ mapping }: KeyField, cell: TableCell, { sheet, resolve }: Means): Meaning {
  if (mapping.is === 'force') return resolve.force(cell.text)
  if (mapping.is === 'question') return resolve.question(cell.text)
  if (mapping.is === 'category') return resolve.category(mapping.breakdown, cell.text, mapping.words === 'kept')
  if (mapping.holds !== 'part') return resolve.period(cell, sheet)
  const whole = resolve.period(cell, sheet, anyYear)
  return whole.is === 'total' ? whole : { is: 'value', value: cell }
}

const anyYear = { from: '2000-04-01', to: '2001-03-31' }

function resolvedPath(
  path: KeyPath,
  { mapping, name, column }: KeyField,
  { cell, resolved }: { readonly cell: TableCell; readonly resolved: Meaning },
): KeyPath {
  if (resolved.is === 'left-out') return { ...path, stop: { is: 'left-out' } }
  if (resolved.is === 'broken') return { ...path, stop: { ...resolved, column, field: name, raw: cell.text } }
  const { place, category } = path
  if (resolved.is === 'total') {
    // "Essex total" is of Essex, summed over whatever else the row leaves blank.
    const { force } = resolved
    const { summed = [] } = path
    if (force !== undefined) return pathOf({ ...path, place: { ...place, force }, summed })
    return pathOf({ ...path, summed: [...summed, name] })
  }
  const { value } = resolved
  if (typeof value !== 'string') return pathOf({ ...path, place: { ...place, ['from' in value ? 'period' : 'part']: value } })
  if (mapping.is === 'category') return pathOf({ ...path, category: { ...category, [mapping.breakdown]: value } })
  return pathOf({ ...path, place: { ...place, [mapping.is]: value } })
}
