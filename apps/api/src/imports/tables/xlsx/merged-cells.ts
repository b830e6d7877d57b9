import type { MergedRange } from '../merged-ranges.ts'
import { damaged, inShort, Unreadable } from '../unreadable.ts'
import { readXml, type XmlPart } from '../xml/xml-events.ts'
import { rangeAt } from './cell-reference.ts'

/**
 * The merged ranges of a worksheet. XLSX names them after the rows, so they are looked for beforehand: first for their mere word, which
 * costs little, and only where it stands is the part read as XML.
 */
export async function mergedCells(part: () => XmlPart, sheet: string): Promise<readonly MergedRange[]> {
  if (!(await mentions(part().pieces, 'mergeCell'))) return []
  const found: MergedRange[] = []
  const { mergedRanges } = part().limits
  await readXml(part(), {
    open({ local, attributes }) {
      if (local !== 'mergeCell') return
      const name = attributes['ref'] ?? ''
      const range = rangeAt(name)
      if (!range) throw damaged(`The workbook merges cells "${inShort(name)}", which are none.`, { sheet })
      found.push(range)
      if (found.length > mergedRanges)
        throw new Unreadable(
          'too-large',
          `The sheet has more than ${mergedRanges} merged ranges. Unmerge them, or save it as CSV.`,
          { sheet },
        )
    },
    place: () => ({ sheet }),
  })
  return found
}

async function mentions(pieces: AsyncIterable<Buffer>, word: string): Promise<boolean> {
  let form: Buffer | undefined
  let end = Buffer.alloc(0)
  for await (const piece of pieces) {
    form ??= asWritten(word, piece)
    // The word may begin in one piece and end in the next.
    const seam = Buffer.concat([end, piece.subarray(0, form.length)])
    if (piece.includes(form) || seam.includes(form)) return true
    end = Buffer.from(piece.subarray(-form.length))
  }
  return false
}

/** A word in the encoding of a part, which its first bytes tell. */
function asWritten(word: string, start: Buffer): Buffer {
  const mark = start.length < 2 ? 0 : start.readUInt16BE(0)
  if (mark === 0xfffe) return Buffer.from(word, 'utf16le')
  return mark === 0xfeff ? Buffer.from(word, 'utf16le').swap16() : Buffer.from(word)
}
