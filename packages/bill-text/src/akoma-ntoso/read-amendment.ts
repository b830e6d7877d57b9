import { wordsOf, type Block, type Place } from '../document/index.ts'
import { readElement } from './read-element.ts'
import { blocksOf, endWords } from './read-nodes.ts'
import type { Inside, TextState } from './text-state.ts'
import { useOf } from './vocabulary.ts'
import { wordsWithin, type XmlElement } from '../xml/index.ts'
import { kindOfAmendment, readWhere, type Amendment, type AmendmentMember } from '../amendment/index.ts'
import { whereMarked } from './where-marked.ts'
import { readWorkflow } from './workflow.ts'

/** What is met while the words of an amendment are read. */
interface Draft {
  readonly place: Place
  body?: XmlElement
  num?: XmlElement
  instruction?: readonly Block[]
  readonly leads: AmendmentMember[]
  readonly supporters: AmendmentMember[]
  readonly statement: Block[]
}

/** Reads the amendments of one paper; what stands in none is read as in any text. */
export class AmendmentReader {
  private draft: Draft | undefined
  private readonly addresses = new Map<string, number>()

  /** One amendment, and the words of it as they are printed. */
  amendment(element: XmlElement, statusMark: string | undefined, state: TextState): Amendment {
    const address = this.addressOf(element)
    const draft: Draft = { place: placeOf(address), leads: [], supporters: [], statement: [] }
    this.draft = draft
    const content = blocksOf(element.children, { state, place: draft.place })
    this.draft = undefined
    return { ...amendmentFrom(draft, address), ...(statusMark && { statusMark }), ...readWorkflow(element), content }
  }

  /** Reads an element of the paper, and notes what it says of the amendment it stands in. */
  readonly readElement = (element: XmlElement, inside: Inside): void => {
    const { draft } = this
    if (!draft || inside.place !== draft.place) return readElement(element, inside)
    const { name, attributes } = element
    if (name === 'docIntroducer' || name === 'docProponent') return readMember(element, inside, draft)
    if (name === 'block' && attributes['name'] === 'instruction' && !draft.instruction)
      return readInstruction(element, inside, draft)
    if (useOf(element) === 'quotation') return readInserted(element, inside)
    if (name === 'amendmentJustification') return readStatement(element, inside, draft)
    if (name === 'amendmentBody') draft.body ??= element
    if (name === 'num') draft.num ??= element
    readElement(element, inside)
  }

  private addressOf(element: XmlElement): string {
    const words = (numberIn(element) ?? 'unnumbered').replace(/[^A-Za-z0-9]+/g, '-')
    const times = (this.addresses.get(words) ?? 0) + 1
    this.addresses.set(words, times)
    return times === 1 ? `amendment-${words}` : `amendment-${words}~${times}`
  }
}

/** The text that an amendment puts in is counted as its own, so that a new clause is a clause. */
function placeOf(address: string): Place {
  return { level: 'text', address, numbering: { of: 'text', address } }
}

function numberIn(element: XmlElement): string | undefined {
  const open = [element]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.name === 'num') return wordsWithin(next)
    for (const child of next.children.toReversed()) if (typeof child !== 'string' && 'name' in child) open.push(child)
  }
  return undefined
}

function readMember(element: XmlElement, inside: Inside, draft: Draft): void {
  const printed = wordsWithin(element)
  const [, member] = /person-(\d{1,9})$/.exec(element.attributes['refersTo'] ?? '') ?? []
  const name = printed?.replace(/\s*\[R\]\s*$/, '')
  if (name && printed) {
    const list = element.name === 'docIntroducer' && draft.leads.length === 0 ? draft.leads : draft.supporters
    list.push({ name, ...(member !== undefined && { member: Number(member) }), declaredInterest: name !== printed })
  }
  endWords(inside)
  readElement(element, inside)
  endWords(inside)
}

function readInstruction(element: XmlElement, inside: Inside, draft: Draft): void {
  endWords(inside)
  draft.instruction = blocksOf(element.children, inside)
  inside.out.push(...draft.instruction)
}

/** Text that an amendment puts in: numbered as a text, since it is to be one. */
function readInserted(element: XmlElement, inside: Inside): void {
  endWords(inside)
  const { startQuote: open = '', endQuote: close = '' } = element.attributes
  const place: Place = { ...inside.place }
  const content = blocksOf(element.children, { state: inside.state, place })
  inside.out.push({ kind: 'quoted', open, close, content, after: [] })
}

function readStatement(element: XmlElement, inside: Inside, draft: Draft): void {
  endWords(inside)
  const blocks = blocksOf(element.children, inside)
  draft.statement.push(...blocks.filter((block) => block.kind !== 'words' || block.role !== 'heading'))
  inside.out.push(...blocks)
}

function amendmentFrom(draft: Draft, address: string): Omit<Amendment, 'content'> {
  const { attributes = {} } = draft.body ?? {}
  const instruction = wordsOf((draft.instruction ?? []).filter(({ kind }) => kind !== 'quoted'))
  const { target, rest } = readWhere(instruction)
  const tabledAs = draft.num?.attributes['dnum']
  const identity = attributes['GUID']
  const [lead, ...otherLeads] = draft.leads
  return {
    kind: 'amendment',
    address,
    number: wordsWithin(draft.num) ?? '',
    ...(tabledAs && { tabledAs }),
    ...(identity && { identity }),
    does: kindOfAmendment(rest, attributes['type']),
    target: { ...whereMarked(attributes['targetProvision'], attributes['targetPage']), ...target },
    instruction,
    inserted: (draft.instruction ?? []).flatMap((block) => (block.kind === 'quoted' ? block.content : [])),
    ...(lead && { lead }),
    supporters: [...otherLeads, ...draft.supporters],
    explanatoryStatement: draft.statement,
  }
}
