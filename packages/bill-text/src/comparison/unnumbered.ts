import { closeUp, plainText, wordsOf, type Block, type Provision, type Quoted, type Run, type Table } from '../document/index.ts'
import type { Meter } from '../matching/index.ts'
import { aligned, type Alignable } from './align.ts'
import type { ComparedBlock, ComparedCell, ComparedRow, ComparedTable, Unnumbered } from './compared.ts'
import type { Both, Comparer } from './comparer.ts'

/** The words of runs as they are compared. */
export function textOf(runs: readonly Run[]): string {
  return closeUp(plainText(runs))
}

/** Positions of the blocks of two sequences, provisions apart, that belong beside each other. */
export function alignedUnnumbered({ before, after }: Both<readonly Block[]>, meter: Meter): [number, number][] {
  const [some, others] = [unnumberedIn(before), unnumberedIn(after)]
  if (some.length === 0 || others.length === 0) return []
  const found = aligned(
    some.map(([block]) => alignable(block)),
    others.map(([block]) => alignable(block)),
    meter,
  )
  return found.map(([one, other]) => [some[one]?.[1] ?? 0, others[other]?.[1] ?? 0])
}

/** Two blocks that belong beside each other, neither a provision. */
export function comparedUnnumbered(both: Both<Unnumbered>, quoted: boolean, comparer: Comparer): ComparedBlock {
  const { before, after } = both
  if (wordsOf([before]) === wordsOf([after])) return { kind: 'same', before, after }
  if (before.kind === 'quoted' && after.kind === 'quoted') return comparedQuoted({ before, after }, comparer)
  if (before.kind === 'table' && after.kind === 'table') return comparedTable({ before, after }, quoted, comparer)
  const pieces = comparer.pieces({ before: runsOf(before), after: runsOf(after) })
  return { kind: 'words', before, after, pieces } as ComparedBlock
}

function comparedQuoted({ before, after }: Both<Quoted>, comparer: Comparer): ComparedBlock {
  const content = { before: before.content, after: after.content }
  comparer.match(content)
  const tail = comparer.pieces({ before: before.after, after: after.after })
  return { kind: 'quoted', before, after, content: comparer.content(content, true), tail }
}

function comparedTable({ before, after }: Both<Table>, quoted: boolean, comparer: Comparer): ComparedTable {
  const caption = comparer.pieces({ before: before.caption ?? [], after: after.caption ?? [] })
  const rowOf = ({ cells }: Table['rows'][number]) => alignableText('row', wordsOf(cells.flatMap((cell) => cell.content)))
  const pairs = aligned(before.rows.map(rowOf), after.rows.map(rowOf), comparer.meter)
  const rows: ComparedRow[] = []
  let [start, startAfter] = [0, 0]
  for (const [one, other] of [...pairs, [before.rows.length, after.rows.length] as const]) {
    rows.push(...before.rows.slice(start, one).map((row) => ({ before: row, cells: [] })))
    rows.push(...after.rows.slice(startAfter, other).map((row) => ({ after: row, cells: [] })))
    const [was, is] = [before.rows[one], after.rows[other]]
    if (was && is)
      rows.push({ before: was, after: is, cells: comparedCells({ before: was.cells, after: is.cells }, quoted, comparer) })
    ;[start, startAfter] = [one + 1, other + 1]
  }
  return { kind: 'table', before, after, caption, rows }
}

type Cells = Table['rows'][number]['cells']

function comparedCells({ before, after }: Both<Cells>, quoted: boolean, comparer: Comparer): ComparedCell[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, position) => {
    const [was, is] = [before[position], after[position]]
    const content = comparer.content({ before: was?.content ?? [], after: is?.content ?? [] }, quoted)
    return { ...(was && { before: was }), ...(is && { after: is }), content }
  })
}

function unnumberedIn(blocks: readonly Block[]): (readonly [Unnumbered, number])[] {
  return blocks.flatMap((block, position) => (block.kind === 'provision' ? [] : [[block, position] as const]))
}

function alignable(block: Unnumbered): Alignable {
  const sort = block.kind === 'words' ? `words ${block.role ?? ''}` : block.kind
  return alignableText(sort, block.kind === 'words' ? textOf(block.runs) : wordsOf([block]))
}

function alignableText(sort: string, text: string): Alignable {
  let words: ReadonlySet<string> | undefined
  return {
    key: text,
    sort,
    get words() {
      return (words ??= new Set(text.split(' ')))
    },
  }
}

function runsOf(block: Exclude<Block, Provision>): readonly Run[] {
  if (block.kind === 'words') return block.runs
  return block.kind === 'figure' ? [block.words] : []
}
