import type { Cell } from '@dutywatch/domain/evidence'
import { closeUp, plainWords } from '../words/index.ts'

/** What a sender's note says a mark means. */
export interface StatedMark {
  readonly mark: string
  readonly cell: Cell
}

const stated =
  /(?:^|[\s"'“‘(])(-|–|—|\.|x|z|~|\[x\]|\[z\])["'”’)]? ?(?:=|:|means?|denotes?|indicates?|represents?|signifies|is used for|equals)\s+(.+)$/i
const none = /^["'“]?(?:nil|zero|none|0|no )/
const unknown = /^["'“]?(?:not (?:available|applicable|known|recorded)|unavailable|unknown|n\/a)/

/** The mark that a note explains, where it stands for none or for not known: "- means nil". */
export function statedMarks(note: string): StatedMark[] {
  const found = stated.exec(closeUp(note))
  const [mark, meaning] = [found?.[1], plainWords(found?.[2] ?? '')]
  if (mark === undefined) return []
  if (none.test(meaning)) return [{ mark, cell: { kind: 'count', value: 0 } }]
  return unknown.test(meaning) ? [{ mark, cell: { kind: 'not-known' } }] : []
}
