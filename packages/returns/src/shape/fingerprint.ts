import type { Table } from '../table/index.ts'
import { plainWords } from '../words/index.ts'
import { shapeOf } from './shape-of.ts'

/**
 * A short text that is the same for files whose sheets have the same names and the same headers in the same rows, so that a mapping made
 * for one is offered for the next. The words below the headers play no part.
 */
export function fingerprint(first: readonly Table[]): string {
  const parts = first.map((table) => {
    const { name, blocks } = shapeOf(table)
    const headers = blocks.map(
      ({ headerRows, columns }) =>
        `${headerRows.join()}:${columns.map(({ header }) => header.map(plainWords).join('/')).join('|')}`,
    )
    // The only sheet of a CSV file bears the name of the file, which says nothing of its shape.
    return `${first.length === 1 ? '' : plainWords(name)}\n${headers.join('\n')}`
  })
  return hash(parts.join('\n\n'))
}

function hash(text: string): string {
  let [high, low] = [0x811c_9dc5, 0x1234_5678]
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 0x0100_0193)
    low = Math.imul(low ^ (code + index), 0x85eb_ca6b) ^ (low >>> 13)
  }
  return [high, low].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('')
}
