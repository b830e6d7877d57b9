import { innerLevel, type Block, type Place, type ProvisionLevel, type Run } from '../document/index.ts'
import { childNamed, elementsIn, isElement, type XmlElement } from '../xml/index.ts'
import { blocksOf } from './blocks.ts'
import { runsIn, runsOf } from './inline.ts'
import { numberLabel, type Punctuation } from './label.ts'
import { provisionOf, type At } from './provision.ts'
import type { Reading } from './reading.ts'

/** A P1: what a law is numbered by. */
export function readP1(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  return [p1Of(element, { heading: runsIn(childNamed(element, 'Title'), reading) }, { place, reading })]
}

/** A P2 to P7, by where it stands: a subsection, a paragraph, a sub-paragraph. */
export function readInner(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  const number = numberLabel(childNamed(element, 'Pnumber'), ['(', ')'], reading)
  const level = innerLevel(place.level, number.label)
  const heading = runsIn(childNamed(element, 'Title'), reading)
  return [
    provisionOf(
      element,
      { ...number, level, heading, content: contentOf(element, ['Pnumber', 'Title'], reading) },
      { place, reading },
    ),
  ]
}

/** A numbered paragraph of Explanatory Notes. */
export function readNumberedPara(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  const number = numberLabel(childNamed(element, 'Pnumber'), ['', '.'], reading)
  const heading = runsIn(childNamed(element, 'Title'), reading)
  const content = contentOf(element, ['Pnumber', 'Title'], reading)
  return [provisionOf(element, { ...number, level: 'note', heading, content }, { place, reading })]
}

/** A P1group or P2group: the heading of one provision, or of several that stand under it. */
export function readGroup(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  const heading = runsIn(childNamed(element, 'Title'), reading)
  const [only, ...more] = elementsIn(element).filter(({ name }) => !besideGroup.has(name))
  if (only?.name === 'P1' && more.length === 0) {
    const title = childNamed(element, 'Title')
    const beside = element.children.filter((child) => child !== only && child !== title)
    const own = runsIn(childNamed(only, 'Title'), reading)
    const around = blocksOf(beside.filter(isWarning), place, reading)
    const notes = runsOf(
      beside.filter((node) => !isWarning(node)),
      reading,
    )
    return [p1Of(only, { heading: [...heading, ...own, ...notes], group: element }, { place, reading }), ...around]
  }
  const content = contentOf(element, ['Title'], reading)
  return heading.length > 0 ? [provisionOf(element, { level: 'group', heading, content }, { place, reading })] : content(place)
}

const besideGroup: ReadonlySet<string> = new Set(['Title', 'Warning', 'CommentaryRef'])

interface Headed {
  readonly heading: readonly Run[]
  readonly group?: XmlElement
}

function p1Of(element: XmlElement, headed: Headed, { place, reading }: At): Block {
  const level = levelOfP1(element, reading)
  const number = numberLabel(childNamed(element, 'Pnumber'), usualOfP1(level, reading), reading)
  if (!number.label) reading.find('no-number', `There is a ${level} without a number.`, element)
  return provisionOf(
    element,
    { ...number, ...headed, level, content: contentOf(element, ['Pnumber', 'Title'], reading) },
    { place, reading },
  )
}

/** What stands in a provision beside what names it: the first of each of these elements. */
function contentOf(element: XmlElement, naming: readonly string[], reading: Reading): (place: Place) => Block[] {
  const named = naming.map((name) => childNamed(element, name))
  const content = element.children.filter((child) => !(isElement(child) && named.includes(child)))
  return (place) => blocksOf(content, place, reading)
}

function isWarning(node: XmlElement['children'][number]): boolean {
  return isElement(node) && node.name === 'Warning'
}

/** The file's own ids say what a provision is called better than the sort of the document does. */
function levelOfP1({ attributes }: XmlElement, reading: Reading): ProvisionLevel {
  const id = reading.isInMainText ? (attributes['id'] ?? '') : ''
  const named = /^(section|article|regulation|rule|paragraph)-[^-]+$/.exec(id)?.[1]
  return levels.find((level) => level === named) ?? reading.mainLevel
}

const levels = ['section', 'article', 'regulation', 'rule', 'paragraph'] as const

function usualOfP1(level: ProvisionLevel, reading: Reading): Punctuation {
  return level === 'section' || reading.isPrimary ? ['', ''] : ['', '.']
}
