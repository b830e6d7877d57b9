import type { Block, Quoted, Run } from '@dutywatch/bill-text/document'

/** The blocks of a quotation with its marks, and what follows them, in the first and the last of its words. */
export function withQuotationMarks({ open, close, content, after }: Quoted): readonly Block[] {
  const opened = open === '' ? content : withFirst(content, open)
  const end: readonly Run[] = close === '' ? after : [close, ...after]
  return end.length === 0 ? opened : withLast(opened, end)
}

function withFirst([first, ...others]: readonly Block[], open: string): readonly Block[] {
  if (first?.kind === 'words') return [{ ...first, runs: [open, ...first.runs] }, ...others]
  if (first?.kind !== 'provision') return [{ kind: 'words', runs: [open] }, ...(first ? [first, ...others] : others)]
  const { label, labelRuns, heading, content } = first
  if (labelRuns) return [{ ...first, labelRuns: [open, ...labelRuns] }, ...others]
  if (label !== undefined) return [{ ...first, label: `${open}${label}` }, ...others]
  if (heading) return [{ ...first, heading: [open, ...heading] }, ...others]
  return [{ ...first, content: withFirst(content, open) }, ...others]
}

function withLast(blocks: readonly Block[], end: readonly Run[]): readonly Block[] {
  const [others, last] = [blocks.slice(0, -1), blocks.at(-1)]
  if (last?.kind === 'words') return [...others, { ...last, runs: [...last.runs, ...end] }]
  if (last?.kind === 'quoted') return [...others, { ...last, after: [...last.after, ...end] }]
  if (last?.kind === 'provision' && last.content.length > 0) return [...others, { ...last, content: withLast(last.content, end) }]
  return [...blocks, { kind: 'words', runs: end }]
}
