import type { Block, Place, Table } from '../document/index.ts'
import { readXhtmlTable } from '../reading/index.ts'
import { childNamed, type XmlElement } from '../xml/index.ts'
import { blocksOf } from './blocks.ts'
import { runsIn, runsOf } from './inline.ts'
import { joinedRuns } from './lines.ts'
import type { Reading } from './reading.ts'

/** A table with its number and title, and what the file says of it in words. */
export function readTabular(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  const number = childNamed(element, 'Number')
  const title = childNamed(element, 'Title')
  const caption = joinedRuns([runsIn(number, reading), runsIn(title, reading)])
  const blocks = blocksOf(
    element.children.filter((child) => child !== number && child !== title),
    place,
    reading,
  )
  const at = blocks.findIndex(({ kind }) => kind === 'table')
  const table = blocks[at]
  if (caption.length === 0) return blocks
  if (table?.kind !== 'table') return [{ kind: 'words', runs: caption, role: 'heading' }, ...blocks]
  return blocks.with(at, { ...table, caption: joinedRuns([caption, table.caption ?? []]) })
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
