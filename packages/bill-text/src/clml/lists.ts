import { innerLevel, type Block, type Place, type Provision } from '../document/index.ts'
import { childNamed, childrenNamed, elementsWithin, isElement, wordsWithin, type XmlElement } from '../xml/index.ts'
import { blocksIn, blocksOf } from './blocks.ts'
import { printedLabel } from './label.ts'
import { provisionOf, type At } from './provision.ts'
import type { Reading } from './reading.ts'

/** A numbered list, or one without numbers; the items of the latter are definitions where it says so or where they begin with a term. */
export function readList(list: XmlElement, place: Place, reading: Reading): readonly Block[] {
  return list.children.flatMap((child): readonly Block[] => {
    if (!isElement(child) || child.name !== 'ListItem') return blocksOf([child], place, reading)
    return [itemOf(child, list, { place, reading })]
  })
}

/** The label that print gives an item: the file has only the kind of numbers of the list, and exceptions. */
export function itemLabel(item: XmlElement, list: XmlElement): string | undefined {
  const own = item.attributes['NumberOverride']
  const { Start: start = '', Type: type, Decoration: decoration } = list.attributes
  if (list.name !== 'OrderedList') return own || undefined
  const first = /^[1-9]\d{0,3}$/.test(start) ? Number(start) : 1
  return decorated(own ?? numeral(type, first + childrenNamed(list, 'ListItem').indexOf(item)), decoration)
}

/** An item of a list whose items have words for labels. */
export function readKeyListItem(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  const key = childNamed(element, 'Key')
  const content = element.children.filter((child) => child !== key)
  const parts = { ...printedLabel(key, reading), level: 'item' as const, content: (at: Place) => blocksOf(content, at, reading) }
  return [provisionOf(element, parts, { place, reading })]
}

function itemOf(item: XmlElement, list: XmlElement, at: At): Provision {
  const content = (place: Place): Block[] => blocksIn(item, place, at.reading)
  const label = itemLabel(item, list)
  if (label) return provisionOf(item, { level: innerLevel(at.place.level, label), label, content }, at)
  const term = termOf(item, list.attributes['Class'] === 'Definition')
  const level = term === undefined ? 'item' : 'definition'
  return provisionOf(item, { level, ...(term && { title: term }), content }, at)
}

/** The term that an item defines: the one marked at its start, or in a list of definitions the first in quotation marks. */
function termOf(item: XmlElement, isDefinition: boolean): string | undefined {
  const words = wordsWithin(item) ?? ''
  for (const element of elementsWithin(item)) {
    if (element.name !== 'Term') continue
    const term = wordsWithin(element) ?? ''
    if (isDefinition || words.replace(/^[“"‘']+\s*/, '').startsWith(term)) return term
    break
  }
  return isDefinition
    ? (/“(.+?)”|‘(.+?)’(?!\p{L})|"(.+?)"/u
        .exec(words)
        ?.slice(1)
        .find((found) => found) ?? '')
    : undefined
}

function numeral(type = 'arabic', count: number): string {
  switch (type) {
    case 'alpha':
      return letters(count)
    case 'alphaupper':
      return letters(count).toUpperCase()
    case 'roman':
      return roman(count)
    case 'romanupper':
      return roman(count).toUpperCase()
    default:
      return String(count)
  }
}

/** a to z, then aa, bb, as legislation counts. */
function letters(count: number): string {
  const letter = String.fromCodePoint(97 + ((count - 1) % 26))
  return letter.repeat(Math.min(Math.ceil(count / 26), 9))
}

const romans = [
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

function roman(count: number): string {
  let rest = Math.min(count, 399)
  let written = ''
  for (const [letter, value] of [['c', 100], ['xc', 90], ['l', 50], ['xl', 40], ...romans] as const) {
    for (; rest >= value; rest -= value) written += letter
  }
  return written
}

function decorated(number: string, decoration = 'parens'): string {
  switch (decoration) {
    case 'parens':
      return `(${number})`
    case 'parenRight':
      return `${number})`
    case 'brackets':
      return `[${number}]`
    case 'bracketRight':
      return `${number}]`
    case 'period':
      return `${number}.`
    case 'colon':
      return `${number}:`
    default:
      return number
  }
}
