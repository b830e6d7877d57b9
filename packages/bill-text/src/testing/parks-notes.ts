import { akomaNtoso } from './akoma-ntoso.ts'

const about = 'https://acts.example/2024/9'
const set = (words: string, ...tags: readonly string[]) =>
  `<level><content><p>${tags.map((tag) => (tag.startsWith('#') ? `<span style="color:${tag}">` : `<${tag}>`)).join('')}${words}${tags
    .toReversed()
    .map((tag) => (tag.startsWith('#') ? '</span>' : `</${tag}>`))
    .join('')}</p></content></level>`
const note = (number: number, words: string, more = '') =>
  `<paragraph><num>${number} </num><intro><p>${words}</p></intro>${more}</paragraph>`
const bullet = '<subparagraph><num><span style="color:#4F81BD">•</span></num><content><p>a park;</p></content></subparagraph>'

/** Explanatory Notes written down in a test, laid out by colours as the published ones are. */
export const parksNotes = akomaNtoso(
  'doc',
  `<meta><proprietary xmlns:ukm="urn:example"><ukm:title>Explanatory Notes for Parks Act 2024</ukm:title>
  <ukm:Legislation URI="${about}" Year="2024"/></proprietary></meta>
<preface><p>PARKS ACT 2024</p></preface>
<mainBody><toc><tocItem href="#x"><inline name="tocHeading">Overview</inline></tocItem></toc>
${set('What these notes do', '#0076BF', 'b')}${set('They explain the Act.')}
<section><heading>Commentary</heading>
${set('Part 1: Fountains', '#0070C0', 'b')}${set('Chapter 1: Water', '#0070C0', 'b')}${set('Supply', '#000000', 'b', 'u')}
${set('Section 1: Duty', '#0070C0')}${note(1, 'It covers<authorialNote marker="1"><p>See the Bill.</p></authorialNote>:', bullet)}
${set('Large parks', 'i')}${note(2, 'Large ones <b>too</b>.')}${set('Section 2: Stations', '#4F81BD')}${note(3, 'Trains.')}
${set('Chapter 2: Money', '#0070C0', 'b')}${note(4, 'None.')}</section></mainBody>
<attachments><attachment><doc name="annex"><meta/><mainBody><p><span style="color:#0070C0"><b>Annex A</b></span></p>
<blockContainer><num>5 </num><p>Stages:</p></blockContainer>
<table><tr><td><p>Stage</p></td><td><p>Day</p></td></tr><tr><td rowspan="2"><p>Committee</p><p>(Commons)</p></td><td><p>N/A</p></td></tr><tr><td><p/></td></tr></table>
</mainBody></doc></attachment></attachments>`,
)
