import { isGrouping, numberOf, wordsOf, type Provision } from '../document/index.ts'
import type { Change, ComparedBlock, ComparedProvision, ComparedRow } from './compared.ts'
import type { Piece } from './piece.ts'

/** What a change inside something does to it: its words change, the numbers it refers by, or the numbers inside it. */
export type Effect = 'words' | 'references' | 'numbers'

interface Circumstances {
  readonly moved: boolean
  readonly quoted: boolean
  readonly division: 'split' | 'merged' | undefined
}

interface Sides extends Pick<ComparedProvision, 'heading' | 'origin' | 'content'> {
  readonly before: Provision | undefined
  readonly after: Provision | undefined
}

/**
 * What happened to a provision, from what happened to everything in it. What a Part or a heading of the text itself groups is told by
 * itself; in quoted text nothing is, so there a heading answers for what stands under it.
 */
export function changesOf(sides: Sides, { moved, quoted, division }: Circumstances): Change[] {
  const divided: Change[] = division ? [division] : []
  const { before, after } = sides
  if (!before || !after) return [after ? 'added' : 'removed', ...divided]
  const inner = isGrouping(after.level) && !quoted ? sides.content.filter(isUnnumbered) : sides.content
  const effects = new Set([...effectsOfPieces(sides.heading), ...effectsOfPieces(sides.origin), ...inner.flatMap(effectsOf)])
  const renumbered = numberOf(before.label) !== numberOf(after.label)
  const changes: Change[] = [
    ...(renumbered || (effects.has('numbers') && !effects.has('words')) ? (['renumbered'] as const) : []),
    ...(effects.has('references') ? (['references-renumbered'] as const) : []),
    ...(effects.has('words') || (renumbered && quoted) ? (['reworded'] as const) : []),
    ...(moved ? (['moved'] as const) : []),
    ...divided,
  ]
  return changes.length === 0 ? ['unchanged'] : changes
}

/** What the change of a block does to what it stands in. */
export function effectsOf(block: ComparedBlock): Effect[] {
  switch (block.kind) {
    case 'provision':
      return [...block.changes.flatMap((change) => effects[change]), ...groupedIn(block).flatMap(effectsOf)]
    case 'moved-away':
      return ['words']
    case 'one-sided':
      return wordsOf([block.block]) === '' ? [] : ['words']
    case 'words':
      return effectsOfPieces(block.pieces)
    case 'quoted':
      return [...block.content.flatMap(effectsOf), ...effectsOfPieces(block.tail)]
    case 'table':
      return [...effectsOfPieces(block.caption), ...block.rows.flatMap(effectsOfRow)]
    case 'same':
      return []
  }
}

/** What a heading groups, which its own changes leave out. */
function groupedIn({ before, after, content }: ComparedProvision): ComparedBlock[] {
  return isGrouping((after ?? before)?.level ?? 'item') ? content.filter((block) => !isUnnumbered(block)) : []
}

const effects = {
  unchanged: [],
  renumbered: ['numbers'],
  'references-renumbered': ['references'],
  reworded: ['words'],
  moved: ['words'],
  added: ['words'],
  removed: ['words'],
  split: ['words'],
  merged: ['words'],
} as const satisfies Record<Change, readonly Effect[]>

/** What pieces show. */
export function effectsOfPieces(pieces: readonly Piece[]): Effect[] {
  return pieces.flatMap((piece): Effect[] => {
    if (piece.kind === 'equal') return []
    return [piece.renumbering ? 'references' : 'words']
  })
}

function effectsOfRow({ before, after, cells }: ComparedRow): Effect[] {
  return before && after ? cells.flatMap(({ content }) => content.flatMap(effectsOf)) : ['words']
}

function isUnnumbered({ kind }: ComparedBlock): boolean {
  return kind !== 'provision' && kind !== 'moved-away'
}
