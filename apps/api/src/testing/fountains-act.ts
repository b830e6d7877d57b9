import type { Reply } from './replay-server.ts'

const publisher = 'http://www.legislation.gov.uk'
const namespaces =
  'xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:leg="http://www.legislation.gov.uk/namespaces/legislation"'

/** The Act that the Bill with three prints became, as legislation.gov.uk would answer it. */
export const fountainsAct = xml(`<?xml version="1.0"?>
<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" ${namespaces} SchemaVersion="1.0"
  DocumentURI="${publisher}/ukpga/2024/12/enacted" IdURI="${publisher}/id/ukpga/2024/12" RestrictExtent="E+W">
  <ukm:Metadata><dc:title>Public Drinking Fountains Act 2024</dc:title><dc:language>en</dc:language>
    <ukm:PrimaryMetadata>
      <ukm:DocumentClassification><ukm:DocumentMainType Value="UnitedKingdomPublicGeneralAct"/><ukm:DocumentStatus Value="final"/></ukm:DocumentClassification>
      <ukm:Year Value="2024"/><ukm:Number Value="12"/><ukm:EnactmentDate Date="2024-05-24"/>
    </ukm:PrimaryMetadata>
  </ukm:Metadata>
  <Primary><PrimaryPrelims><Title>Public Drinking Fountains Act 2024</Title><Number>2024 CHAPTER 12</Number><LongTitle>An Act about fountains.</LongTitle></PrimaryPrelims>
  <Body>
    <P1group><Title>Duty to keep a fountain</Title><P1 id="section-1"><Pnumber>1</Pnumber><P1para><Text>A council must keep a fountain.</Text></P1para></P1></P1group>
    <P1group><Title>Quality of water</Title><P1 id="section-2"><Pnumber>2</Pnumber><P1para><Text>Its water must be fit to drink.</Text></P1para></P1></P1group>
  </Body></Primary>
</Legislation>`)

interface Entry {
  readonly id: string
  readonly what?: string
  readonly provisions: string
  readonly by?: number
  readonly where?: string
  readonly on?: string
  readonly extent?: string
}

/** A page of the changes to that Act. `next` is the address of the next page. */
export function fountainsChanges(entries: readonly Entry[], next?: string, total = entries.length): Reply {
  return xml(`<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" ${namespaces} xmlns:openSearch="http://a9.com/-/spec/opensearch/1.1/">
  <title>Changes to Legislation</title><updated>2024-06-01T12:15:49.175521+01:00</updated>
  <openSearch:Query role="request" ukm:affected-type="ukpga" ukm:affected-year="2024" ukm:affected-number="12"/>
  <leg:page>1</leg:page><leg:morePages>1</leg:morePages><openSearch:totalResults>${total}</openSearch:totalResults>
  ${next === undefined ? '' : `<link rel="next" type="application/atom+xml" href="${next.replaceAll('&', '&amp;')}"/>`}
  ${entries.map(entryXml).join('')}
</feed>`)
}

function entryXml({
  id,
  what = 'coming into force',
  provisions,
  by = 700,
  where = 'reg. 2',
  on,
  extent = 'wholly in force',
}: Entry): string {
  const affecting = `${publisher}/id/uksi/2024/${by}`
  return `<entry><id>${id}</id><ukm:Effect EffectId="${id}" Type="${what}" Applied="false" RequiresApplied="true" Modified="2024-06-01T09:00:00Z"
    AffectedURI="${publisher}/id/ukpga/2024/12" AffectedYear="2024" AffectedNumber="12" AffectedProvisions="${provisions}"
    AffectingURI="${affecting}" AffectingYear="2024" AffectingNumber="${by}" AffectingProvisions="${where}">
    <ukm:AffectedTitle>Public Drinking Fountains Act 2024</ukm:AffectedTitle>
    <ukm:AffectingTitle>The Public Drinking Fountains Act 2024 (Commencement No. ${by - 699}) Regulations 2024</ukm:AffectingTitle>
    <ukm:InForceDates><ukm:InForce Applied="false" ${on === undefined ? 'Prospective="true"' : `Date="${on}"`} Qualification="${extent}"/></ukm:InForceDates>
  </ukm:Effect></entry>`
}

function xml(body: string): Reply {
  return { headers: { 'content-type': 'application/xml; charset=utf-8' }, body }
}
