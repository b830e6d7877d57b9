import { describe, expect, test } from 'vitest'
import { plainText, provisionsIn, wordsOf, wordsOfText, type LegislationText, type Provision } from '../document/index.ts'
import { clml } from '../testing/clml.ts'

const ferries = clml(
  `<Primary><PrimaryPrelims><Title>Ferries Act 2031</Title><Number>2031 CHAPTER 9</Number><LongTitle>An Act about ferries.</LongTitle>
     <DateOfEnactment><DateText>[3rd July 2031]</DateText></DateOfEnactment></PrimaryPrelims>
   <Body RestrictExtent="E+W+S"><Part id="part-1"><Number>Part 1</Number><Title>Crossings</Title>
     <P1group RestrictExtent="E+W" RestrictStartDate="2032-01-01"><Title>Duty to sail<FootnoteRef Ref="f1"/></Title>
       <P1 id="section-1" IdURI="http://www.legislation.gov.uk/id/ukpga/2031/9/section/1"><Pnumber>1<CommentaryRef Ref="c1"/></Pnumber><P1para>
         <P2 id="section-1-1"><Pnumber>1</Pnumber><P2para><Text>An operator must—</Text>
           <P3><Pnumber>a</Pnumber><P3para><Text>sail <Addition ChangeId="k1" CommentaryRef="c1">daily</Addition>, and</Text></P3para></P3>
           <P3><Pnumber PuncBefore="[" PuncAfter="]">b</Pnumber><P3para><Text>return,</Text></P3para></P3>
           <Text>unless the sea is high.</Text></P2para></P2>
         <P2 Status="Prospective"><Pnumber>1A</Pnumber><P2para><Text>After section 4 of the <Citation URI="http://www.legislation.gov.uk/id/ukpga/1990/2">Harbours Act 1990</Citation> insert—</Text>
           <BlockAmendment TargetClass="primary" Context="main" Format="double"><P1><Pnumber>4A</Pnumber><P1para><Text>No berth is reserved.</Text></P1para></P1></BlockAmendment><AppendText>.</AppendText></P2para></P2>
       </P1para></P1></P1group>
     <P1 AltVersionRefs="v1"><Pnumber>2</Pnumber><P1para><Text>In this Act—</Text>
       <UnorderedList Class="Definition"><ListItem><Para><Text>“<Term>ferry</Term>” means a boat that comes back;</Text></Para></ListItem></UnorderedList></P1para></P1>
   </Part></Body>
   <Schedules><Title>Schedules</Title><Schedule id="schedule-1"><Number>Schedule 1</Number><TitleBlock><Title>Fares</Title></TitleBlock><Reference>Section 1</Reference>
     <ScheduleBody><P1><Pnumber>1</Pnumber><P1para><Text>The fare is—</Text>
       <OrderedList Type="roman" Decoration="parens"><ListItem><Para><Text>a shilling, or</Text></Para></ListItem><ListItem><Para><Text>a song.</Text></Para></ListItem></OrderedList>
       <Formula><math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mrow><mi>A</mi><mo>+</mo><mi>B</mi></mrow><mn>2</mn></mfrac></math></Formula>
     </P1para></P1></ScheduleBody></Schedule></Schedules></Primary>
   <Versions><Version id="v1"><P1 RestrictExtent="S"><Pnumber>2</Pnumber><P1para><Text>In Scotland, a ferry is a boat.</Text></P1para></P1></Version></Versions>
   <Footnotes><Footnote id="f1"><FootnoteText><Para><Text>Formerly a custom.</Text></Para></FootnoteText></Footnote></Footnotes>
   <Commentaries><Commentary id="c1" Type="F"><Para><Text>Word inserted.</Text></Para></Commentary></Commentaries>`,
)

const at = (text: LegislationText, address: string): Provision => {
  const found = [...provisionsIn(text.body, { quoted: true })].find((provision) => provision.address === address)
  if (!found) throw new Error(`There is no ${address}.`)
  return found
}

describe('an Act', () => {
  test('has its provisions under the addresses that their numbers give, each once', () => {
    expect([...provisionsIn(ferries.body)].map(({ level, address, label }) => [level, address, label])).toEqual([
      ['part', 'part-1', 'Part 1'],
      ['section', 'section-1', '1'],
      ['subsection', 'section-1-1', '(1)'],
      ['paragraph', 'section-1-1-a', '(a)'],
      ['paragraph', 'section-1-1-b', '[b]'],
      ['subsection', 'section-1-1A', '(1A)'],
      ['section', 'section-2', '2'],
      ['definition', 'section-2-definition-ferry', undefined],
      ['section', 'section-2~2', '2'],
      ['schedule', 'schedule-1', 'Schedule 1'],
      ['paragraph', 'schedule-1-paragraph-1', '1'],
      ['sub-paragraph', 'schedule-1-paragraph-1-i', '(i)'],
      ['sub-paragraph', 'schedule-1-paragraph-1-ii', '(ii)'],
    ])
    expect(at(ferries, 'schedule-1-paragraph-1-ii').ref).toEqual({ kind: 'schedule', levels: ['1', '1', 'ii'] })
  })

  test('gives a section the heading, extent and days of the group around it', () => {
    const section = at(ferries, 'section-1')
    expect(plainText(section.heading ?? [])).toBe('Duty to sail')
    expect(section).toMatchObject({ extent: 'E+W', from: '2032-01-01', fileId: 'section-1' })
    expect(section.identity).toBe('http://www.legislation.gov.uk/id/ukpga/2031/9/section/1')
    expect(at(ferries, 'section-1-1A').status).toBe('prospective')
  })

  test('keeps versions for each part of the United Kingdom beside each other', () => {
    expect(at(ferries, 'section-2~2')).toMatchObject({ extent: 'S', ref: { kind: 'section', levels: ['2'] } })
  })

  test('keeps what it inserts into another law apart from its own provisions', () => {
    const [, quoted] = at(ferries, 'section-1-1A').content
    expect(quoted).toMatchObject({ kind: 'quoted', open: '“', close: '”', after: ['.'] })
    expect(at(ferries, 'section-1-1A-quoted-section-4A').ref).toBeUndefined()
  })

  test('marks what editors changed, and hangs their notes where they hang', () => {
    const [words] = at(ferries, 'section-1-1-a').content
    expect(words).toMatchObject({
      runs: ['sail ', { mark: 'change', change: 'addition', id: 'k1', note: 'c1', runs: ['daily'] }, ', and'],
    })
    expect(at(ferries, 'section-1').labelRuns).toEqual(['1', { mark: 'note', id: 'c1' }])
    expect(ferries.notes.map(({ id, sort, content }) => [id, sort, wordsOf(content)])).toEqual([
      ['f1', undefined, 'Formerly a custom.'],
      ['c1', 'F', 'Word inserted.'],
    ])
  })

  test('reads as it is printed', () => {
    expect(wordsOf([at(ferries, 'section-1-1')])).toBe(
      '(1) An operator must— (a) sail daily, and [b] return, unless the sea is high.',
    )
    expect(wordsOf([at(ferries, 'schedule-1')])).toBe(
      'Schedule 1 Section 1 Fares 1 The fare is— (i) a shilling, or (ii) a song. (A + B) / 2',
    )
    expect(wordsOf(ferries.front)).toBe('Ferries Act 2031 2031 CHAPTER 9 An Act about ferries. [3rd July 2031]')
    expect(ferries.findings).toEqual([])
  })
})

test('an element nobody knows keeps its words and is told of with its line', () => {
  const text = clml(
    '<Primary><Body>\n<P1><Pnumber>1</Pnumber><P1para><Odd><Text>kept <Strange>too</Strange></Text></Odd></P1para></P1></Body></Primary>',
  )
  expect(wordsOfText(text)).toBe('1 kept too')
  expect(text.findings.map(({ code, line }) => [code, line])).toEqual([
    ['unknown-element', 2],
    ['unknown-element', 2],
  ])
})

test('a table of contents is left out, and that is said', () => {
  const text = clml('<Contents><ContentsTitle>What is in it</ContentsTitle></Contents><Primary><Body/></Primary>')
  expect(wordsOfText(text)).toBe('')
  expect(text.findings.map(({ code, message }) => [code, message])).toEqual([
    ['left-out', 'Left out a table of contents, which repeats the headings (4 words).'],
  ])
})
