import { accountForAkomaNtoso, accountForAmendmentPaper } from '../src/akoma-ntoso/index.ts'
import { amendmentsIn, type AmendmentPaper } from '../src/amendment/index.ts'
import { accountForClml } from '../src/clml/index.ts'
import { blocksIn, provisionsIn, type Block, type LegislationText } from '../src/document/index.ts'
import { unappliedEffects } from '../src/effects/index.ts'
import { readLegislation, type Reading } from '../src/legislation/index.ts'
import type { Account } from '../src/reading/index.ts'
import { readXml, type XmlElement } from '../src/xml/index.ts'

/** One file of a folder: what was read of it, what was left out, and its words in and out. */
export interface DocumentRow {
  readonly name: string
  readonly format: 'Akoma Ntoso' | 'CLML' | 'not XML'
  readonly kind: string
  readonly read: readonly string[]
  /** Absent where there is no text to count: metadata only, effects, a refusal. */
  readonly account?: Account
  readonly leftOut: readonly string[]
}

/** Reads one file and counts its words. */
export function documentRow(name: string, source: string): DocumentRow {
  const root = readXml(source)
  if (!root.ok) return { name, format: 'not XML', kind: 'refused', read: [root.message], leftOut: [] }
  const format = root.value.name === 'akomaNtoso' ? 'Akoma Ntoso' : 'CLML'
  const reading = readLegislation(root.value)
  if (!reading.ok) return { name, format, kind: 'refused', read: [reading.message], leftOut: [] }
  return { name, format, ...rowOf(root.value, reading.value) }
}

function rowOf(root: XmlElement, reading: Reading): Omit<DocumentRow, 'name' | 'format'> {
  if (reading.kind === 'effects') {
    const { page, lastPage, effects } = reading.page
    return { kind: 'feed of effects', read: [`page ${page} of ${lastPage}`, counted(effects.length, 'effect')], leftOut: [] }
  }
  if (reading.kind === 'amendment-paper') return paperRow(root, reading.paper)
  const { text } = reading
  const account = root.name === 'akomaNtoso' ? accountForAkomaNtoso(root, text) : accountForClml(root, text)
  return { kind: kindOf(text), read: partsRead(root, text), account, leftOut: leftOutOf(account) }
}

function paperRow(root: XmlElement, paper: AmendmentPaper): Omit<DocumentRow, 'name' | 'format'> {
  const account = accountForAmendmentPaper(root, paper)
  const read = [counted(amendmentsIn(paper).length, 'amendment')]
  return { kind: `amendment paper, ${paper.facts.stage ?? ''}`, read, account, leftOut: leftOutOf(account) }
}

function kindOf({ facts, front, body }: LegislationText): string {
  const said = [facts.kind.replaceAll('-', ' ').replace(/^eu /, 'EU '), facts.stage ?? facts.version].filter(
    (word) => word !== undefined,
  )
  const isOnlyMetadata = front.length === 0 && body.length === 0
  return [...said, ...(isOnlyMetadata ? ['metadata only'] : []), ...(facts.partUri ? ['part of it'] : [])].join(', ')
}

function partsRead(root: XmlElement, text: LegislationText): string[] {
  const blocks = [...text.front, ...text.body, ...text.back]
  const provisions = [...provisionsIn(blocks)].length
  const kinds = countKinds(blocks)
  return [
    [provisions, 'provision'],
    [[...provisionsIn(blocks, { quoted: true })].length - provisions, 'quoted provision'],
    [kinds.table, 'table'],
    [kinds.figure, 'figure'],
    [text.notes.length, 'note'],
    [unappliedEffects(root).length, 'effect'],
    [text.findings.filter(({ code }) => code !== 'left-out').length, 'finding'],
  ].flatMap(([count, what]) => (typeof count === 'number' && count > 0 ? [counted(count, String(what))] : []))
}

function countKinds(blocks: readonly Block[]): Record<Block['kind'], number> {
  const counts = { provision: 0, words: 0, quoted: 0, table: 0, figure: 0 }
  const open = [...blocks]
  for (let block = open.pop(); block; block = open.pop()) {
    counts[block.kind] += 1
    open.push(...blocksIn(block))
  }
  return counts
}

/** What was left out by the name of its element, with the words of all of that name. */
function leftOutOf({ leftOut }: Account): string[] {
  const words = new Map<string, number>()
  for (const left of leftOut) {
    const count = left.words === '' ? 0 : left.words.split(' ').length
    words.set(left.element, (words.get(left.element) ?? 0) + count)
  }
  return [...words].filter(([, count]) => count > 0).map(([element, count]) => `\`${element}\`: ${counted(count, 'word')}`)
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`
}
