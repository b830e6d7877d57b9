import type { QuotedPart } from './lawmaker-print.ts'
import { escaped, guidOf } from './print-xml.ts'

/** An amendment as LawMaker keeps it. `key` names it in every paper; a member is “1234 Name”. */
export interface WrittenAmendment {
  readonly key: string
  readonly number: string
  readonly tabledAs: string
  readonly type: string
  readonly provision?: string
  readonly place?: string
  readonly instruction: string
  readonly inserted?: readonly QuotedPart[]
  readonly members: readonly string[]
  readonly statement?: string
  readonly mark?: '★' | '☆'
  readonly steps: readonly (readonly [outcome: string, day: string])[]
}

export interface WrittenPaper {
  readonly title: string
  readonly billNumber: string
  readonly stage: string
  readonly amends: { readonly uri: string; readonly stage: string }
  readonly day: string
  readonly amendments: readonly WrittenAmendment[]
  /** Printed after the amendments. */
  readonly order?: string
}

/** A list of amendments in Akoma Ntoso as LawMaker writes it for the House of Commons. */
export function lawMakerPaper(paper: WrittenPaper): string {
  const components = paper.amendments.map(component).join('\n')
  const order =
    paper.order === undefined
      ? ''
      : `<component class="order"><statement name="hcOrder"><mainBody class="hcOrder"><p>${escaped(paper.order)}</p></mainBody></statement></component>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:ukl="https://www.legislation.gov.uk/namespaces/UK-AKN">
 <amendmentList contains="originalVersion" name="hcmarsh">
  ${metaOf(paper)}
  <preface eId="preface">
   <block name="stage"><docStage>${paper.stage}</docStage>: <docDate date="9999-12-31"><ref class="placeholder" href="#varPublishDate">${paper.day}</ref></docDate></block>
   <block name="title"><affectedDocument href="${paper.amends.uri}"><ref class="placeholder" href="#varBillTitle"/></affectedDocument></block>
   <block name="listType">(Amendment Paper)</block>
  </preface>
  <collectionBody>
${components}
${order}
  </collectionBody>
 </amendmentList>
</akomaNtoso>
`
}

function metaOf({ title, billNumber, stage, amends, day }: WrittenPaper): string {
  const uri = `${amends.uri}/hcmarsh@${day}`
  const variables = {
    varBillTitle: title,
    varHouse: 'House of Commons',
    varBillStageVersion: amends.stage,
    varStageVersion: stage,
    varExpressionUri: uri,
    varPublishDate: day,
    varBillNo: billNumber,
    varSessionNo: '59/1',
    varBillYear: day.slice(0, 4),
  }
  const listed = Object.entries(variables).map(
    ([id, shown]) => `<TLCConcept eId="${id}" href="#varOntologies" showAs="${escaped(shown)}"/>`,
  )
  const work = amends.uri.split('@')[0]
  const dates = `<FRBRdate date="9999-01-01" name="draft"/><FRBRdate date="${day}" name="published"/>`
  return `<meta>
   <identification source="#source">
    <FRBRWork><FRBRuri value="${work}"/>${dates}</FRBRWork>
    <FRBRExpression><FRBRuri value="#varExpressionUri"/>${dates}<FRBRversionNumber value="${uri.split('bill@')[1] ?? uri}"/><FRBRlanguage language="eng"/></FRBRExpression>
   </identification>
   <references source="#author">${listed.join('')}</references>
  </meta>`
}

function component(amendment: WrittenAmendment): string {
  const { key, number, tabledAs, type, provision = '', place = '', mark, steps } = amendment
  const id = `amnd_${number}`
  const step = ([outcome, day]: readonly [string, string]) =>
    `<step by="#parliament" date="${day}T16:30:00.000Z" outcome="#${outcome}"/>`
  const status = mark === undefined ? '' : ` ukl:statusIndicator="${mark}"`
  return `   <component class="amendment"${status}>
    <amendment name="hcamnd">
     <meta><identification source="#ldapp"><FRBRWork><FRBRdate date="9999-01-01" name=""/></FRBRWork></identification><workflow source="#ldapp"><step by="#proponent" date="9999-01-01T00:00:00" outcome="#draft"/>${steps.map(step).join('')}</workflow></meta>
     <preface eId="${id}__fnt"><block name="title"><affectedDocument href="#"><ref class="placeholder" href="#varBillTitle"/></affectedDocument></block></preface>
     <amendmentBody GUID="${guidOf(`amendment ${key}`)}" eId="${id}" ukl:location="" ukl:targetPage="${place}" ukl:targetProvision="${provision}" ukl:type="${type}">
      <amendmentHeading eId="${id}__hdg">${members(amendment, id)}</amendmentHeading>
      <amendmentContent eId="${id}__cont"><tblock><num ukl:dnum="${tabledAs}">${number}</num>
       <block name="instruction">${instruction(amendment, id)}</block></tblock></amendmentContent>
      ${justification(amendment)}
     </amendmentBody>
    </amendment>
   </component>`
}

function members({ members }: WrittenAmendment, id: string): string {
  const named = (element: string) => (member: string) => {
    const [number, ...name] = member.split(' ')
    return `<${element} refersTo="${id}#person-${number}">${name.join(' ')}</${element}>`
  }
  const [lead, ...others] = members
  const supporters = others.length > 0 ? `<block name="supporters">${others.map(named('docProponent')).join('')}</block>` : ''
  return `<block name="proposer">${lead === undefined ? '' : named('docIntroducer')(lead)}</block>${supporters}`
}

function instruction({ instruction: words, inserted }: WrittenAmendment, id: string): string {
  if (!inserted) return escaped(words)
  const quoted = inserted.map((part) => quotedPart(part, `${id}__qstr`)).join('')
  return ` <mod>${escaped(words)}<quotedStructure eId="${id}__qstr" endQuote="”" startQuote="“" ukl:context="body">${quoted}</quotedStructure><inline name="AppendText"/></mod> `
}

const elements: Readonly<Record<QuotedPart['is'], string>> = {
  section: 'section class="prov1"',
  subsection: 'subsection class="prov2"',
  paragraph: 'level class="para1"',
}

function quotedPart({ is, number, heading, parts }: QuotedPart, within: string): string {
  const element = elements[is]
  const id = `${within}__${number.replace(/[()]/g, '')}`
  const titled = heading === undefined ? '' : `<heading>${escaped(heading)}</heading>`
  const content = parts.map((part) =>
    typeof part === 'string' ? `<content><p>${escaped(part)}</p></content>` : quotedPart(part, id),
  )
  return `<${element} eId="${id}"><num ukl:autonumber="no">${number}</num>${titled}${content.join('')}</${element.split(' ')[0]}>`
}

function justification({ statement }: WrittenAmendment): string {
  if (statement === undefined) return ''
  return `<amendmentJustification><blockContainer class="explanatoryStatement"><heading>Member's explanatory statement</heading><p>${escaped(statement)}</p></blockContainer></amendmentJustification>`
}
