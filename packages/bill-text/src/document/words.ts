import type { Block, Provision } from './block.ts'
import type { LegislationText } from './legislation-text.ts'
import { plainText } from './run.ts'

/**
 * The words of blocks in the order of the text, white space closed up: headings, labels, quoted text with its quotation marks, tables
 * by row. What is printed apart is apart.
 */
export function wordsOf(blocks: readonly Block[]): string {
  return closeUp(blocks.map(blockText).join(' '))
}

/** The words of a whole text, front to back, without its notes. */
export function wordsOfText(text: Pick<LegislationText, 'front' | 'body' | 'back'>): string {
  return wordsOf([...text.front, ...text.body, ...text.back])
}

/** The heading of a provision; empty when it has none. */
export function headingOf(provision: Pick<Provision, 'heading'>): string {
  return closeUp(plainText(provision.heading ?? []))
}

/** Any white space as one space, none at the ends. */
export function closeUp(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'provision':
      return [
        block.label ?? '',
        plainText(block.origin ?? []),
        plainText(block.heading ?? []),
        ...block.content.map(blockText),
      ].join(' ')
    case 'words':
      return plainText(block.runs)
    case 'quoted':
      return `${block.open}${closeUp(block.content.map(blockText).join(' '))}${block.close}${plainText(block.after)}`
    case 'table':
      return [
        plainText(block.caption ?? []),
        ...block.rows.flatMap((row) => row.cells.map((cell) => cell.content.map(blockText).join(' '))),
      ].join(' ')
    case 'figure':
      return block.words
  }
}
