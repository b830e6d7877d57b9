import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { LegislationText } from '@dutywatch/bill-text/document'
import { readLegislation } from '@dutywatch/bill-text/legislation'
import { baseFor } from '@dutywatch/bill-text/matching'
import { fountainsBill } from '@dutywatch/bill-text/testing'
import { SaxesParser } from 'saxes'

/** A print to be measured with: its file, and what is in it. */
export interface Print {
  readonly name: string
  readonly file: string
  readonly text: LegislationText
}

/** A print and the one that it is compared with. */
export interface PrintPair {
  readonly before: Print
  readonly after: Print
}

/** As often as makes our short Bill as long as one of 60 pages. */
const timesOurs = 24

/** The prints of a folder; without one our own, made long. */
export function printsIn(folder: string | undefined): readonly Print[] {
  const files =
    folder === undefined ? ourFiles() : filesIn(folder).map((file) => [path.basename(file), readFileSync(file, 'utf8')] as const)
  return files.flatMap(([name, file]) => {
    const reading = readLegislation(file)
    return reading.ok && reading.value.kind === 'text' && reading.value.text.facts.kind === 'bill'
      ? [{ name, file, text: reading.value.text }]
      : []
  })
}

/** Each print with the one that it is compared with. Throws when there is none. */
export function pairsIn(prints: readonly Print[]): readonly PrintPair[] {
  const facts = prints.map(({ text }) => text.facts)
  const pairs = prints.flatMap((after) => {
    const base = baseFor(after.text.facts, facts)
    const before = prints.find(({ text }) => text.facts === base?.print)
    return before ? [{ before, after }] : []
  })
  if (pairs.length === 0) throw new Error('The folder holds no two prints of one Bill')
  return pairs
}

/** The files of a folder that may hold legislation. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(xml|akn)$/.test(file.name))
    .map((file) => path.join(file.parentPath, file.name))
    .toSorted()
}

/** A print whose body is there several times over, each time with identities of its own. */
export function repeated(file: string, times: number): string {
  const [start, end] = [file.indexOf('>', file.indexOf('<body')) + 1, file.lastIndexOf('</body>')]
  const body = file.slice(start, end)
  const copy = (number: number) =>
    number === 0 ? body : body.replaceAll(/ ((?:\w+:)?(?:GUID|eId))="([^"]*)"/g, ` $1="$2-${number}"`)
  return file.slice(0, start) + Array.from({ length: times }, (_, number) => copy(number)).join('') + file.slice(end)
}

/** What the bare parser does with a file: the yardstick of reading. */
export function bareParse(file: string): void {
  const parser = new SaxesParser({ xmlns: true, position: true })
  parser.write(file).close()
}

/** The text in a file that is known to hold one. */
export function textIn(file: string): LegislationText {
  const reading = readLegislation(file)
  if (!reading.ok) throw new Error(reading.message)
  if (reading.value.kind !== 'text') throw new Error('The file holds no text')
  return reading.value.text
}

function ourFiles(): (readonly [string, string])[] {
  return Object.entries(fountainsBill).map(([name, file]) => [name, repeated(file, timesOurs)])
}
