import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf, wordsOfText } from '../document/index.ts'
import { latestEffects, readEffectsFeed, unappliedEffects } from '../effects/index.ts'
import { xmlRoot } from '../testing/clml.ts'
import { effectsFeed, ferriesAct, lighthouseOrder } from '../testing/clml-documents.ts'
import { mutated, xmlMutations } from '../testing/xml-mutations.ts'
import { isElement, readXml, textWithin, type XmlElement } from '../xml/index.ts'
import { readClml } from './index.ts'
import { isLeftOut } from './left-out.ts'

const documents = [ferriesAct, lighthouseOrder].map(xmlRoot)
const names =
  'Part Chapter Pblock P1group P1 P2 P3 P4 P1para Pnumber Title Number Text Para ListItem OrderedList UnorderedList KeyList KeyListItem Key ' +
  'BlockAmendment AppendText Schedule ScheduleBody TitleBlock Reference Tabular table tr td th caption Formula math mfrac Term Citation ' +
  'Addition Repeal CommentaryRef Footnotes Footnote Commentaries Commentary Versions Version Contents Body Primary Secondary EURetained ' +
  'Attachment Division MadeDate DateText SignedSection ExplanatoryNotes Figure Image Odd'

const values = ['', 'v1', 'f1', '-3', '9e9', 'alpha', 'roman', 'x y', '2031-02-30', 'Definition', '“', 'section-1']
const attributes = [
  'id',
  'Ref',
  'Start',
  'Type',
  'Class',
  'AltVersionRefs',
  'PuncAfter',
  'RestrictStartDate',
  'Status',
  'colspan',
  'IdURI',
]
const mutations = xmlMutations({ names: names.split(' '), attributes, values })

/** The words of a document but for its metadata and what every reading leaves out. */
function contentOf(element: XmlElement): string {
  return element.children
    .map((child) =>
      isElement(child) ? (isLeftOut(child) ? '' : ` ${contentOf(child)} `) : typeof child === 'string' ? child : '',
    )
    .join('')
}

function letters(text: string): string {
  return Array.from(text.matchAll(/[\p{L}\p{N}]/gu), ([letter]) => letter)
    .toSorted()
    .join('')
}

const settings = { seed: 20_310_703, numRuns: 1500 }

test('whatever happens to a document, reading it gives a value and its letters all come back', () => {
  fc.assert(
    fc.property(fc.nat(documents.length - 1), mutations, (which, changes) => {
      const root = mutated(documents[which] ?? xmlRoot('<none/>'), changes)
      const outcome = readClml(root)
      if (!outcome.ok) return
      const { value } = outcome
      const content = { ...root, children: root.children.filter((child) => !isElement(child) || child.name !== 'Metadata') }
      const out = letters(`${wordsOfText(value)} ${value.notes.map((note) => wordsOf(note.content)).join(' ')}`)
      const left = letters(contentOf(content))
      let at = 0
      for (const letter of out) if (letter === left[at]) at += 1
      expect(at).toBe(left.length)
    }),
    settings,
  )
})

test('whatever happens to a feed of effects, reading it gives a value', () => {
  const feed = xmlRoot(effectsFeed)
  fc.assert(
    fc.property(mutations, (changes) => {
      const root = mutated(feed, changes)
      const page = readEffectsFeed(root)
      expect(page.ok ? latestEffects(page.value.effects).length : 0).toBeLessThanOrEqual(4)
      expect(unappliedEffects(root)).toEqual([])
    }),
    settings,
  )
})

test('whatever is cut out of a file or put into it, reading it gives a value', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.nat(), fc.nat(40), fc.string({ maxLength: 12 }), (first, at, length, put) => {
      const file = first ? ferriesAct : lighthouseOrder
      const start = at % file.length
      const outcome = readXml(`${file.slice(0, start)}${put}${file.slice(start + length)}`)
      if (!outcome.ok) {
        expect(outcome.message).toMatch(/^Line \d+: |^The file is empty/)
        return
      }
      const read = readClml(outcome.value)
      expect(read.ok || read.message.startsWith('Line ')).toBe(true)
    }),
    settings,
  )
})

test('a root of another vocabulary is refused, and the line is named', () => {
  const outcome = readClml(xmlRoot('\n<Legislation xmlns="http://example.org/other"/>'))
  expect(outcome.ok || [outcome.reason, outcome.message]).toEqual([
    'other-vocabulary',
    'Line 2: the document is Legislation of http://example.org/other, not legislation in CLML. Choose the XML of legislation.gov.uk.',
  ])
  expect(textWithin(xmlRoot(ferriesAct))).toContain('sail')
})
