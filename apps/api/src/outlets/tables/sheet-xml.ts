import { cellName } from '@dutywatch/returns/table'
import { looksLikeFormula, numberWords, type DownloadTable, type DownloadValue } from './download-table.ts'

/** What Excel can hold. */
const mostRows = 1_048_576
const mostCharacters = 32_767

const styleOfHeader = 1
const styleOfQuoted = 2

/** The part of a workbook that holds a table. */
export function sheetXml({ header, rows }: DownloadTable): string {
  const written = [rowXml(1, header, styleOfHeader)]
  for (const row of rows) {
    if (written.length === mostRows) throw new RangeError(`A sheet holds at most ${mostRows} rows`)
    written.push(rowXml(written.length + 1, row))
  }
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><sheetData>${written.join('')}</sheetData></worksheet>`
  )
}

function rowXml(row: number, values: readonly DownloadValue[], style?: number): string {
  return `<row r="${row}">${values.map((value, column) => cellXml(cellName(row, column), value, style)).join('')}</row>`
}

function cellXml(name: string, value: DownloadValue, style?: number): string {
  if (value === undefined || value === '') return ''
  if (typeof value === 'number') return `<c r="${name}"><v>${numberWords(value)}</v></c>`
  if (value.length > mostCharacters) throw new RangeError(`Cell ${name} is longer than a cell can be`)
  const styled = style ?? (looksLikeFormula(value) ? styleOfQuoted : undefined)
  const attribute = styled === undefined ? '' : ` s="${styled}"`
  return `<c r="${name}"${attribute} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`
}

/** Words as XML can hold them; characters that it cannot are written as XLSX has it, `_x0007_`. */
export function xmlText(words: string): string {
  return words
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, (sign) => `_x${code(sign)}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function code(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}
