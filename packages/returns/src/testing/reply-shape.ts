import type { Cell } from '@dutywatch/domain/evidence'
import { categoryOfKey, ReturnMapping, type ReadCell, type ReturnMappingInput } from '../mapping/index.ts'
import type { Table } from '../table/index.ts'

/** What a cell of a reply must give: where it stands, what it says, and what it is of. */
export interface ShapeCell {
  readonly at: string
  readonly cell: Cell
  readonly force: string
  readonly question: string
  readonly period: { readonly from: string; readonly to: string }
  readonly category: Readonly<Record<string, string>>
  readonly sheet: string
}

/** A reply in a shape that authorities really send, with invented figures: its sheets, how they are to be read, and what they give. */
export interface ReplyShape {
  readonly name: string
  /** What makes it hard. */
  readonly because: string
  /** The force that sent it; absent for tables of many forces. */
  readonly force?: string
  readonly sheets: readonly Table[]
  /** As a person has confirmed it. */
  readonly mapping: ReturnMapping
  readonly cells: readonly ShapeCell[]
  /** The reasons of the warnings it gives, in order, each once. */
  readonly warnings: readonly string[]
  /** Whether the mapping that is suggested for it, with the forces it is unsure of confirmed, reads the same cells. */
  readonly suggested: boolean
}

interface Written {
  readonly because: string
  readonly force?: string
  readonly sheets: readonly Table[]
  readonly mapping: Omit<ReturnMappingInput, 'schemaVersion'>
  /** One cell a line: `B5 12 recorded 2017/18 platform=snapchat`. Sheets by their name first, where there are several. */
  readonly cells: string
  readonly warnings?: readonly string[]
  readonly suggested?: boolean
}

/** A reply from how it is written down in tests. */
export function replyShape(
  name: string,
  { because, force, sheets, mapping, cells, warnings = [], suggested = true }: Written,
): ReplyShape {
  const first = sheets[0]?.name ?? ''
  const lines = cells
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const read = lines.map((line) => shapeCell(line.split(/\s+/), { force: force ?? '', sheet: first }))
  const known = force === undefined ? {} : { force }
  return {
    name,
    because,
    ...known,
    sheets,
    mapping: ReturnMapping.parse({ schemaVersion: 1, ...mapping }),
    cells: read,
    warnings,
    suggested,
  }
}

/** What was read, as far as a shape says what it must be. */
export function asShapeCell({ at, cell, force, question, period, category, sheet }: ReadCell): ShapeCell {
  return { at, cell, force, question, period, category, sheet }
}

function shapeCell(words: readonly string[], { force, sheet }: { force: string; sheet: string }): ShapeCell {
  const [where = '', says = '', question = '', period = '', ...rest] = words
  const [at = '', own] = where.split('@')
  const category = rest.find((each) => each.includes('=') && !each.startsWith('force=')) ?? ''
  const of = rest.find((each) => each.startsWith('force='))?.slice(6) ?? force
  return {
    at,
    cell: cellSaid(says),
    force: of,
    question,
    period: periodSaid(period),
    category: categoryOfKey(category),
    sheet: own ?? sheet,
  }
}

/** The cell of a short notation: `12`, `-3`, `<5`, `1..4`, `>20`, `refused:Section_12`, `not-held`. */
function cellSaid(says: string): Cell {
  if (/^-?\d+$/.test(says))
    return says.startsWith('-') ? { kind: 'correction', value: Number(says) } : { kind: 'count', value: Number(says) }
  if (says.startsWith('<')) return { kind: 'suppressed', below: Number(says.slice(1)) }
  if (says.startsWith('>')) return { kind: 'more-than', value: Number(says.slice(1)) }
  if (says.startsWith('refused:')) return { kind: 'refused', exemption: says.slice(8).replaceAll('_', ' ') }
  const [low, high] = says.split('..')
  if (high !== undefined) return { kind: 'range', low: Number(low), high: Number(high) }
  return { kind: says as 'not-held' }
}

/** The period of a short notation: `2017/18`, `2018`, `2017/18Q1`, `2017-04`, `2019-04-01..2019-10-31`. */
function periodSaid(words: string): { from: string; to: string } {
  const [from = '', to] = words.split('..')
  if (to !== undefined) return { from, to }
  const year = Number(words.slice(0, 4))
  if (/^\d{4}$/.test(words)) return { from: `${year}-01-01`, to: `${year}-12-31` }
  const quarter = /Q(\d)$/.exec(words)?.[1]
  if (quarter !== undefined) return quarters(year)[Number(quarter) - 1] ?? { from, to: from }
  if (words.includes('/')) return { from: `${year}-04-01`, to: `${year + 1}-03-31` }
  const last = ['31', year % 4 === 0 ? '29' : '28', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31'][
    Number(words.slice(5, 7)) - 1
  ]
  return { from: `${words}-01`, to: `${words}-${last}` }
}

function quarters(year: number): { from: string; to: string }[] {
  return [
    { from: `${year}-04-01`, to: `${year}-06-30` },
    { from: `${year}-07-01`, to: `${year}-09-30` },
    { from: `${year}-10-01`, to: `${year}-12-31` },
    { from: `${year + 1}-01-01`, to: `${year + 1}-03-31` },
  ]
}
