import type { Block, Place, Provision, Quoted, Run, Words } from '../document/index.ts'
import { isElement, type XmlElement, type XmlNode } from '../xml/index.ts'
import { isInline, runsOf } from './inline.ts'
import { isLeftOut, leaveOut } from './left-out.ts'
import type { Reading } from './reading.ts'

/** What stands in an element, in the order of the file: words between blocks become blocks of their own. */
export function blocksIn(element: XmlElement, place: Place, reading: Reading): Block[] {
  return blocksOf(element.children, place, reading)
}

/** The same for some of the nodes of an element. */
export function blocksOf(nodes: readonly XmlNode[], place: Place, reading: Reading): Block[] {
  const blocks: Block[] = []
  let loose: XmlNode[] = []
  const settle = (): void => {
    if (!loose.every(isBlank)) blocks.push(...wordsBlock(runsOf(loose, reading)))
    loose = []
  }
  for (const node of nodes) {
    if (!isElement(node) || isInline(node)) loose.push(node)
    else {
      settle()
      append(blocks, node, { place, reading })
    }
  }
  settle()
  return blocks
}

function isBlank(node: XmlNode): boolean {
  return typeof node === 'string' ? /^[ \t\r\n]*$/.test(node) : !isElement(node)
}

/** One block of words, or none when there is nothing to say. */
export function wordsBlock(runs: readonly Run[], role?: Words['role']): Words[] {
  return runs.length > 0 ? [{ kind: 'words', runs, ...(role && { role }) }] : []
}

function append(
  blocks: Block[],
  element: XmlElement,
  { place, reading }: { readonly place: Place; readonly reading: Reading },
): void {
  if (element.name === 'AppendText') appendText(blocks, runsOf(element.children, reading))
  else blocks.push(...readElement(element, place, reading))
}

/** Text that goes on after a quotation belongs to the quotation's sentence. */
function appendText(blocks: Block[], runs: readonly Run[]): void {
  const last = blocks.at(-1)
  if (last?.kind === 'quoted' && last.after.length === 0) blocks[blocks.length - 1] = { ...last, after: runs } satisfies Quoted
  else blocks.push(...wordsBlock(runs))
}

function readElement(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  if (isLeftOut(element)) {
    leaveOut(element, reading)
    return []
  }
  const read = reading.readers.get(element.name)
  if (read) return read(element, place, reading)
  reading.find('unknown-element', `There is an unknown element ${element.name}. Its words are kept.`, element)
  return blocksIn(element, place, reading)
}

/** The words of a provision told apart: those before the provisions in it, and those after. */
export function withRoles(content: readonly Block[]): readonly Block[] {
  const inner = (block: Block): block is Provision => block.kind === 'provision'
  const first = content.findIndex(inner)
  if (first < 0) return content
  const last = content.findLastIndex(inner)
  return content.map((block, index) => {
    if (block.kind !== 'words' || block.role) return block
    if (index < first) return { ...block, role: 'introduction' }
    return index > last ? { ...block, role: 'wrap-up' } : block
  })
}
