import type { PlainPeriod } from '../period/index.ts'
import { columnNumber, type TableCell, type TableRow } from '../table/index.ts'
import type { Category } from './read-cell.ts'
import type { Resolved } from './resolved.ts'
import type { Resolver } from './resolve-words.ts'
import type { ColumnMapping, SheetMapping } from './return-mapping.ts'

/** What a row says that its values are of. `summed` names what it sums over, when it is a row of totals. */
export interface RowKeys {
  readonly force?: string | undefined
  readonly question?: string | undefined
  /** The period, or the year that `part` is a part of. */
  readonly period?: PlainPeriod | undefined
  readonly part?: TableCell | undefined
  readonly category: Category
  readonly summed?: ReadonlySet<string> | undefined
}

/** What becomes of the key cells of a row: its keys; left out, as the mapping says; blank where words are needed; or not to be used. */
export type KeysRead =
  | { readonly is: 'keys'; readonly keys: RowKeys }
  | { readonly is: 'left-out' }
  | {
      readonly is: 'broken'
      readonly column: number
      readonly field: string
      readonly raw: string
      readonly reason: string
      readonly message: string
    }

type KeyColumn = Extract<ColumnMapping, { readonly carriedDown: boolean }>

interface Field {
  readonly column: number
  readonly mapping: KeyColumn
  /** What problems call it, and what a total sums over. */
  readonly name: string
}

/** Reads the key cells of the rows of one block, one row after the other, carrying down what is to be carried. */
export function rowKeyReader(sheet: SheetMapping, resolve: Resolver): (row: TableRow) => KeysRead {
  const fields = sheet.columns.flatMap((mapping) => ('carriedDown' in mapping ? [fieldOf(mapping)] : []))
  const above: (TableCell | undefined)[] = fields.map(() => undefined)
  const whole = categoryNode({})
  return (row) => {
    const draft: Draft = { keys: {}, node: whole, summed: undefined }
    let blanks: Field[] | undefined
    for (const [index, field] of fields.entries()) {
      const cell = keyCell(row, field, { above, index })
      if (cell === undefined) {
        blanks = [...(blanks ?? []), field]
        continue
      }
      const resolved = resolvedBy(field, cell, { sheet, resolve })
      if (resolved.is === 'left-out') return { is: 'left-out' }
      if (resolved.is === 'broken') return { ...resolved, column: field.column, field: field.name, raw: cell.text }
      lay(draft, field, resolved)
    }
    const { keys, node, summed } = draft
    const [blank] = blanks ?? []
    // In a row of totals a field without words is summed over too.
    if (summed) for (const field of blanks ?? []) summed.add(field.name)
    else if (blank)
      return { is: 'broken', column: blank.column, field: blank.name, raw: '', reason: 'blank-key', message: blankWords(blank) }
    return { is: 'keys', keys: { ...keys, category: node.category, summed } }
  }
}

interface Above {
  readonly above: (TableCell | undefined)[]
  readonly index: number
}

/** The words of a row for a field, or those that are carried down to it. */
function keyCell(row: TableRow, { column, mapping }: Field, { above, index }: Above): TableCell | undefined {
  const cell = row.cells[column]
  const filled = cell !== undefined && (cell.text !== '' || cell.day !== undefined)
  if (!mapping.carriedDown) return filled ? cell : undefined
  if (filled) above[index] = cell
  return above[index]
}

/** A category, and those that one more breakdown makes of it: the same object whenever the same words are met. */
interface CategoryNode {
  readonly category: Category
  readonly divided: Map<string, Map<string, CategoryNode>>
}

const mostDivided = 200_000

function categoryNode(category: Category): CategoryNode {
  return { category, divided: new Map() }
}

function dividedBy({ category, divided }: CategoryNode, breakdown: string, value: string): CategoryNode {
  const values = divided.get(breakdown) ?? new Map<string, CategoryNode>()
  const known = values.get(value)
  if (known) return known
  const node = categoryNode({ ...category, [breakdown]: value })
  if (values.size < mostDivided) values.set(value, node)
  divided.set(breakdown, values)
  return node
}

interface Draft {
  readonly keys: { force?: string; question?: string; period?: PlainPeriod; part?: TableCell }
  node: CategoryNode
  summed: Set<string> | undefined
}

function fieldOf(mapping: KeyColumn): Field {
  return { mapping, column: columnNumber(mapping.column), name: mapping.is === 'category' ? mapping.breakdown : mapping.is }
}

interface Means {
  readonly sheet: SheetMapping
  readonly resolve: Resolver
}

function resolvedBy({ mapping }: Field, cell: TableCell, { sheet, resolve }: Means): Resolved<string | PlainPeriod | TableCell> {
  if (mapping.is === 'force') return resolve.force(cell.text)
  if (mapping.is === 'question') return resolve.question(cell.text)
  if (mapping.is === 'category') return resolve.category(mapping.breakdown, cell.text, mapping.words === 'kept')
  if (mapping.holds !== 'part') return resolve.period(cell, sheet)
  const whole = resolve.period(cell, sheet, anyYear)
  return whole.is === 'total' ? whole : { is: 'value', value: cell }
}

const anyYear = { from: '2000-04-01', to: '2001-03-31' }

function lay(draft: Draft, { mapping, name }: Field, resolved: Resolved<string | PlainPeriod | TableCell>): void {
  if (resolved.is === 'total') {
    draft.summed ??= new Set()
    // "Essex total" is of Essex, summed over whatever else the row leaves blank.
    if (resolved.force === undefined) draft.summed.add(name)
    else draft.keys.force = resolved.force
    return
  }
  if (resolved.is !== 'value') return
  const { value } = resolved
  if (typeof value !== 'string') {
    if ('from' in value) draft.keys.period = value
    else draft.keys.part = value
  } else if (mapping.is === 'category') draft.node = dividedBy(draft.node, mapping.breakdown, value)
  else if (mapping.is === 'force' || mapping.is === 'question') draft.keys[mapping.is] = value
}

function blankWords({ name, mapping }: Field): string {
  return `The row has values and does not say its ${name}. Fill in column ${mapping.column}, or set "carriedDown" if it repeats the one above.`
}
