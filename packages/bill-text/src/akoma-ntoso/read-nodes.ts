import type { Block, Run } from '../document/index.ts'
import { isElement, type XmlInstruction, type XmlNode } from '../xml/index.ts'
import type { Inside, TextState } from './text-state.ts'

/** Reads nodes one after another into the blocks they stand in. Words of a sentence are gathered until something apart begins. */
export function readNodes(nodes: readonly XmlNode[], inside: Inside): void {
  for (const node of nodes) {
    if (typeof node === 'string') inside.state.runs.text(node)
    else if (isElement(node)) inside.state.manner.readElement(node, inside)
    else readInstruction(node, inside.state)
  }
}

/** The blocks of nodes that stand apart from what is before and after them. */
export function blocksOf(nodes: readonly XmlNode[], inside: Omit<Inside, 'out'>): Block[] {
  const out: Block[] = []
  readNodes(nodes, { ...inside, out })
  endWords({ ...inside, out })
  return out
}

/** The words of nodes that hold no blocks, like a heading; blocks that stand in them all the same go to `strays`. */
export function runsOf(nodes: readonly XmlNode[], { state, place }: Inside, strays: Block[]): Run[] {
  readNodes(nodes, { state, place, out: strays })
  return state.runs.take()
}

/** Ends the sentence or paragraph being gathered. */
export function endWords({ state, role, out }: Inside): void {
  const runs = state.runs.take()
  if (runs.length > 0) out.push({ kind: 'words', runs, ...(role && { role }) })
}

const printedLine = /^(\d{1,5})-(\d{1,4})$/

function readInstruction({ target, body }: XmlInstruction, { runs }: TextState): void {
  const [, page, line] = target === 'L' ? (printedLine.exec(body.trim()) ?? []) : []
  if (page !== undefined && line !== undefined) runs.point({ mark: 'line', page: Number(page), line: Number(line) })
}
