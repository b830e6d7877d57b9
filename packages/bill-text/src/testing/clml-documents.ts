const root =
  'xmlns="http://www.legislation.gov.uk/namespaces/legislation" xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dct="http://purl.org/dc/terms/" SchemaVersion="1.0"'

/** An Act as revised, with all that editors do to one. */
export const ferriesAct = `<?xml version="1.0"?>
<Legislation ${root} DocumentURI="http://www.legislation.gov.uk/ukpga/2031/9/2032-01-01" IdURI="http://www.legislation.gov.uk/id/ukpga/2031/9" RestrictExtent="E+W+S">
  <ukm:Metadata>
    <dc:identifier>http://www.legislation.gov.uk/ukpga/2031/9/part/1/2032-01-01</dc:identifier>
    <dc:title>Ferries Act 2031</dc:title><dc:language>en</dc:language><dc:modified>2032-02-30</dc:modified><dct:valid>2032-01-01</dct:valid>
    <ukm:PrimaryMetadata>
      <ukm:DocumentClassification><ukm:DocumentCategory Value="primary"/><ukm:DocumentMainType Value="UnitedKingdomPublicGeneralAct"/><ukm:DocumentStatus Value="revised"/></ukm:DocumentClassification>
      <ukm:Year Value="2031"/><ukm:Number Value="9"/><ukm:EnactmentDate Date="2031-07-03"/>
    </ukm:PrimaryMetadata>
  </ukm:Metadata>
  <Primary><PrimaryPrelims><Title>Ferries Act 2031</Title><Number>2031 CHAPTER 9</Number><LongTitle>An Act about ferries.</LongTitle>
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
  <Commentaries><Commentary id="c1" Type="F"><Para><Text>Word inserted.</Text></Para></Commentary></Commentaries>
</Legislation>`

/** An instrument as made, with its table, signature and explanatory note. */
export const lighthouseOrder = `<?xml version="1.0"?>
<Legislation ${root} DocumentURI="http://www.legislation.gov.uk/wsi/2031/44/made">
  <ukm:Metadata><dc:title>The Lighthouses (Colours) (Wales) Order 2031</dc:title>
    <ukm:SecondaryMetadata>
      <ukm:DocumentClassification><ukm:DocumentMainType Value="WelshStatutoryInstrument"/><ukm:DocumentStatus Value="final"/><ukm:DocumentMinorType Value="order"/></ukm:DocumentClassification>
      <ukm:Year Value="2031"/><ukm:Number Value="44"/><ukm:AlternativeNumber Category="W" Value="7"/>
      <ukm:Made Date="2031-05-04"/><ukm:Laid Date="2031-05-06" Class="WelshAssembly"/>
      <ukm:ComingIntoForce><ukm:DateTime Date="2031-06-01"/></ukm:ComingIntoForce>
    </ukm:SecondaryMetadata>
  </ukm:Metadata>
  <Contents><ContentsTitle>Contents</ContentsTitle><ContentsItem><ContentsNumber>1</ContentsNumber><ContentsTitle>Colours</ContentsTitle></ContentsItem></Contents>
  <Secondary>
    <SecondaryPrelims><Number>2031 No. 44 (W. 7)</Number><Title>The Lighthouses (Colours) (Wales) Order 2031</Title>
      <MadeDate><Text>Made</Text><DateText>4 May 2031</DateText></MadeDate>
      <SecondaryPreamble><EnactingText><Para><Text>The Welsh Ministers make this Order<FootnoteRef Ref="f1"/>.</Text></Para></EnactingText></SecondaryPreamble>
    </SecondaryPrelims>
    <Body>
      <P1group><Title>Colours</Title>
        <P1 id="article-1"><Pnumber>1</Pnumber><P1para>
          <P2 id="article-1-1"><Pnumber>1</Pnumber><P2para><Text>A lighthouse is to be painted as the table says.</Text>
            <Tabular><Number>Table 1</Number><Title>Colours</Title><table xmlns="http://www.w3.org/1999/xhtml"><thead><tr><th>Coast</th><th>Colour</th></tr></thead>
              <tbody><tr><td colspan="2">In the <Emphasis xmlns="http://www.legislation.gov.uk/namespaces/legislation">west</Emphasis>, white</td></tr></tbody></table></Tabular></P2para></P2>
          <P2 id="article-1-2"><Pnumber>2</Pnumber><P2para><Text>“White” includes cream.</Text></P2para></P2>
        </P1para></P1>
      </P1group>
      <P1group><Title>Keepers</Title><P1 id="article-2"><Pnumber>2</Pnumber><P1para><Text>One.</Text></P1para></P1><P1 id="article-3"><Pnumber>3</Pnumber><P1para><Text>Two.</Text></P1para></P1></P1group>
      <SignedSection><Signatory><Signee><PersonName>A Minister</PersonName><DateSigned Date="2031-05-04"><DateText>4 May 2031</DateText></DateSigned></Signee></Signatory></SignedSection>
    </Body>
    <ExplanatoryNotes><Title>EXPLANATORY NOTE</Title><P1><Pnumber>1</Pnumber><P1para><Text>This Order is about paint.</Text></P1para></P1></ExplanatoryNotes>
  </Secondary>
  <Footnotes><Footnote id="f1"><FootnoteText><Para><Text>Under an older Act.</Text></Para></FootnoteText></Footnote></Footnotes>
</Legislation>`

/** A page of the feed of changes, one effect of it modified twice. */
export const effectsFeed = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:leg="http://www.legislation.gov.uk/namespaces/legislation" xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" xmlns:openSearch="http://a9.com/-/spec/opensearch/1.1/">
  <title>Changes to Legislation</title><updated>2032-04-01T12:15:49.175521+01:00</updated>
  <leg:page>1</leg:page><leg:morePages>2</leg:morePages><openSearch:totalResults>3</openSearch:totalResults>
  <link rel="next" href="http://www.legislation.gov.uk/changes/affecting/ukpga/2031/9/data.feed?page=2"/>
  ${['2032-03-01T09:00:00Z', '2032-03-30T14:23:33Z']
    .map(
      (modified) => `<entry><id>changes/${modified}</id>
    <ukm:Effect EffectId="key-1" Type="words substituted" Applied="${modified.startsWith('2032-03-30')}" RequiresApplied="true" Modified="${modified}"
      AffectedURI="http://www.legislation.gov.uk/id/ukpga/1990/2" AffectedYear="1990" AffectedNumber="2" AffectedProvisions="s. 4(1)-(3)" AffectedExtent="E+W"
      AffectingURI="http://www.legislation.gov.uk/id/ukpga/2031/9" AffectingYear="2031" AffectingNumber="9" AffectingProvisions="Sch. 1 para. 2">
      <ukm:AffectedTitle>Harbours Act 1990</ukm:AffectedTitle>
      <ukm:AffectedProvisions><ukm:SectionRange URI="http://www.legislation.gov.uk/id/ukpga/1990/2/section/4/1" UpTo="http://www.legislation.gov.uk/id/ukpga/1990/2/section/4/3" MissingEnd="true"><ukm:Section URI="http://www.legislation.gov.uk/id/ukpga/1990/2/section/4/1">s. 4(1)</ukm:Section>-<ukm:Section URI="http://www.legislation.gov.uk/id/ukpga/1990/2/section/4/3">(3)</ukm:Section></ukm:SectionRange></ukm:AffectedProvisions>
      <ukm:AffectingTitle>Ferries Act 2031</ukm:AffectingTitle>
      <ukm:AffectingProvisions><ukm:Section URI="http://www.legislation.gov.uk/id/ukpga/2031/9/schedule/1/paragraph/2">Sch. 1 para. 2</ukm:Section></ukm:AffectingProvisions>
      <ukm:CommencementAuthority><ukm:Section URI="http://www.legislation.gov.uk/id/ukpga/2031/9/section/3">s. 3</ukm:Section></ukm:CommencementAuthority>
      <ukm:InForceDates><ukm:InForce Prospective="true" Qualification=""/>
        <ukm:InForce Date="2032-06-01" Qualification="for specified purposes" OtherQualification="for E." Applied="true" CommencingURI="http://www.legislation.gov.uk/id/uksi/2032/5" CommencingYear="2032" CommencingNumber="5">
          <ukm:CommencingProvisions><ukm:Section URI="http://www.legislation.gov.uk/id/uksi/2032/5/article/2">art. 2</ukm:Section></ukm:CommencingProvisions></ukm:InForce></ukm:InForceDates>
    </ukm:Effect></entry>`,
    )
    .join('')}
</feed>`
