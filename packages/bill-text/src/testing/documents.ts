import fc from 'fast-check'
import { Places, type Block, type Place, type Provision, type ProvisionLevel, type Run, type Words } from '../document/index.ts'

/** A block of words. */
export function words(...runs: readonly Run[]): Words {
  return { kind: 'words', runs }
}

/** What a provision is written as in a test: its level, its label, and what is in it; a string is a block of words. */
export interface Written {
  readonly level: ProvisionLevel
  readonly label?: string
  readonly heading?: string
  readonly origin?: string
  readonly fileId?: string
  readonly identity?: string
  readonly content: readonly (string | Block | Written)[]
  readonly quoted?: true
}

/** The provisions of a text written down in a test, each in its place. */
export function provisionsOf(written: readonly Written[]): Provision[] {
  const places = new Places()
  return written.map((provision) => placed(provision, Places.top, places))
}

/** Quoted text written down in a test: words, and provisions of another law. */
export function quoted(...content: readonly (string | Written)[]): Written {
  return { level: 'item', content, quoted: true }
}

function placed(written: Written, parent: Place, places: Places): Provision {
  const { level, label, heading, origin, fileId, identity } = written
  const place = places.within(parent, { level, ...(label && { label }), ...(heading && { title: heading }) })
  return {
    kind: 'provision',
    level,
    address: place.address,
    ...(place.ref && { ref: place.ref }),
    ...(label && { label }),
    ...(heading && { heading: [heading] }),
    ...(origin && { origin: [origin] }),
    ...(fileId && { fileId }),
    ...(identity && { identity }),
    content: written.content.map((block) => blockOf(block, place, places)),
  }
}

function blockOf(block: string | Block | Written, place: Place, places: Places): Block {
  if (typeof block === 'string') return words(block)
  if ('kind' in block) return block
  if (!block.quoted) return placed(block, place, places)
  const inner = places.quotedIn(place)
  return { kind: 'quoted', open: '“', close: '”', content: block.content.map((own) => blockOf(own, inner, places)), after: ['.'] }
}

const text = fc
  .array(fc.constantFrom('must', 'the', 'provider', ' ', '  ', '\n', '—', '“well-managed”', 'tenant', '.', ''), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''))

const runs: fc.Arbitrary<Run[]> = fc.array(
  fc.oneof<fc.Arbitrary<Run>[]>(
    text,
    text.map((inner) => ({ mark: 'emphasis', style: 'italic', runs: [inner] }) as const),
    fc.constant({ mark: 'line', page: 1, line: 2 } as const),
  ),
  { maxLength: 4 },
)

/** Blocks of every kind, nested a few deep, with white space in odd places. */
export const anyBlocks: fc.Arbitrary<Block[]> = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 4 }),
  block: fc.oneof(
    { depthSize: 'small' },
    runs.map((own) => words(...own)),
    text.map((own): Block => ({ kind: 'figure', what: 'formula', words: own })),
    fc
      .record({ label: fc.constantFrom('', '(1)', '12'), heading: runs, content: tie('blocks') })
      .map((own): Block => ({ kind: 'provision', level: 'item', address: 'unnumbered', ...own })),
    fc
      .record({ open: fc.constantFrom('“', ''), close: fc.constantFrom('”', ''), content: tie('blocks'), after: runs })
      .map((own): Block => ({ kind: 'quoted', ...own })),
    fc.record({ caption: runs, cells: fc.array(tie('blocks'), { maxLength: 3 }) }).map(({ caption, cells }): Block => ({
      kind: 'table',
      caption,
      rows: [{ heading: false, cells: cells.map((content) => ({ content, columns: 1, rows: 1 })) }],
    })),
  ),
})).blocks
