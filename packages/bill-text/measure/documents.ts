import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { documentRow, type DocumentRow } from './document-row.ts'

const page = fileURLToPath(new URL('../../../docs/documents-read.md', import.meta.url))

/** Reads every document in a folder, and writes down what was read of each, what was left out, and its words in and out. */
function measure([folder]: readonly string[]): string {
  if (!folder) return 'Usage: npm run measure-documents -- FOLDER\n'
  const rows = documentsIn(path.resolve(folder)).map((file) => documentRow(path.basename(file), readFileSync(file, 'utf8')))
  writeFileSync(page, pageOf(rows))
  const whole = rows.filter(({ account }) => account?.agrees).length
  const counted = rows.filter(({ account }) => account).length
  const refused = rows.filter(({ kind }) => kind === 'refused').length
  return `${rows.length} documents, ${refused} refused; the words of ${whole} of ${counted} texts came back in full and in order.\n`
}

function documentsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(xml|akn)$/.test(file.name))
    .map((file) => path.join(file.parentPath, file.name))
    .toSorted()
}

function pageOf(rows: readonly DocumentRow[]): string {
  const formats = [...new Set(rows.map(({ format }) => format))]
  return `${[
    '# Documents that were read',
    'Published files, what `@dutywatch/bill-text` read of each, what it left out, and a count of words that does not use the reader: in the file and in the text, then in the notes beside it. “In full” means that both have the same characters in the same order, white space aside.',
    'In CLML, print puts the heading of a provision after its number and adds brackets, quotation marks and the numbers of lists; the count follows print. Metadata is not counted. Written by `npm run measure-documents -- FOLDER` in `packages/bill-text`.',
    ...formats.flatMap((format) => [`## ${format}`, tableOf(rows.filter((row) => row.format === format))]),
  ].join('\n\n')}\n`
}

function tableOf(rows: readonly DocumentRow[]): string {
  const heads = [
    'Document',
    'What it is',
    'Read',
    'Left out',
    'Words in the file',
    'Words in the text',
    'Words of notes',
    'In full',
  ]
  return [heads, heads.map((_, index) => (index < 4 || index === 7 ? '---' : '---:')), ...rows.map(cellsOf)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function cellsOf({ name, kind, read, account, leftOut }: DocumentRow): string[] {
  const numbers = account && [account.words.inFile, account.words.inText].map((count) => count.toLocaleString('en-GB'))
  const notes = account && account.notes.inFile > 0 ? `${account.notes.inFile} / ${account.notes.inText}` : ''
  return [
    name,
    kind,
    read.join(', '),
    leftOut.join(', '),
    ...(numbers ?? ['', '']),
    notes,
    account ? (account.agrees ? 'yes' : 'no') : '',
  ].map((cell) => cell.replaceAll('|', '\\|'))
}

process.stdout.write(measure(process.argv.slice(2)))
