import type { Block, Place, Words } from '../document/index.ts'
import { elementsIn, type XmlElement } from '../xml/index.ts'
import { blocksIn, wordsBlock } from './blocks.ts'
import { isInline, runsIn, runsOf } from './inline.ts'
import type { BlockReader, Reading } from './reading.ts'

/** An element that is one line of print: a number, a title, a long title. */
export function lineReader(role?: Words['role']): BlockReader {
  return (element, place, reading) => {
    if (element.children.every(isInline)) return wordsBlock(runsIn(element, reading), role)
    return withRole(blocksIn(element, place, reading), role)
  }
}

/** An element whose words all serve one end: enacting words, a signature. */
export function roleReader(role: Words['role']): BlockReader {
  return (element, place, reading) => withRole(blocksIn(element, place, reading), role)
}

/** A day and what happened on it, printed on one line: "Made 4th May 2010". */
export function readDay(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  const lines = elementsIn(element)
  if (!lines.every(({ name }) => name === 'Text' || name === 'DateText')) return roleReader('date')(element, place, reading)
  const runs = lines.map((line) => runsOf(line.children, reading)).filter((line) => line.length > 0)
  return wordsBlock(
    runs.flatMap((line, index) => (index === 0 ? line : [' ', ...line])),
    'date',
  )
}

/** Elements that only hold others. */
export const readThrough: BlockReader = (element, place, reading) => blocksIn(element, place, reading)

function withRole(blocks: readonly Block[], role: Words['role']): Block[] {
  return blocks.map((block) => (block.kind === 'words' && role && !block.role ? { ...block, role } : block))
}
