import { divisionLevels } from './divisions.ts'
import { itemLabel } from './lists.ts'
import { childNamed, childrenNamed, elementsIn, isElement, type XmlElement, type XmlNode } from '../xml/index.ts'

const divisions: ReadonlySet<string> = new Set([
  ...divisionLevels.keys(),
  ...'Division Schedule ExplanatoryNotes P1 P2 P3 P4 P5 P6 P7 NumberedPara'.split(' '),
])
const naming = ['Pnumber', 'Number', 'Reference', 'Title', 'TitleBlock', 'Subtitle']

/** Whether an element holds the label of the division it stands in. */
export function isLabel(element: XmlElement, parent: XmlElement): boolean {
  if (element.name === 'Key') return parent.name === 'KeyListItem'
  return (element.name === 'Pnumber' || element.name === 'Number') && (divisions.has(parent.name) || parent.name === 'ListItem')
}

/**
 * A document with its elements in the order of print, which its files do not always keep: the number of a provision before its heading,
 * a heading with the provision it is the heading of, the caption of a table with the table, other versions beside the first.
 */
export function inPrintOrder(root: XmlElement): XmlElement {
  const versions = new Map<string, XmlElement>()
  for (const version of childrenNamed(root, 'Versions').flatMap((list) => childrenNamed(list, 'Version'))) {
    const id = version.attributes['id'] ?? ''
    if (!versions.has(id)) versions.set(id, version)
  }
  const placed = new Set<XmlElement>()
  const ordered = order(root, (element) =>
    (element.attributes['AltVersionRefs'] ?? '').split(/\s+/).flatMap((id): XmlElement[] => {
      const version = divisions.has(element.name) || element.name.endsWith('group') ? versions.get(id) : undefined
      if (!version || placed.has(version)) return []
      placed.add(version)
      return [version]
    }),
  )
  return {
    ...ordered,
    children: ordered.children.filter(
      (child) => !(isElement(child) && child.name === 'Versions' && placed.size === versions.size),
    ),
  }
}

function order(element: XmlElement, versionsOf: (element: XmlElement) => readonly XmlElement[]): XmlElement {
  const children = element.children.flatMap((child): readonly XmlNode[] => {
    if (!isElement(child)) return [child]
    return [order(labelled(child, element), versionsOf), ...versionsOf(child).map((version) => order(version, versionsOf))]
  })
  const whole = { ...element, children }
  if (element.name === 'P1group') return groupInOrder(whole)
  if (element.name === 'Tabular') return captionInOrder(whole)
  return divisions.has(element.name) ? namesFirst(whole) : whole
}

/** An item with the label that print gives it. */
function labelled(element: XmlElement, parent: XmlElement): XmlElement {
  const label = element.name === 'ListItem' ? itemLabel(element, parent) : undefined
  if (!label) return element
  return { ...element, children: [{ ...element, name: 'Pnumber', attributes: {}, children: [label] }, ...element.children] }
}

function namesFirst(element: XmlElement): XmlElement {
  const names = naming.map((name) => childNamed(element, name)).filter((child) => child !== undefined)
  return { ...element, children: [...names, ...element.children.filter((child) => !(isElement(child) && names.includes(child)))] }
}

/** The heading of a group of one belongs to that one. */
function groupInOrder(group: XmlElement): XmlElement {
  const title = childNamed(group, 'Title')
  const [only, ...more] = elementsIn(group).filter(({ name }) => !['Title', 'Warning', 'CommentaryRef'].includes(name))
  if (!title || only?.name !== 'P1' || more.length > 0) return group
  const number = childNamed(only, 'Pnumber')
  const rest = only.children.filter((child) => child !== number)
  const headed = { ...only, children: [...(number ? [number] : []), title, ...rest] }
  return {
    ...group,
    children: group.children.filter((child) => child !== title).map((child) => (child === only ? headed : child)),
  }
}

function captionInOrder(tabular: XmlElement): XmlElement {
  const caption = ['Number', 'Title'].map((name) => childNamed(tabular, name)).filter((child) => child !== undefined)
  const rest = tabular.children.filter((child) => !(isElement(child) && caption.includes(child)))
  const at = rest.findIndex((child) => isElement(child) && child.name === 'table')
  return { ...tabular, children: rest.toSpliced(Math.max(at, 0), 0, ...caption) }
}
