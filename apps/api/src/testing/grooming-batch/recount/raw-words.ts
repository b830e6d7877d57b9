import { strFromU8, unzipSync } from 'fflate'

/** The words that stand in a cell of a file: `B5`, on its first sheet or on the one named. */
export type WordsAt = (at: string, sheet?: string) => string

/** Looks into a file of the batch itself: lines cut at their delimiter, or the XML of a workbook. It shares nothing with what imports it. */
export function rawWords(name: string, bytes: Uint8Array): WordsAt {
  if (name.endsWith('.xlsx')) return inWorkbook(unzipped(bytes))
  if (name.endsWith('.ods')) return inOpenDocument(unzipped(bytes)['content.xml'] ?? '')
  return inLines(decoded(bytes))
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function inLines(text: string): WordsAt {
  const lines = text.split('\r\n')
  const delimiter = [';', '\t'].find((sign) => lines.some((line) => line.split(sign).length > 2)) ?? ','
  return (at) => {
    const [column, row] = placeOf(at)
    const whole = lines[row]?.replaceAll(/"([^"]*)"/g, (_quoted, words: string) => words.replaceAll(delimiter, '\u0000')) ?? ''
    return whole.split(delimiter)[column]?.replaceAll('\u0000', delimiter) ?? ''
  }
}

function unzipped(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
}

function inWorkbook(parts: Readonly<Record<string, string>>): WordsAt {
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) => textIn(item))
  return (at, sheet) => {
    const number = sheet === undefined ? 1 : names.indexOf(sheet) + 1
    const found = new RegExp(`<c r="${at}"([^>]*)>(.*?)</c>`, 's').exec(parts[`xl/worksheets/sheet${number}.xml`] ?? '')
    const words = textIn(found?.[2] ?? '')
    return found?.[1]?.includes('t="s"') ? (shared[Number(words)] ?? '') : words
  }
}

function inOpenDocument(content: string): WordsAt {
  const rows = [...content.matchAll(/<table:table-row([^>]*)>(.*?)<\/table:table-row>/gs)].flatMap(
    ([, attributes = '', cells = '']) => Array.from({ length: timesIn(attributes, 'rows') }, () => cells),
  )
  return (at) => {
    const [column, row] = placeOf(at)
    const cells = [
      ...(rows[row] ?? '').matchAll(/<table:(?:covered-)?table-cell([^>]*?)(?:\/>|>(.*?)<\/table:(?:covered-)?table-cell>)/gs),
    ]
    return (
      cells.flatMap(([, attributes = '', words = '']) =>
        Array.from({ length: timesIn(attributes, 'columns') }, () => textIn(words)),
      )[column] ?? ''
    )
  }
}

function timesIn(attributes: string, of: 'rows' | 'columns'): number {
  return Number(new RegExp(`number-${of}-repeated="(\\d+)"`).exec(attributes)?.[1] ?? 1)
}

function textIn(xml: string): string {
  return xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}

/** Column and row, both from 0. */
function placeOf(at: string): [number, number] {
  return [at.charCodeAt(0) - 65, Number(at.slice(1)) - 1]
}
