import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { documentFacts } from './facts.ts'
import { isAkomaNtoso, type AkomaNtosoReason } from './read-akoma-ntoso.ts'
import { blocksOf } from './read-nodes.ts'
import { TextState } from './text-state.ts'
import { Variables } from './variables.ts'
import { Places, type Block } from '../document/index.ts'
import { descend, elementsIn, elementsWithin, isElement, type XmlElement, type XmlNode } from '../xml/index.ts'
import type { AmendmentPaper, PaperFacts, PaperItem } from '../amendment/index.ts'
import { AmendmentReader } from './read-amendment.ts'

/** Whether a file holds a list of amendments. */
export function isAmendmentPaper(root: XmlElement): boolean {
  return isAkomaNtoso(root) && elementsIn(root)[0]?.name === 'amendmentList'
}

/**
 * Reads a list of amendments that LawMaker wrote in Akoma Ntoso. The words of the paper come back in full and in order; what an
 * amendment does and where is read from its instruction first and from the marks of the file where the instruction does not say. That a
 * new clause has no number is no finding: the next print gives it one.
 */
export function readAmendmentPaper(root: XmlElement): Outcome<AmendmentPaper, AkomaNtosoReason> {
  const document = elementsIn(root)[0]
  if (!document || !isAmendmentPaper(root))
    return refuse(
      'other-document',
      `Line ${root.line}: the file holds no list of amendments. Choose the XML of an amendment paper.`,
    )
  const amendments = new AmendmentReader()
  const state = new TextState(new Variables(document), { section: 'clause', readElement: amendments.readElement })
  const facts = factsOf(document, state)
  const items: PaperItem[] = []
  const front: Block[] = []
  for (const part of partsOf(document.children, undefined)) {
    if ('amendment' in part) items.push(amendments.amendment(part.amendment, part.mark, state))
    else addWords(blocksOf([part.node], { state, place: Places.top }), { front, items })
  }
  return accept({ facts, front, items, notes: state.notes, findings: state.findings.filter(({ code }) => code !== 'no-number') })
}

function addWords(content: readonly Block[], { front, items }: { readonly front: Block[]; readonly items: PaperItem[] }): void {
  if (content.length === 0) return
  if (items.length === 0) front.push(...content)
  else items.push({ kind: 'words', content })
}

type Part = { readonly amendment: XmlElement; readonly mark: string | undefined } | { readonly node: XmlNode }

const lists: ReadonlySet<string> = new Set(['collectionBody', 'component', 'components', 'amendmentList'])

/** Amendments, and what stands beside them in the lists that hold them. */
function* partsOf(nodes: readonly XmlNode[], mark: string | undefined): Generator<Part> {
  for (const node of nodes) {
    if (isElement(node) && node.name === 'amendment') yield { amendment: node, mark }
    else if (isElement(node) && lists.has(node.name)) yield* partsOf(node.children, node.attributes['statusIndicator'] ?? mark)
    else yield { node }
  }
}

function factsOf(document: XmlElement, state: TextState): PaperFacts {
  const stage = state.variables.get('varBillStageVersion')
  const uri = state.variables.resolve(affected(document)?.attributes['href'])
  return {
    ...documentFacts(document, state),
    amends: { ...(uri !== undefined && { uri }), ...(stage !== undefined && { stage }) },
  }
}

/** The first naming of the print on the paper; the work as a whole is named below it. */
function affected(document: XmlElement): XmlElement | undefined {
  const preface = descend(document, 'preface')
  if (!preface) return undefined
  for (const element of elementsWithin(preface)) if (element.name === 'affectedDocument') return element
  return undefined
}
