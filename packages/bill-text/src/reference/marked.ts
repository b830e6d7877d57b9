import type { FileMark } from './marks.ts'
import type { Reference, ReferenceTarget } from './reference.ts'
import type { TextIndex } from './text-index.ts'
import { touching } from './touching.ts'

/** A reference by its offsets into one stretch. */
export type Found = Pick<Reference, 'start' | 'end' | 'numberAt' | 'ref' | 'target'>

interface Marked {
  readonly index: TextIndex
  readonly words: string
}

/** References with the targets that the file's own marks give; what the file marks and the words do not tell is one too. */
export function withMarks(found: readonly Found[], marks: readonly FileMark[], { index, words }: Marked): Found[] {
  if (marks.length === 0) return [...found]
  const leading = marks.filter(({ id, uri }) => uri !== undefined || (id !== undefined && index.marked(id)))
  const unmatched = leading.filter((mark) => touching(found, mark).length === 0)
  const decided = found.map((one) => decide(one, touching(leading, one), index))
  return [...decided, ...unmatched.map((mark) => markOnly(mark, { index, words }))].sort((a, b) => a.start - b.start)
}

/** Each level may have a mark of its own: the last is the innermost. A run has one for either end. */
function decide(found: Found, marks: readonly FileMark[], index: TextIndex): Found {
  const uri = marks.find((mark) => mark.uri !== undefined)?.uri
  if (found.target.in === 'other-law' && uri !== undefined) return { ...found, target: { ...found.target, uri } }
  const provisions = marks.flatMap(({ id }) => index.marked(id ?? '') ?? [])
  const [first, last] = [provisions.at(0), provisions.at(-1)]
  if (!first || !last) return found
  if (found.ref?.to !== undefined) {
    const isTold = found.target.in === 'this-text' && provisions.some(({ address }) => address === addressOf(found.target))
    if (!first.ref || !last.ref || isTold) return found
    return { ...found, target: { in: 'this-text', address: first.address, last: last.address } }
  }
  if (!last.ref) return { ...found, target: quotedTarget(found.target, last.address) }
  return { ...found, ref: last.ref, target: { in: 'this-text', address: last.address } }
}

function addressOf(target: ReferenceTarget): string | undefined {
  return target.in === 'unresolved' ? undefined : target.address
}

function quotedTarget(target: ReferenceTarget, address: string): ReferenceTarget {
  return target.in === 'other-law' ? { ...target, address } : { in: 'this-text', address }
}

function markOnly({ start, end, id, uri }: FileMark, { index, words }: Marked): Found {
  const place = { start, end, numberAt: start }
  const provision = index.marked(id ?? '')
  if (provision)
    return { ...place, ...(provision.ref && { ref: provision.ref }), target: { in: 'this-text', address: provision.address } }
  return { ...place, target: { in: 'other-law', law: words.slice(start, end), ...(uri !== undefined && { uri }) } }
}
