import { LinePrinter } from './line-printer.ts'
import { lawMakerMeta } from './lawmaker-meta.ts'
import type { Print, PrintPart, QuotedPart } from './lawmaker-print.ts'
import { numbersOf, type PrintNumber } from './print-numbers.ts'
import { escaped, guidOf } from './print-xml.ts'

type Part<Is extends PrintPart['is']> = Extract<PrintPart, { readonly is: Is }>
type Numbered = Extract<PrintPart, { readonly key: string; readonly parts: readonly PrintPart[] }>

const elements: Readonly<Record<string, readonly [name: string, attributes: string]>> = {
  'cross-heading': ['hcontainer', ' class="group7" name="crossheading"'],
  clause: ['section', ' class="prov1"'],
  subsection: ['subsection', ' class="prov2"'],
  paragraph: ['level', ' class="para1"'],
  schedule: ['hcontainer', ' class="sch" name="schedule"'],
  part: ['part', ' class="schGroup2"'],
  'schedule-paragraph': ['paragraph', ' class="schProv1"'],
  'sub-paragraph': ['subparagraph', ' class="schProv2"'],
  section: ['section', ' class="prov1"'],
}

/** Writes one print; see `lawMakerPrint`. */
export class LawMakerWriter {
  private readonly print: Print
  private readonly numbers: ReadonlyMap<string, PrintNumber>
  private readonly lines = new LinePrinter()

  constructor(print: Print) {
    this.print = print
    this.numbers = numbersOf(print)
  }

  xml(): string {
    const { facts, longTitle, body, schedules } = this.print
    const contents = body.flatMap((part) =>
      part.is === 'cross-heading' ? part.parts.map((inner) => this.contentsLine(inner)) : [],
    )
    return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:ukl="https://www.legislation.gov.uk/namespaces/UK-AKN">
 <bill contains="originalVersion" name="ukpubb">
  ${lawMakerMeta(facts)}
  <coverPage GUID="${guidOf('cover')}" eId="cp">
   <block name="title"><docTitle><ref class="placeholder" href="#varBillTitle"/></docTitle></block>
   <block name="stageVersion">[<docStage><ref class="placeholder" href="#varStageVersion"/></docStage>]</block>
   <block name="ToCHeading">CONTENTS</block>
   <toc>${contents.join('')}</toc>
  </coverPage>
  <preface GUID="${guidOf('preface')}" eId="preface">
   <longTitle GUID="${guidOf('long title')}" eId="preface__longtitle">
    <p class="A">A</p>
    <p class="Bill">bill</p>
    <p class="To">to</p>
    <p>${escaped(longTitle)}</p>
   </longTitle>
  </preface>
  <preamble GUID="${guidOf('preamble')}" eId="preamble">
   <formula eId="preamble__enactingWords" name="enactingText">
    <p><inline name="dropCap">B</inline><inline name="smallCaps">e it enacted</inline> by the King’s most Excellent Majesty, by and with the advice and consent of the Lords Spiritual and Temporal, and Commons, in this present Parliament assembled, and by the authority of the same, as follows:—</p>
   </formula>
  </preamble>
  <body>
   ${this.parts(body)}
   <hcontainer class="schs" eId="scheds" name="schedules"><heading>${this.lines.newLine()}Schedules</heading>${this.parts(schedules)}</hcontainer>
  </body>
  <conclusions eId="backCover">
   <block name="title"><docTitle><ref class="placeholder" href="#varBillTitle"/></docTitle></block>
   <longTitle><p><ref class="placeholder" href="#preface__longtitle"/></p></longTitle>
   <tblock class="publishingStatement"><p>Published by the authority of the <ref class="placeholder" href="#varHouse"/></p></tblock>
  </conclusions>
 </bill>
</akomaNtoso>
`
  }

  private contentsLine(part: PrintPart): string {
    if (part.is !== 'clause') return ''
    const { key, heading } = part
    const { id, label } = this.numberOf(key)
    return `<tocItem class="prov1ToC" href="#${id}" level="5"><inline name="tocNum">${label}</inline><inline name="tocHeading">${escaped(heading ?? '')}</inline></tocItem>`
  }

  private parts(parts: readonly PrintPart[]): string {
    return parts.map((part) => this.part(part)).join('\n')
  }

  private part(part: PrintPart): string {
    switch (part.is) {
      case 'words':
        return this.wordsPart(part)
      case 'definition':
        return this.definition(part)
      case 'insertion':
        return `<content><p>${this.insertion(part)}</p></content>`
      case 'table':
        return `<content>${this.table(part)}</content>`
      default:
        return this.numbered(part)
    }
  }

  private numbered(part: Numbered): string {
    const [name, attributes] = elements[part.is] ?? ['hcontainer', '']
    const { id, label } = this.numberOf(part.key)
    const num = part.is === 'cross-heading' ? '' : `<num>${this.lines.newLine()}${label}${this.origin(part, id)}</num>`
    const heading = 'heading' in part && part.heading ? `<heading>${this.lines.newLine()}${escaped(part.heading)}</heading>` : ''
    const end = `</${name}>`
    return `<${name} GUID="${guidOf(part.key)}"${attributes} eId="${id}">${num}${heading}${this.parts(part.parts)}${end}`
  }

  private origin(part: Numbered, id: string): string {
    if (part.is !== 'schedule') return ''
    return `<authorialNote class="referenceNote" eId="${id}__aNote"><p>${this.words(part.origin)}</p></authorialNote>`
  }

  private wordsPart({ words, where }: Part<'words'>): string {
    const name = where === 'introduction' ? 'intro' : where === 'wrap-up' ? 'wrapUp' : 'content'
    return `<${name}>\n<p>${this.words(words)}</p>\n</${name}>`
  }

  private definition({ key, term, means, parts = [] }: Part<'definition'>): string {
    const { id } = this.numberOf(key)
    const name = parts.length > 0 ? 'intro' : 'content'
    const def = `<def eId="${id}__def" ukl:endQuote="”" ukl:startQuote="“">${this.lines.newLine()}${escaped(term)}</def>`
    return `<hcontainer GUID="${guidOf(key)}" class="definition" eId="${id}" name="definition"><${name}><p>${def} ${this.words(means)}</p></${name}>${this.parts(parts)}</hcontainer>`
  }

  private insertion({ key, words, after, parts }: Part<'insertion'>): string {
    const { id } = this.numberOf(key)
    const lead = this.words(words)
    const quoted = parts.map((part) => this.quotedPart(part, { key, id: `${id}__qstr` })).join('\n')
    const attributes = `GUID="${guidOf(`${key} quoted`)}" eId="${id}__qstr" endQuote="”" startQuote="“" ukl:docName="ukpga"`
    const appended = `<inline name="AppendText">${escaped(after)}</inline>`
    return `\n<mod>${lead}<quotedStructure ${attributes}>${quoted}</quotedStructure>${appended}</mod>\n`
  }

  private quotedPart({ is, number, heading, parts }: QuotedPart, within: { readonly key: string; readonly id: string }): string {
    const [name, attributes] = elements[is] ?? ['level', '']
    const id = `${within.id}__${name}_${number.replace(/[()]/g, '')}`
    const key = `${within.key} ${number}`
    const num = `<num ukl:autonumber="no">${this.lines.newLine()}${number}</num>`
    const titled = heading === undefined ? '' : `<heading>${escaped(heading)}</heading>`
    const content = parts.map((part) =>
      typeof part === 'string' ? `<content><p>${this.words(part)}</p></content>` : this.quotedPart(part, { key, id }),
    )
    return `<${name} GUID="${guidOf(key)}"${attributes} eId="${id}">${num}${titled}${content.join('\n')}</${name}>`
  }

  private table({ key, head, rows }: Part<'table'>): string {
    const { id } = this.numberOf(key)
    const row = (cells: readonly string[]) => {
      const mark = this.lines.newLine()
      return `<tr>${cells.map((cell) => `<td><p xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">${mark}${escaped(cell)}</p></td>`).join('')}</tr>`
    }
    return `<tblock class="table" eId="${id}"><foreign><table xmlns="http://www.w3.org/1999/xhtml" cols="${head.length}"><thead>${row(head)}</thead><tbody>${rows.map(row).join('')}</tbody></table></foreign></tblock>`
  }

  /** Words set in lines, with references and italics in them. */
  private words(words: string): string {
    const pieces = words.split(/(\[\[[^\]]+\]\]|\*[^*]+\*|\s+)/).filter((piece) => piece !== '')
    return this.lines.set(pieces.map((piece) => this.piece(piece)))
  }

  private piece(piece: string): { readonly xml: string; readonly shown: string } {
    const [, key] = /^\[\[(.+)\]\]$/.exec(piece) ?? []
    if (key !== undefined) {
      const { id, label } = this.numberOf(key)
      const shown = label.replace('Schedule ', '')
      return { shown, xml: `<ref class="valid" href="#${id}" ukl:targetGuid="${guidOf(key)}">${shown}</ref>` }
    }
    const [, italic] = /^\*(.+)\*$/.exec(piece) ?? []
    return italic === undefined ? { shown: piece, xml: escaped(piece) } : { shown: italic, xml: `<i>${escaped(italic)}</i>` }
  }

  private numberOf(key: string): PrintNumber {
    const number = this.numbers.get(key)
    if (!number) throw new Error(`Nothing in the print has the key “${key}”.`)
    return number
  }
}
