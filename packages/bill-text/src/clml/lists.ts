import { innerLevel, type Block, type Place, type Provision } from '../document/index.ts'
import { childNamed, elementsWithin, isElement, wordsWithin, type XmlElement } from '../xml/index.ts'
import { blocksIn, blocksOf } from './blocks.ts'
import { printedLabel } from './label.ts'
import { provisionOf, type At } from './provision.ts'
import type { Reading } from './reading.ts'

/** A numbered list: the file leaves the numbers out, print adds them. */
export function readOrderedList(list: XmlElement, place: Place, reading: Reading): readonly Block[] {
  const start = /^[1-9]\d{0,3}$/.test(list.attributes['Start'] ?? '') ? Number(list.attributes['Start']) : 1
  return itemsOf(list, { place, reading }, (item, index) => {
    const number = item.attributes['NumberOverride'] ?? numeral(list.attributes['Type'], start + index)
    return itemOf(item, { label: decorated(number, list.attributes['Decoration']), place, reading })
  })
}

/** A list without numbers; its items are definitions where it says so or where they begin with a term. */
export function readUnorderedList(list: XmlElement, place: Place, reading: Reading): readonly Block[] {
  const definitions = list.attributes['Class'] === 'Definition'
  return itemsOf(list, { place, reading }, (item) => {
    const label = item.attributes['NumberOverride']
    if (label) return itemOf(item, { label, place, reading })
    const term = termOf(item, definitions)
    const level = term === undefined ? 'item' : 'definition'
    return provisionOf(
      item,
      { level, ...(term && { title: term }), content: (at) => blocksIn(item, at, reading) },
      { place, reading },
    )
  })
}

/** An item of a list whose items have words for labels. */
export function readKeyListItem(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  const key = childNamed(element, 'Key')
  const content = element.children.filter((child) => child !== key)
  const parts = { ...printedLabel(key, reading), level: 'item' as const, content: (at: Place) => blocksOf(content, at, reading) }
  return [provisionOf(element, parts, { place, reading })]
}

interface Item extends At {
  readonly label: string
}

function itemOf(item: XmlElement, { label, place, reading }: Item): Provision {
  const level = innerLevel(place.level, label)
  return provisionOf(item, { level, label, content: (at) => blocksIn(item, at, reading) }, { place, reading })
}

/** Items in their order; what stands in a list beside its items is read like any text. */
function itemsOf(list: XmlElement, { place, reading }: At, read: (item: XmlElement, index: number) => Provision): Block[] {
  let index = 0
  return list.children.flatMap((child): readonly Block[] => {
    if (isElement(child) && child.name === 'ListItem') return [read(child, index++)]
    return blocksOf([child], place, reading)
  })
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
