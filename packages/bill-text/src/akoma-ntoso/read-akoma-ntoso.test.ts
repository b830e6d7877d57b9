import { expect, test } from 'vitest'
import { headingOf, plainText, provisionsIn, spansIn, wordsOf, wordsOfText, type Provision } from '../document/index.ts'
import { akomaNtoso, billOf } from '../testing/akoma-ntoso.ts'
import { fountainsBill } from '../testing/fountains-bill.ts'
import { readPrint } from '../testing/read-print.ts'

const amended = readPrint(fountainsBill.asAmendedInCommittee)

function at(address: string, text = amended): Provision {
  const found = [...provisionsIn([...text.body, ...text.back], { quoted: true })].find(
    (provision) => provision.address === address,
  )
  if (!found) throw new Error(`Nothing is at ${address}.`)
  return found
}

test('a print says what it is, its facts taken from behind the variables', () => {
  expect(readPrint(fountainsBill.asBroughtToTheLords).facts).toEqual({
    format: 'akoma-ntoso',
    kind: 'bill',
    title: 'Public Drinking Fountains Bill',
    number: 'HL Bill 57',
    year: 2024,
    house: 'lords',
    stage: 'As brought from the Commons',
    version: 'introd-hc-hl',
    session: '59/1',
    workUri: 'https://bills.example/public-drinking-fountains-bill',
    versionUri: 'https://bills.example/public-drinking-fountains-bill@introd-hc-hl',
    language: 'en',
    dates: [
      { what: 'introduced', on: '2024-01-17' },
      { what: 'brought-from-other-house', on: '2024-04-22' },
      { what: 'printed', on: '2024-04-23' },
      { what: 'published', on: '2024-04-23' },
    ],
  })
})

test('placeholders give the words they stand for, the long title on the back cover too', () => {
  expect(wordsOf(amended.front)).toMatch(
    /^Public Drinking Fountains Bill \[As amended in Public Bill Committee\] A bill to Make provision/,
  )
  expect(wordsOf(amended.back)).toMatch(
    /^Public Drinking Fountains Bill A bill to Make provision .* authority of the House of Commons$/,
  )
})

test('the long title and the enacting words are told apart', () => {
  expect(amended.front.map((block) => block.kind === 'words' && block.role)).toEqual([
    undefined,
    undefined,
    ...Array.from({ length: 4 }, () => 'long-title'),
    'enacting-words',
  ])
})

test('the table of contents is left out, and a finding says so', () => {
  expect(wordsOf(amended.front)).not.toContain('CONTENTS')
  expect(amended.findings.map(({ code, line }) => [code, line])).toEqual([
    ['left-out', 14],
    ['left-out', 15],
  ])
})

test('each provision has its level, its place, its GUID and its id in the file', () => {
  expect(at('clause-1-2-b')).toMatchObject({
    level: 'paragraph',
    label: '(b)',
    ref: { kind: 'clause', levels: ['1', '2', 'b'] },
    fileId: 'sec_1__subsec_2__para_b',
    identity: expect.stringMatching(/^_[0-9a-f-]{36}$/),
  })
  expect(at('schedule-1-paragraph-2-1')).toMatchObject({
    level: 'sub-paragraph',
    ref: { kind: 'schedule', levels: ['1', '2', '1'] },
  })
})

test('a provision keeps its GUID when its number changes', () => {
  const before = at('clause-4', readPrint(fountainsBill.asIntroduced))
  expect(headingOf(before)).toBe('Maintenance')
  expect(at('clause-5').identity).toBe(before.identity)
})

test('cross-headings and Parts of a Schedule hold what stands under them', () => {
  const headings = [...provisionsIn(amended.body)].filter(({ level }) => level === 'cross-heading' || level === 'part')
  expect(headings.map((each) => [each.address, headingOf(each)])).toEqual([
    ['heading-drinking-fountains', 'Drinking fountains'],
    ['heading-further-provision', 'Further provision'],
    ['heading-general', 'General'],
    ['schedule-1-part-1', 'Parks to which the duty does not apply'],
    ['schedule-1-part-2', 'Number of fountains'],
  ])
})

test('a Schedule names the section that brings it in, with the reference', () => {
  const { label, origin = [] } = at('schedule-1')
  expect([label, plainText(origin)]).toEqual(['Schedule 1', 'Section 1'])
  expect([...spansIn(origin)]).toEqual([{ mark: 'reference', id: 'sec_1', runs: ['1'] }])
})

test('opening words and words that follow paragraphs are told apart', () => {
  const { content } = at('clause-5')
  expect(content.map((block) => (block.kind === 'words' ? block.role : block.kind))).toEqual([
    'introduction',
    'provision',
    'provision',
    'wrap-up',
  ])
})

test('inserted text is kept apart with its quotation marks and what follows them, and has no place in this law', () => {
  const quoted = at('clause-7-3').content.find((block) => block.kind === 'quoted')
  expect(quoted).toMatchObject({ open: '“', close: '”', after: ['.'] })
  expect(at('clause-7-3-quoted-section-12A-2-a')).not.toHaveProperty('ref')
  expect([...provisionsIn(amended.body)].filter(({ level }) => level === 'section')).toEqual([])
})

test('a definition is found by its term, in the quotation marks the file gives by attribute', () => {
  const definition = at('clause-8-definition-local-authority')
  expect(wordsOf([definition])).toMatch(/^“local authority” means— \(a\) a county/)
  const [words] = definition.content
  expect(words?.kind === 'words' && [...spansIn(words.runs)].find(({ mark }) => mark === 'term')).toEqual({
    mark: 'term',
    runs: [{ mark: 'line', page: 2, line: 23 }, 'local authority'],
  })
  expect(at('clause-8-definition-local-authority-a').level).toBe('paragraph')
})

test('a table keeps its rows and cells', () => {
  const table = at('schedule-1-paragraph-3').content.find((block) => block.kind === 'table')
  expect(table?.rows.map(({ heading, cells }) => [heading, cells.map(({ content }) => wordsOf(content))])).toEqual([
    [true, ['Size of the park', 'Fountains']],
    [false, ['Up to 5 hectares', '1']],
    [false, ['More than 5 but not more than 20 hectares', '2']],
    [false, ['More than 20 hectares', '4']],
  ])
})

test('where printed lines begin is kept with labels, headings and words', () => {
  const { labelRuns, heading, content } = at('clause-1')
  expect(labelRuns).toEqual([{ mark: 'line', page: 1, line: 2 }, '1'])
  expect(heading).toEqual([{ mark: 'line', page: 1, line: 3 }, 'Duty to provide drinking fountains'])
  expect(content[0]).toMatchObject({
    labelRuns: [{ mark: 'line', page: 1, line: 4 }, '(1)'],
    content: [{ runs: [expect.any(String), { mark: 'line', page: 1, line: 5 }, expect.any(String)] }],
  })
})

test('references point into the file by id, and to other documents by address', () => {
  const text = billOf(
    '<section eId="sec_1"><num>1</num><content><p>See <ref href="#sec_1">section 1</ref>, <rref from="#a" upTo="#c"><ref href="#a">(a)</ref> to <ref href="#c">(c)</ref></rref> and <a href="https://bills.example/x">x</a>.</p></content></section>',
  )
  const [words] = at('clause-1', text).content
  expect(words?.kind === 'words' && words.runs).toEqual([
    'See ',
    { mark: 'reference', id: 'sec_1', runs: ['section 1'] },
    ', ',
    { mark: 'reference', id: 'a', runs: ['(a)'] },
    ' to ',
    { mark: 'reference', id: 'c', runs: ['(c)'] },
    ' and ',
    { mark: 'reference', uri: 'https://bills.example/x', runs: ['x'] },
    '.',
  ])
})

test('emphasis around whole provisions is kept on the words within', () => {
  const text = billOf(
    '<section><num>1</num><b><subsection><num>(1)</num><content><p>No charge.</p></content></subsection></b></section>',
  )
  expect(at('clause-1-1', text).content).toEqual([
    { kind: 'words', runs: [{ mark: 'emphasis', style: 'bold', runs: ['No charge.'] }] },
  ])
})

test('emphasis of every kind is told', () => {
  const text = billOf(
    '<p><i>a</i><b>b</b><u>c</u><sup>d</sup><sub>e</sub><inline name="smallCaps">f</inline><inline name="dropCap">G</inline></p>',
  )
  const [words] = text.body
  const styles = words?.kind === 'words' ? [...spansIn(words.runs)].map((span) => span.mark === 'emphasis' && span.style) : []
  expect(styles).toEqual(['italic', 'bold', 'underline', 'superscript', 'subscript', 'small-caps'])
  expect(wordsOfText(text)).toBe('abcdefG')
})

test('a note hangs where it stands and its words are kept apart', () => {
  const text = billOf('<p>Parks<authorialNote marker="1"><p>Not gardens.</p></authorialNote> are open.</p>')
  expect(text.body).toEqual([{ kind: 'words', runs: ['Parks', { mark: 'note', id: 'note-1', label: '1' }, ' are open.'] }])
  expect(text.notes).toEqual([{ id: 'note-1', content: [{ kind: 'words', runs: ['Not gardens.'] }] }])
})

test('formulas and images give the words that the file has for them', () => {
  const text = billOf(
    '<tblock><foreign><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>A</mi><mo>+</mo><mi>B</mi></math></foreign></tblock><p><img src="x.png" alt="A map"/></p>',
  )
  expect(text.body).toEqual([
    { kind: 'figure', what: 'formula', words: 'A+B' },
    { kind: 'figure', what: 'image', words: 'A map' },
  ])
})

test('an element that is not known keeps its words, and is told once with its line', () => {
  const text = billOf(
    '<section><num>1</num><content><p>Water <sparkle>is</sparkle>\n<sparkle>free</sparkle>.</p></content></section>',
  )
  expect(wordsOf([at('clause-1', text)])).toBe('1 Water is free.')
  expect(text.findings).toEqual([
    {
      code: 'unknown-element',
      message: '<sparkle> is not an element this reader knows; its words are kept as they stand.',
      line: 2,
    },
  ])
})

test('an id given twice, a clause without a number and a reference that says nothing are found, not refused', () => {
  const text = billOf(
    '<section eId="s"><num>1</num></section><section eId="s"><content><p>Water<ref href="#q"/> <ref class="placeholder" href="#varNone"/></p></content></section>',
  )
  expect(text.findings.map(({ code }) => code)).toEqual(['duplicate-id', 'no-number', 'empty-reference', 'empty-reference'])
  expect([...provisionsIn(text.body)].map(({ address }) => address)).toEqual(['clause-1', 'clause'])
})

test('a day that is no day is found, and the day that LawMaker writes for none is none', () => {
  const meta = (day: string) =>
    `<meta><identification><FRBRWork><FRBRdate name="published" date="${day}"/></FRBRWork></identification></meta><body/>`
  expect(readPrint(akomaNtoso('bill', meta('9999-01-01')))).toMatchObject({ facts: { dates: [] }, findings: [] })
  expect(readPrint(akomaNtoso('bill', meta('2024-02-30')))).toMatchObject({
    facts: { dates: [] },
    findings: [{ code: 'not-a-day' }],
  })
  expect(readPrint(akomaNtoso('bill', meta('2024-02-29T23:30:00Z')))).toMatchObject({
    facts: { dates: [{ what: 'published', on: '2024-02-29' }] },
  })
})

test('variables that lead in circles, or on and on, give nothing', () => {
  const meta = `<meta><references><TLCConcept eId="varBillTitle" showAs="A #varActYear"/><TLCConcept eId="varActYear" showAs="#varBillTitle"/></references></meta>`
  expect(readPrint(akomaNtoso('bill', `${meta}<body/>`)).facts.title).toBe('A')
  const chain = Array.from({ length: 50_000 }, (_, step) => `<TLCConcept eId="var${step}" showAs="#var${step + 1}"/>`).join('')
  const title = '<TLCConcept eId="varBillTitle" showAs="B #var0"/>'
  expect(readPrint(akomaNtoso('bill', `<meta><references>${chain}${title}</references></meta><body/>`)).facts.title).toBe('B')
})

test('an Act has sections, and an instrument is told from an Act', () => {
  const act = readPrint(akomaNtoso('act', '<body><section><num>4</num><heading>Parks</heading></section></body>', 'ukpga'))
  expect([act.facts.kind, at('section-4', act).ref]).toEqual(['act', { kind: 'section', levels: ['4'] }])
  const order = readPrint(akomaNtoso('act', '<body><article><num>2.</num></article></body>', 'uksi'))
  expect([order.facts.kind, at('article-2', order).level]).toEqual(['instrument', 'article'])
})
