import type { Block, Place, Run, Words } from '../document/index.ts'
import { elementsIn, isElement, type XmlElement } from '../xml/index.ts'
import { blocksIn, wordsBlock } from './blocks.ts'
import { isInline, runsIn } from './inline.ts'
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
  const isPlain = element.children.every((child) =>
    isElement(child) ? lines.has(child.name) : typeof child !== 'string' || child.trim() === '',
  )
  if (!isPlain) return roleReader('date')(element, place, reading)
  return wordsBlock(joinedRuns(elementsIn(element).map((line) => runsIn(line, reading))), 'date')
}

const lines: ReadonlySet<string> = new Set(['Text', 'DateText'])

/** Lines that print sets on one. */
export function joinedRuns(lines: readonly (readonly Run[])[]): readonly Run[] {
  return lines.filter((runs) => runs.length > 0).flatMap((runs, index) => (index === 0 ? runs : [' ', ...runs]))
}

/** Elements that only hold others. */
export const readThrough: BlockReader = (element, place, reading) => blocksIn(element, place, reading)

function withRole(blocks: readonly Block[], role: Words['role']): Block[] {
  return blocks.map((block) => (block.kind === 'words' && role && !block.role ? { ...block, role } : block))
}
