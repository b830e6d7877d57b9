import type { PrintFacts } from './lawmaker-print.ts'
import { escaped } from './print-xml.ts'

/** The metadata of a print: its facts behind variables, as LawMaker keeps them. */
export function lawMakerMeta(facts: PrintFacts): string {
  const work = `https://bills.example/${facts.title.toLowerCase().replaceAll(' ', '-')}`
  const variables = {
    varBillTitle: facts.title,
    varHouse: facts.house,
    varStageVersion: facts.stage,
    varWorkUri: work,
    varExpressionUri: `${work}@${facts.version}`,
    varActYear: '',
    varActTitle: `${facts.title} #varActYear`,
    varIntroDate: facts.introduced ?? '',
    varBroughtFromDate: facts.brought ?? '',
    varPublicationDate: facts.printed,
    varAssentDate: '',
    varBillNo: facts.number,
    varSessionNo: '59/1',
    varBillYear: facts.printed.slice(0, 4),
    varAuthor: 'UK Parliament',
  }
  const listed = Object.entries(variables).map(
    ([id, shown]) => `<TLCConcept eId="${id}" href="#varOntologies" showAs="${escaped(shown)}"/>`,
  )
  const dates = `<FRBRdate date="9999-01-01" name="draft"/><FRBRdate date="${facts.printed}T09:30:00Z" name="published"/>`
  return `<meta>
   <identification source="#author">
    <FRBRWork><FRBRthis value="#varWorkUri"/><FRBRuri value="#varWorkUri"/>${dates}<FRBRauthor href="#varAuthor"/><FRBRcountry value="GB-UKM"/><FRBRname value="#varBillTitle"/></FRBRWork>
    <FRBRExpression><FRBRthis value="#varExpressionUri"/><FRBRuri value="#varExpressionUri"/>${dates}<FRBRauthor href="#varAuthor"/><FRBRversionNumber value="${facts.version}"/><FRBRlanguage language="eng"/></FRBRExpression>
   </identification>
   <references source="#author">${listed.join('')}</references>
  </meta>`
}
