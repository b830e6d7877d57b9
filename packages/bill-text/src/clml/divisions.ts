import type { Block, Place, ProvisionLevel, Run } from '../document/index.ts'
import { childNamed, isElement, type XmlElement, type XmlNode } from '../xml/index.ts'
import { blocksOf } from './blocks.ts'
import { runsIn, runsOf } from './inline.ts'
import { printedLabel } from './label.ts'
import { joinedRuns } from './lines.ts'
import { provisionOf, type Parts } from './provision.ts'
import type { Reading } from './reading.ts'

const partsOfName = new Set(['Number', 'Title', 'TitleBlock', 'Reference', 'Subtitle'])

/** Elements that have a number or a heading and provisions in them, and what they are called; those of Explanatory Notes are groups. */
export const divisionLevels: ReadonlyMap<string, ProvisionLevel> = new Map([
  ['Part', 'part'],
  ['EUPart', 'part'],
  ['EUTitle', 'part'],
  ['Chapter', 'chapter'],
  ['EUChapter', 'chapter'],
  ['Pblock', 'cross-heading'],
  ['PsubBlock', 'cross-heading'],
  ...(
    'Group Appendix Annex EUSection EUSubsection SubDivision SubSubDivision SubSubSubDivision CommentaryGroup CommentaryDivision ' +
    'CommentarySubDivision CommentarySubSubDivision CommentaryPart CommentaryChapter CommentaryP1 CommentarySchedule'
  )
    .split(' ')
    .map((name) => [name, 'group'] as const),
])

/** A Part, Chapter, cross-heading or anything else that has a number, a heading and provisions in it. */
export function readDivisionOf(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  const level = divisionLevels.get(element.name) ?? 'group'
  return [provisionOf(element, divisionParts(element, level, reading), { place, reading })]
}

/** A Schedule: its paragraphs are numbered on their own. */
export function readSchedule(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  const parts = divisionParts(element, 'schedule', reading)
  return [reading.numbered('paragraph', () => provisionOf(element, parts, { place, reading }))]
}

/** A division of a preamble is a recital; elsewhere it is a heading with what stands under it. */
export function readDivision(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  const level = childNamed(element, 'Number') && !childNamed(element, 'Title') ? 'recital' : 'group'
  return [provisionOf(element, divisionParts(element, level, reading), { place, reading })]
}

/** The note that ends an instrument: its paragraphs are numbered on their own. */
export function readExplanatoryNote(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  const parts = divisionParts(element, 'group', reading)
  return [reading.numbered('note', () => provisionOf(element, parts, { place, reading }))]
}

function divisionParts(element: XmlElement, level: ProvisionLevel, reading: Reading): Parts {
  const block = childNamed(element, 'TitleBlock')
  const titles = [childNamed(element, 'Title'), ...(block?.children ?? []), childNamed(element, 'Subtitle')]
  const headings = titles.map((title) => runsOfNode(title, reading))
  const named = namesOf(element)
  return {
    level,
    ...printedLabel(childNamed(element, 'Number'), reading),
    heading: joinedRuns(headings),
    origin: runsIn(childNamed(element, 'Reference'), reading),
    content: (place) =>
      blocksOf(
        element.children.filter((child) => !(isElement(child) && named.has(child))),
        place,
        reading,
      ),
  }
}

/** Words of a heading: an element's, or such as stand loose beside others. */
function runsOfNode(node: XmlNode | undefined, reading: Reading): readonly Run[] {
  if (node === undefined) return []
  return isElement(node) ? runsIn(node, reading) : runsOf([node], reading)
}

/** The first of each element that names a division; a second one is content like any other. */
function namesOf(element: XmlElement): ReadonlySet<XmlElement> {
  return new Set([...partsOfName].map((name) => childNamed(element, name)).filter((child) => child !== undefined))
}
