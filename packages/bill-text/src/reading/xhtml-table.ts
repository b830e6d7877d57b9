import type { Block, Run, Table, TableCell, TableRow } from '../document/index.ts'
import { isElement, type XmlElement, type XmlNode } from '../xml/index.ts'

/** How the vocabulary around a table reads what stands in its cells and its caption. */
export interface CellReader {
  readonly content: (nodes: readonly XmlNode[]) => readonly Block[]
  readonly caption: (nodes: readonly XmlNode[]) => readonly Run[]
}

const mostSpanned = 1000
const rowGroups: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot'])
const columns: ReadonlySet<string> = new Set(['col', 'colgroup'])

/**
 * A table of XHTML, or of a vocabulary that took its names: rows and cells in the order of the file, with the columns and rows they
 * span. Words that stand where a table has none become a cell or a row of their own, so that none is lost.
 */
export function readXhtmlTable(table: XmlElement, read: CellReader): Table {
  const found: { caption?: readonly Run[]; rows: TableRow[] } = { rows: [] }
  for (const node of table.children) {
    if (isElement(node) && node.name === 'caption' && !found.caption && found.rows.length === 0) {
      found.caption = read.caption(node.children)
    } else found.rows.push(...rowsOf(node, read, false))
  }
  return { kind: 'table', ...found }
}

function rowsOf(node: XmlNode, read: CellReader, heading: boolean): TableRow[] {
  if (isElement(node)) {
    if (rowGroups.has(node.name)) return node.children.flatMap((child) => rowsOf(child, read, node.name === 'thead'))
    if (node.name === 'tr') return [rowOf(node, read, heading)]
    if (columns.has(node.name)) return []
  }
  const cell = strayCell(node, read)
  return cell ? [{ heading: false, cells: [cell] }] : []
}

function rowOf(row: XmlElement, read: CellReader, inHead: boolean): TableRow {
  const cells = row.children.flatMap((node) => {
    if (isElement(node) && isCell(node)) return [cellOf(node, read)]
    return strayCell(node, read) ?? []
  })
  const named = row.children.filter(isElement).filter(isCell)
  return { heading: inHead || (named.length > 0 && named.every(({ name }) => name === 'th')), cells }
}

function isCell({ name }: XmlElement): boolean {
  return name === 'td' || name === 'th'
}

function cellOf({ attributes, children }: XmlElement, read: CellReader): TableCell {
  return { content: read.content(children), columns: spanned(attributes['colspan']), rows: spanned(attributes['rowspan']) }
}

function strayCell(node: XmlNode, read: CellReader): TableCell | undefined {
  const content = read.content([node])
  return content.length > 0 ? { content, columns: 1, rows: 1 } : undefined
}

function spanned(count = '1'): number {
  return /^\d{1,4}$/.test(count) ? Math.min(Math.max(Number(count), 1), mostSpanned) : 1
}
