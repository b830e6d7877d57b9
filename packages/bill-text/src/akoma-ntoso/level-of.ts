import { innerLevel, numberOf, type Place, type ProvisionLevel } from '../document/index.ts'
import type { XmlElement } from '../xml/index.ts'
import type { Inside } from './text-state.ts'
import { levelNamed } from './vocabulary.ts'

const classLevels: ReadonlyMap<string, ProvisionLevel> = new Map([
  ['para1', 'paragraph'],
  ['para2', 'sub-paragraph'],
  ['para3', 'item'],
])

/** What a provision is called, from its element, what it stands in and its label. */
export function levelOf(element: XmlElement, { state, place }: Inside, label: string | undefined): ProvisionLevel {
  if (element.name === 'section') return place.numbering.of === 'quoted' ? 'section' : state.manner.section
  if (state.manner.section === 'group') return noteLevel(label)
  return levelNamed(element) ?? levelWithin(place, element, label)
}

/** Notes number their paragraphs and mark what is within with a letter or a bullet, whatever the element. */
function noteLevel(label: string | undefined): ProvisionLevel {
  return /^\d+[A-Z]*$/.test(numberOf(label)) ? 'note' : 'item'
}

/** Quoted provisions stand in nothing that tells their level; LawMaker's class does. */
function levelWithin(place: Place, element: XmlElement, label: string | undefined): ProvisionLevel {
  const told = place.level === 'text' && label !== undefined ? classLevels.get(element.attributes['class'] ?? '') : undefined
  return told ?? innerLevel(place.level, label)
}
