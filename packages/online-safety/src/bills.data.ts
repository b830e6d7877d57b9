import type { TrackerInput } from '@dutywatch/domain/tracker'

/** The Bill the campaign asked for, and the three Acts whose words other records point at. */
export const bills: TrackerInput['bills'] = [
  {
    id: 'online-safety-bill',
    knownFrom: '2021-05-12',
    titles: [
      { title: 'Draft Online Safety Bill', from: '2021-05-12' },
      { title: 'Online Safety Bill', from: '2022-03-17' },
      { title: 'Online Safety Act 2023', from: '2023-10-26' },
    ],
    originatingHouse: 'commons',
    kind: 'government',
    longAndComplex: true,
    summary: 'Makes online services answerable for the safety of those who use them, children above all, with Ofcom as the regulator.',
    url: 'https://bills.parliament.uk/bills/3137',
    citations: [
      { source: 'online-safety-bill-progress-of-the-bill-cbp-9579', confidence: 'confirmed' },
      { source: 'online-safety-act-2023-parliamentary-bills-page-and', confidence: 'unverified' },
    ],
  },
  {
    id: 'serious-crime-act-2015',
    knownFrom: '2015-03-03',
    titles: [{ title: 'Serious Crime Act 2015', from: '2015-03-03' }],
    originatingHouse: 'lords',
    kind: 'government',
    longAndComplex: false,
    stepsHeld: 'some',
    summary: 'Section 67 puts the offence of sexual communication with a child, section 15A, into the Sexual Offences Act 2003.',
    citations: [{ source: 'serious-crime-act-2015-c-9-sch-4-commencement-s-i', confidence: 'unverified' }],
  },
  {
    id: 'childrens-wellbeing-and-schools-act-2026',
    knownFrom: '2026-04-29',
    titles: [{ title: 'Children’s Wellbeing and Schools Act 2026', from: '2026-04-29' }],
    originatingHouse: 'commons',
    kind: 'government',
    longAndComplex: false,
    stepsHeld: 'some',
    summary: 'Section 70 puts a power to restrict children’s access to online services, section 214A, into the Online Safety Act 2023.',
    citations: [{ source: 'childrens-wellbeing-and-schools-act-2026-c-21-part-3', confidence: 'confirmed' }],
  },
  {
    id: 'crime-and-policing-act-2026',
    knownFrom: '2026-04-29',
    titles: [{ title: 'Crime and Policing Act 2026', from: '2026-04-29' }],
    originatingHouse: 'commons',
    kind: 'government',
    longAndComplex: false,
    stepsHeld: 'some',
    summary: 'Makes it an offence to have or make tools that generate images of child sexual abuse, and amends the law of online safety.',
    citations: [{ source: 'the-uk-crime-and-policing-act-2026-criminalising-ai', confidence: 'reported' }],
  },
]
