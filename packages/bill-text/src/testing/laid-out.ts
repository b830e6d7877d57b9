import { wordsOf, type Provision } from '../document/index.ts'
import { wordsAfter, wordsBefore, type ComparedBlock, type ComparedProvision, type Piece } from '../comparison/index.ts'

/** The words of one side of compared blocks, in order, without white space: what the text on that side must say. */
export function wordsOn(side: 'before' | 'after', blocks: readonly ComparedBlock[]): string {
  const elsewhere = new Map(provisionsIn(blocks).flatMap((each) => (each.before ? [[each.before, each] as const] : [])))
  const ofPieces = (pieces: readonly Piece[]) => (side === 'before' ? wordsBefore(pieces) : wordsAfter(pieces))
  const ofBlocks = (inner: readonly ComparedBlock[]): string => inner.map(ofBlock).join(' ')
  const ofProvision = (compared: ComparedProvision): string => {
    const own = compared[side]
    return own
      ? [own.label ?? '', ofPieces(compared.origin), ofPieces(compared.heading), ofBlocks(compared.content)].join(' ')
      : ''
  }
  const ofBlock = (block: ComparedBlock): string => {
    switch (block.kind) {
      case 'provision':
        return side === 'before' && isElsewhere.has(block) ? '' : ofProvision(block)
      case 'moved-away': {
        const moved = elsewhere.get(block.before)
        return side === 'before' && moved ? ofProvision(moved) : ''
      }
      case 'same':
        return wordsOf([block[side]])
      case 'one-sided':
        return block.change === (side === 'before' ? 'removed' : 'added') ? wordsOf([block.block]) : ''
      case 'words':
        return ofPieces(block.pieces)
      case 'quoted':
        return [block[side].open, ofBlocks(block.content), block[side].close, ofPieces(block.tail)].join('')
      case 'table':
        return [ofPieces(block.caption), ...block.rows.map((row) => ofRow(row))].join(' ')
    }
  }
  const ofRow = ({ before, after, cells }: Extract<ComparedBlock, { kind: 'table' }>['rows'][number]): string => {
    if (before && after) return cells.map(({ content }) => ofBlocks(content)).join(' ')
    return ((side === 'before' ? before : after)?.cells ?? []).map(({ content }) => wordsOf(content)).join(' ')
  }
  const isElsewhere = new Set(movedAway(blocks).flatMap((before) => elsewhere.get(before) ?? []))
  return unspaced(ofBlocks(blocks))
}

/** Words without white space. */
export function unspaced(words: string): string {
  return words.replace(/\s+/g, '')
}

/** Every provision among compared blocks, the outer before the inner. */
export function provisionsIn(blocks: readonly ComparedBlock[]): ComparedProvision[] {
  return [...everyBlock(blocks)].filter((block) => block.kind === 'provision')
}

function movedAway(blocks: readonly ComparedBlock[]): Provision[] {
  return [...everyBlock(blocks)].flatMap((block) => (block.kind === 'moved-away' ? [block.before] : []))
}

/** Every block among compared blocks and within them. */
export function* everyBlock(blocks: readonly ComparedBlock[]): Generator<ComparedBlock> {
  for (const block of blocks) {
    yield block
    if (block.kind === 'provision' || block.kind === 'quoted') yield* everyBlock(block.content)
    if (block.kind === 'table') for (const { cells } of block.rows) for (const { content } of cells) yield* everyBlock(content)
  }
}
