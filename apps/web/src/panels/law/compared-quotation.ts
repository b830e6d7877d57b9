import type { ComparedBlock, ComparedQuoted, ComparedWords, Piece } from '@dutywatch/bill-text/comparison'
import { plainText, type Provision } from '@dutywatch/bill-text/document'

/** The compared blocks of a quotation with its marks, and what follows them, in the first and the last of its words. */
export function withComparedMarks({ before, after, content, tail }: ComparedQuoted): readonly ComparedBlock[] {
  const { open, close } = after
  const opened = open === '' ? content : withFirst(content, { open, was: before.open })
  const end: readonly Piece[] = close === '' ? tail : [{ kind: 'equal', words: close, was: before.close }, ...tail]
  return end.length === 0 ? opened : withLast(opened, end)
}

interface Opening {
  readonly open: string
  readonly was: string
}

function withFirst([first, ...others]: readonly ComparedBlock[], { open, was }: Opening): readonly ComparedBlock[] {
  const piece: Piece = { kind: 'equal', words: open, was }
  const words = asWords(first)
  if (words) return [{ ...words, pieces: [piece, ...words.pieces] }, ...others]
  if (first?.kind !== 'provision') return [wordsOfPieces([piece]), ...(first ? [first, ...others] : others)]
  const labelled = (first.after ?? first.before)?.label !== undefined
  if (labelled) return [{ ...first, ...opened('before', first.before, was), ...opened('after', first.after, open) }, ...others]
  if (first.heading.length > 0) return [{ ...first, heading: [piece, ...first.heading] }, ...others]
  return [{ ...first, content: withFirst(first.content, { open, was }) }, ...others]
}

function opened(side: 'before' | 'after', provision: Provision | undefined, open: string) {
  return provision?.label === undefined ? {} : { [side]: { ...provision, label: `${open}${provision.label}` } }
}

function withLast(blocks: readonly ComparedBlock[], end: readonly Piece[]): readonly ComparedBlock[] {
  const [others, last] = [blocks.slice(0, -1), blocks.at(-1)]
  const words = asWords(last)
  if (words) return [...others, { ...words, pieces: [...words.pieces, ...end] }]
  if (last?.kind === 'quoted') return [...others, { ...last, tail: [...last.tail, ...end] }]
  if (last?.kind === 'provision' && last.before && last.after)
    return [...others, { ...last, content: withLast(last.content, end) }]
  return [...blocks, wordsOfPieces(end)]
}

/** Words of both texts, also where they are the same. */
function asWords(block: ComparedBlock | undefined): ComparedWords | undefined {
  if (block?.kind === 'words') return block
  if (block?.kind !== 'same' || block.before.kind !== 'words' || block.after.kind !== 'words') return undefined
  const { before, after } = block
  return { kind: 'words', before, after, pieces: [{ kind: 'equal', words: plainText(after.runs), was: plainText(before.runs) }] }
}

function wordsOfPieces(pieces: readonly Piece[]): ComparedWords {
  const none = { kind: 'words', runs: [] } as const
  return { kind: 'words', before: none, after: none, pieces }
}
