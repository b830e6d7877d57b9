import { describe, expect, test } from 'vitest'
import { provisionsIn, wordsOf, type LegislationText } from '../document/index.ts'
import { clml } from '../testing/clml.ts'

const p1 = (inside: string): LegislationText =>
  clml(`<Primary><Body><P1><Pnumber>1</Pnumber><P1para>${inside}</P1para></P1></Body></Primary>`)
const within = (text: LegislationText): string =>
  wordsOf([...provisionsIn(text.body)].filter(({ address }) => address === 'section-1').flatMap(({ content }) => content))

describe('numbers that print adds', () => {
  test.each([
    ['<Pnumber>2</Pnumber>', '(2)'],
    ['<Pnumber PuncAfter=".">2</Pnumber>', '2.'],
    ['<Pnumber PuncBefore="" PuncAfter="">a</Pnumber>', 'a'],
    ['<Pnumber PuncAfter="..)">2</Pnumber>', '(2..)'],
    ['<Pnumber>Article 2</Pnumber>', 'Article 2'],
    ['<Pnumber>(iv)</Pnumber>', '(iv)'],
    ['<Pnumber><Substitution ChangeId="k">2A</Substitution></Pnumber>', '(2A)'],
  ])('%s is printed as %s', (number, printed) => {
    expect(within(p1(`<P2>${number}<P2para><Text>It is.</Text></P2para></P2>`))).toBe(`${printed} It is.`)
  })

  test.each([
    ['Type="alpha" Decoration="parens"', '(a) one (b) two'],
    ['Type="alphaupper" Decoration="period" Start="26"', 'Z. one AA. two'],
    ['Type="roman" Decoration="parenRight" Start="9"', 'ix) one x) two'],
    ['Type="romanupper" Decoration="brackets" Start="49"', '[XLIX] one [L] two'],
    ['Type="arabic" Decoration="colon"', '1: one 2: two'],
    ['Decoration="none" Start="-4"', '1 one 2 two'],
  ])('a list of %s', (kind, printed) => {
    const item = (word: string): string => `<ListItem><Para><Text>${word}</Text></Para></ListItem>`
    expect(within(p1(`<OrderedList ${kind}>${item('one')}${item('two')}</OrderedList>`))).toBe(printed)
  })
})

test('definitions are known by the term they define, whether it is marked or in quotation marks', () => {
  const item = (text: string): string => `<ListItem><Para><Text>${text}</Text></Para></ListItem>`
  const text = p1(
    `<UnorderedList Class="Definition">${item('“ferry’s keeper” means a person;')}${item('“<Term>buoy</Term>” means a float.')}</UnorderedList>` +
      `<UnorderedList Decoration="bullet">${item('a plain item')}</UnorderedList>`,
  )
  expect([...provisionsIn(text.body)].slice(1).map(({ level, address }) => [level, address])).toEqual([
    ['definition', 'section-1-definition-ferrys-keeper'],
    ['definition', 'section-1-definition-buoy'],
    ['item', 'section-1-unnumbered'],
  ])
})

test('recitals are numbered apart from articles, and an attached document is not this one', () => {
  const article = '<P1><Pnumber>Article 1</Pnumber><P1para><Text>Applies.</Text></P1para></P1>'
  const text = clml(
    `<EURetained><EUPrelims><MultilineTitle><Text><Uppercase>Decision</Uppercase></Text></MultilineTitle><EUPreamble>
       <Division><Number>(1)</Number><P><Text>Whereas.</Text></P></Division></EUPreamble></EUPrelims>
     <EUBody>${article}</EUBody><Attachments><Attachment><EURetained><EUBody>${article}</EUBody></EURetained></Attachment></Attachments></EURetained>`,
  )
  expect(
    [...provisionsIn([...text.front, ...text.body], { quoted: true })].map(({ address, ref }) => [address, ref?.kind]),
  ).toEqual([
    ['recital-1', undefined],
    ['article-1', 'article'],
    ['quoted-article-1', undefined],
  ])
})

test('Explanatory Notes have the law they explain', () => {
  const text = clml(
    `<ExplanatoryNotes><ENprelims><Title>Tolls Act 2031</Title></ENprelims>
     <Body><Division><Title>Summary</Title><NumberedPara><Pnumber>1</Pnumber><Para><Text>Tolls end.</Text></Para></NumberedPara></Division></Body></ExplanatoryNotes>`,
    'EN',
  )
  expect([...provisionsIn(text.body)].map(({ level, address }) => [level, address])).toEqual([
    ['group', 'group-summary'],
    ['note', 'note-1'],
  ])
})

test('a quotation takes the marks that the file asks for and the words that end its sentence', () => {
  const quote = (format: string): string =>
    within(
      p1(
        `<Text>Insert—</Text><BlockAmendment Format="${format}"><P2><Pnumber>3</Pnumber><P2para><Text>No.</Text></P2para></P2></BlockAmendment><AppendText>, and</AppendText>`,
      ),
    )
  expect(['double', 'single', 'default', 'none'].map(quote)).toEqual([
    'Insert— “(3) No.”, and',
    'Insert— ‘(3) No.’, and',
    'Insert— “(3) No.”, and',
    'Insert— (3) No., and',
  ])
})

test('formulas keep the shape of their fractions and powers, and what their letters stand for', () => {
  const math = '<math><mfrac><mrow><mi>A</mi><mo>−</mo><mi>B</mi></mrow><msup><mi>C</mi><mn>2</mn></msup></mfrac></math>'
  expect(within(p1(`<Formula>${math}<Where><Para><Text>where A is the fare</Text></Para></Where></Formula>`))).toBe(
    '(A − B) / (C^2) where A is the fare',
  )
})
