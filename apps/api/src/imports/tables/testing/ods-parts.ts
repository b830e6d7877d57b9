import type { Parts } from './xlsx-parts.ts'

const namespaces = ['office', 'table', 'text', 'style', 'draw', 'calcext']
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .join(' ')

/** The parts of an OpenDocument spreadsheet whose tables are XML. */
export function odsParts(tables: string, styles = ''): Parts {
  return {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    'content.xml': `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  }
}

/** A table of one name. */
export function odsTable(rows: string, name = 'Returns'): string {
  return `<table:table table:name="${name}">${rows}</table:table>`
}

/** A cell of text. */
export function textCell(words: string, attributes = ''): string {
  return `<table:table-cell office:value-type="string" ${attributes}><text:p>${words}</text:p></table:table-cell>`
}
