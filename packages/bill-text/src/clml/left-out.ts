import type { XmlElement } from '../xml/index.ts'
import type { Reading } from './reading.ts'

/** What a reading leaves out, wherever it stands, and why. */
const leftOut: ReadonlyMap<string, string> = new Map([
  ['Contents', 'a table of contents, which repeats the headings'],
  ['Warning', 'a warning of the program that made the file'],
  ['Tasks', 'what editors still have to do'],
  ['EnactingTextOmitted', 'what says that enacting words are omitted'],
  ['GroupItemRef', 'what says which rows a brace groups'],
  ['Resources', 'a list of files beside the text'],
])

export function isLeftOut({ name }: XmlElement): boolean {
  return leftOut.has(name)
}

/** Leaves an element out, and says so where it has words. */
export function leaveOut(element: XmlElement, reading: Reading): void {
  reading.leaveOut(element, leftOut.get(element.name) ?? element.name)
}
