import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLegislation } from '../legislation/index.ts'
import { fountainsBill } from '../testing/fountains-bill.ts'
import { xmlRoot } from '../testing/clml.ts'
import { accountForAkomaNtoso } from './account.ts'
import { readAkomaNtoso } from './read-akoma-ntoso.ts'

const file = fountainsBill.asAmendedInCommittee
const settings = { seed: 20_240_312, numRuns: 250 }
const atMostMs = 60_000

interface Slice {
  readonly from: number
  readonly length: number
}

const slice = fc.record({ from: fc.nat(file.length - 1), length: fc.integer({ min: 1, max: 2000 }) })
const mutation = fc.oneof(
  slice.map((at) => (text: string) => text.slice(0, at.from) + text.slice(at.from + at.length)),
  fc.tuple(slice, fc.nat(file.length)).map(
    ([from, to]) =>
      (text: string) =>
        text.slice(0, to) + cut(text, from) + text.slice(to),
  ),
  fc.tuple(slice, slice).map(
    ([a, b]) =>
      (text: string) =>
        swapped(text, a, b),
  ),
  fc.nat(400).map((index) => (text: string) => withoutTag(text, index)),
  fc.nat(400).map((index) => (text: string) => withElementsNamed(text, index)),
  fc.tuple(fc.nat(400), fc.nat(400)).map(
    ([from, to]) =>
      (text: string) =>
        withElementCopied(text, from, to),
  ),
)

function cut(text: string, { from, length }: Slice): string {
  return text.slice(from, from + length)
}

function swapped(text: string, a: Slice, b: Slice): string {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a]
  const end = Math.min(first.from + first.length, second.from)
  const between = text.slice(end, second.from)
  return (
    text.slice(0, first.from) +
    cut(text, second) +
    between +
    text.slice(first.from, end) +
    text.slice(second.from + second.length)
  )
}

const tags = (text: string) => [...text.matchAll(/<\/?([a-zA-Z]+)[^>?]*>/g)]

function withoutTag(text: string, index: number): string {
  const tag = tags(text).at(index)
  return tag ? text.slice(0, tag.index) + text.slice(tag.index + tag[0].length) : text
}

const names = [
  'p',
  'num',
  'heading',
  'authorialNote',
  'table',
  'td',
  'toc',
  'quotedStructure',
  'section',
  'mod',
  'def',
  'ref',
  'meta',
  'other',
]

/** All elements of one name become elements of another, so that the file is still XML. */
function withElementsNamed(text: string, index: number): string {
  const name = tags(text).at(index)?.[1]
  return name ? text.replaceAll(new RegExp(`(</?)${name}(?=[\\s/>])`, 'g'), `$1${names[index % names.length]}`) : text
}

/** One element without others of its name inside it stands in another place too. */
function withElementCopied(text: string, from: number, to: number): string {
  const tag = tags(text).at(from)
  if (!tag || tag[0].startsWith('</')) return text
  const end = text.indexOf(`</${tag[1]}>`, tag.index)
  const element = text.slice(
    tag.index,
    end < 0 || tag[0].endsWith('/>') ? tag.index + tag[0].length : end + (tag[1]?.length ?? 0) + 3,
  )
  const place = tags(text).at(to)
  return place ? text.slice(0, place.index) + element + text.slice(place.index) : text
}

test('whatever is done to a file, reading it gives a text or says why not', { timeout: atMostMs }, () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      const outcome = readLegislation(mutations.reduce((text, mutate) => mutate(text), file))
      expect(outcome.ok || outcome.message.length > 10).toBe(true)
    }),
    settings,
  )
})

const body = file.indexOf('<body>')
const places = tags(file).filter(({ index }) => index > body)

test('words and unknown elements put anywhere in a text are not lost', { timeout: atMostMs }, () => {
  fc.assert(
    fc.property(
      fc.nat(places.length - 1),
      fc.constantFrom('stray', '<stray/>', '<stray>stray words</stray>', '<stray><p>a</p>b</stray>'),
      (at, stray) => {
        const place = places[at]?.index ?? 0
        const root = xmlRoot(file.slice(0, place) + stray + file.slice(place))
        const text = readAkomaNtoso(root)
        expect(text.ok && accountForAkomaNtoso(root, text.value)).toMatchObject({ agrees: true })
      },
    ),
    settings,
  )
})
