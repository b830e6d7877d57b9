import { expect, test } from 'vitest'
import { xmlRoot } from '../testing/clml.ts'
import { fountainsBill } from '../testing/fountains-bill.ts'
import { keptFile } from '../testing/kept-file.ts'
import { readLegislation } from './read-legislation.ts'

const akn = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'
const clml = 'http://www.legislation.gov.uk/namespaces/legislation'
const atom = 'http://www.w3.org/2005/Atom'

test('a print is told by what is in it, as text or as XML read before', () => {
  const [fromText, fromXml] = [readLegislation(fountainsBill.asIntroduced), readLegislation(xmlRoot(fountainsBill.asIntroduced))]
  expect(fromText).toEqual(fromXml)
  expect(fromText).toMatchObject({ ok: true, value: { kind: 'text', text: { facts: { kind: 'bill', number: 'Bill 41' } } } })
})

test('legislation.gov.uk’s own XML and its feed of effects are told apart', () => {
  expect(readLegislation(`<Legislation xmlns="${clml}"/>`)).toMatchObject({ ok: true, value: { kind: 'text' } })
  const effects = `<feed xmlns="${atom}"><title>Changes to Legislation</title><entry><Effect EffectId="key-1"/></entry></feed>`
  expect(readLegislation(effects)).toMatchObject({ ok: true, value: { kind: 'effects' } })
  const none = `<feed xmlns="${atom}"><Query affecting-type="ukpga"/></feed>`
  expect(readLegislation(none)).toMatchObject({ ok: true, value: { kind: 'effects', page: { effects: [] } } })
})

test.each([
  ['an empty file', '  \n', 'empty', 'The file is empty.'],
  ['a web page', '\n<!DOCTYPE html><html><body>Sign in</body></html>', 'web-page', 'a web page'],
  ['a web page in XHTML', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'web-page', 'a web page'],
  ['JSON', '{"items": []}', 'json', 'JSON'],
  ['a PDF', '%PDF-1.7\n', 'not-text', 'PDF'],
  ['words', 'Online Safety Bill', 'not-xml', 'Line 1'],
  ['a file that ends half way', fountainsBill.asIntroduced.slice(0, 9000), 'not-xml', 'not well-formed XML'],
  [
    'a feed of documents',
    `<feed xmlns="${atom}"><title>New legislation</title><entry/></feed>`,
    'other-feed',
    '“New legislation”',
  ],
  ['another vocabulary', '<rss version="2.0"/>', 'other-vocabulary', '<rss>, in no namespace'],
  [
    'an older Akoma Ntoso',
    '<akomaNtoso xmlns="http://www.akomantoso.org/2.0"/>',
    'other-vocabulary',
    'http://www.akomantoso.org/2.0',
  ],
  ['CLML without its namespace', '<Legislation/>', 'other-vocabulary', 'Legislation'],
  ['Akoma Ntoso with nothing in it', `<akomaNtoso xmlns="${akn}"/>`, 'other-document', 'no document'],
  [
    'a judgment',
    `<akomaNtoso xmlns="${akn}"><judgment name="judgment"/></akomaNtoso>`,
    'other-document',
    '<judgment> called “judgment”',
  ],
])('%s is refused by what it is', (_, file, reason, said) => {
  expect(readLegislation(file)).toMatchObject({ ok: false, reason, message: expect.stringContaining(said) })
})

test('a refusal stays a sentence, however much of the file it could repeat', () => {
  const long = 'x'.repeat(100_000)
  const files = [
    `<${long}/>`,
    `<rss xmlns="${long}"/>`,
    `<akomaNtoso xmlns="${akn}"><judgment name="${long}"/></akomaNtoso>`,
    `<a></${long}>`,
  ]
  for (const file of files)
    expect(readLegislation(file)).toMatchObject({ ok: false, message: expect.stringMatching(/^.{20,400}$/) })
})

test('the limits of the caller hold', () => {
  expect(readLegislation(fountainsBill.asIntroduced, { depth: 5 })).toMatchObject({ ok: false, reason: 'too-deep' })
})

const feed = keptFile('data/clml/changes-affecting-ukpga-2002-38-feed.xml')
test.skipIf(feed === undefined)('a published feed of effects is told', () => {
  expect(readLegislation(feed ?? '')).toMatchObject({ ok: true, value: { kind: 'effects', page: { total: 336 } } })
})
