import type { TableCell } from '@dutywatch/returns/table'
import { dayIn } from '../day.ts'
import { emptyCell } from '../sheet-reading.ts'
import type { XmlTag } from '../xml/xml-events.ts'

/** The words of a cell as OpenDocument writes them: paragraphs, with runs of spaces, tabs and line breaks as elements. */
export class CellWords {
  private words = ''
  private paragraphs = 0
  private depth = 0

  open({ local, attributes }: XmlTag): void {
    if (local === 'p' || local === 'h') {
      if (this.depth === 0 && this.paragraphs > 0) this.words += '\n'
      this.paragraphs += 1
      this.depth += 1
    } else if (this.depth === 0) return
    else if (local === 's') this.words += ' '.repeat(Math.min(countOf(attributes['text:c']), longestRun))
    else if (local === 'tab') this.words += '\t'
    else if (local === 'line-break') this.words += '\n'
  }

  close(local: string): void {
    if (local === 'p' || local === 'h') this.depth -= 1
  }

  text(text: string): void {
    if (this.depth > 0) this.words += text.replace(/[ \t\r\n]+/g, ' ')
  }

  /** The words, which are then forgotten. */
  take(): string {
    const words = this.words.trim()
    this.words = ''
    this.paragraphs = 0
    this.depth = 0
    return words
  }
}

const longestRun = 100

/** The number of times that an attribute of OpenDocument says something is repeated; once when it is absent or senseless. */
export function countOf(value: string | undefined): number {
  const count = Number(value ?? 1)
  return Number.isInteger(count) && count > 0 ? count : 1
}

/** The cell that a person sees: its words as the file shows them, with the number or day behind them. */
export function odsCell(attributes: XmlTag['attributes'], words: string): TableCell {
  const type = attributes['office:value-type']
  if (type === 'float' || type === 'percentage' || type === 'currency') {
    const value = attributes['office:value']
    const number = value === undefined || value.trim() === '' ? Number.NaN : Number(value)
    if (Number.isFinite(number)) return { text: words === '' ? String(number) : words, number }
  }
  if (type === 'date') {
    // A day, or a moment in local time: what stands before the T is the day whatever the zone of this machine.
    const day = dayIn((attributes['office:date-value'] ?? '').slice(0, 10))
    if (day !== undefined) return { text: words === '' ? day : words, day }
  }
  const text = words === '' ? (attributes['office:string-value'] ?? '').trim() : words
  return text === '' ? emptyCell : { text }
}

/** Whether a cell holds a formula that was never worked out. */
export function isUnworkedFormula(attributes: XmlTag['attributes'], words: string): boolean {
  return attributes['table:formula'] !== undefined && attributes['office:value-type'] === undefined && words === ''
}
