import {
  Places,
  type Block,
  type LegislationText,
  type Place,
  type Provision,
  type ProvisionLevel,
  type Run,
  type TextFacts,
} from '../document/index.ts'

/** A provision before it has a place: what a test says of it. */
export interface Draft {
  readonly level: ProvisionLevel
  readonly label?: string
  readonly heading?: string
  readonly identity?: string
  readonly content: readonly (string | Draft | Block)[]
}

type Parts = Draft['content']

/** A text for tests, each provision at its place. */
export function aText(drafts: readonly Draft[], facts: Partial<TextFacts> = {}): LegislationText {
  const places = new Places()
  return {
    facts: { format: 'akoma-ntoso', kind: 'bill', title: 'A Bill', language: 'en', dates: [], ...facts },
    front: [],
    body: drafts.map((draft) => placed(draft, Places.top, places)),
    back: [],
    notes: [],
    findings: [],
  }
}

export function aPart(number: string, heading: string, ...content: Parts): Draft {
  return { level: 'part', label: `PART ${number}`, heading, content }
}

export function aCrossHeading(heading: string, ...content: Parts): Draft {
  return { level: 'cross-heading', heading, content }
}

export function aClause(number: string, heading: string, ...content: Parts): Draft {
  return { level: 'clause', label: number, heading, content }
}

export function aSubsection(number: string, ...content: Parts): Draft {
  return { level: 'subsection', label: `(${number})`, content }
}

export function aParagraph(letter: string, ...content: Parts): Draft {
  return { level: 'paragraph', label: `(${letter})`, content }
}

export function aSchedule(number: string, heading: string, ...content: Parts): Draft {
  return { level: 'schedule', label: `Schedule ${number}`, heading, content }
}

/** A numbered paragraph of a Schedule. */
export function aScheduleParagraph(number: string, ...content: Parts): Draft {
  return { level: 'paragraph', label: number, content }
}

/** Words of another law, inserted: each provision with its number, no place of its own in this one. */
export function quoted(...content: Parts): Block {
  const places = new Places()
  const place = places.quotedIn(Places.top)
  return { kind: 'quoted', open: '“', close: '”', content: content.map((part) => blockOf(part, place, places)), after: ['.'] }
}

/** A table of plain cells, the first row its heading. */
export function aTable(...rows: readonly (readonly string[])[]): Block {
  return {
    kind: 'table',
    rows: rows.map((cells, index) => ({
      heading: index === 0,
      cells: cells.map((cell) => ({ content: [{ kind: 'words', runs: [cell] }], columns: 1, rows: 1 })),
    })),
  }
}

/** Words set as given, marks and all. */
export function runs(...given: readonly Run[]): Block {
  return { kind: 'words', runs: given }
}

/** The provision of a text at an address; throws where there is none. */
export function at(text: LegislationText, address: string): Provision {
  const found = all(text.body).find((provision) => provision.address === address)
  if (!found) throw new Error(`No provision at ${address}: there are ${all(text.body).map((each) => each.address).join(', ')}`)
  return found
}

function all(blocks: readonly Block[]): Provision[] {
  return blocks.flatMap((block) => (block.kind === 'provision' ? [block, ...all(block.content)] : []))
}

function placed({ content, heading, ...named }: Draft, parent: Place, places: Places): Provision {
  const place = places.within(parent, { ...named, ...(heading && { title: heading }) })
  return {
    kind: 'provision',
    ...named,
    address: place.address,
    ...(place.ref && { ref: place.ref }),
    ...(heading && { heading: [heading] }),
    content: content.map((part) => blockOf(part, place, places)),
  }
}

function blockOf(part: string | Draft | Block, place: Place, places: Places): Block {
  if (typeof part === 'string') return { kind: 'words', runs: [part] }
  return 'kind' in part ? part : placed(part, place, places)
}
