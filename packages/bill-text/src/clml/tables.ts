import type { Block, Place, Run, Table } from '../document/index.ts'
import { readXhtmlTable } from '../reading/index.ts'
import { childNamed, isElement, type XmlElement } from '../xml/index.ts'
import { blocksOf } from './blocks.ts'
import { runsIn, runsOf } from './inline.ts'
import type { Reading } from './reading.ts'

const captions = new Set(['Number', 'Title'])

/** A table with its number and title, and what the file says of it in words. */
export function readTabular(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  const [number, title] = [childNamed(element, 'Number'), childNamed(element, 'Title')].map((child) => runsIn(child, reading))
  const caption = joined(number ?? [], title ?? [])
  const blocks = blocksOf(
    element.children.filter((child) => !(isElement(child) && captions.has(child.name))),
    place,
    reading,
  )
  const at = blocks.findIndex(({ kind }) => kind === 'table')
  const table = blocks[at]
  if (caption.length === 0) return blocks
  if (table?.kind !== 'table') return [{ kind: 'words', runs: caption, role: 'heading' }, ...blocks]
  return blocks.with(at, { ...table, caption: joined(caption, table.caption ?? []) })
}

/** A table of XHTML; what stands in its cells is read like any text. */
export function readTable(element: XmlElement, place: Place, reading: Reading): readonly Table[] {
  return [
    readXhtmlTable(element, {
      content: (nodes) => blocksOf(nodes, place, reading),
      caption: (nodes) => runsOf(nodes, reading),
    }),
  ]
}

function joined(first: readonly Run[], second: readonly Run[]): readonly Run[] {
  return first.length > 0 && second.length > 0 ? [...first, ' ', ...second] : [...first, ...second]
}
