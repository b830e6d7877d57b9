const cite = [{ source: 'gazette', confidence: 'confirmed' }]
const known = (id: string, knownFrom = '2022-03-01') => ({ id, knownFrom, citations: cite })

/** A small tracker of a campaign about damp in rented homes: something in every collection, and nothing of the campaign that ships. */
export const warmHomes = {
  schemaVersion: 1,
  id: 'warm-homes',
  title: 'The Warm Homes campaign',
  summary: 'In March 2022 the Tenants Union asked for a law on damp in rented homes.',
  informedTo: '2024-12-31',
  licence: 'CC BY 4.0',
  sources: [
    { id: 'gazette', title: 'Damp in every third home', publisher: 'Housing Gazette', kind: 'press', published: '2022-03-01' },
    { id: 'own-sums', title: 'Worked out here', publisher: 'Warm Homes', kind: 'computed' },
  ],
  speakers: [
    { ...known('tenants-union'), name: 'Tenants Union', kind: 'organisation' },
    { ...known('inspectorate'), name: 'Homes Inspectorate', kind: 'organisation' },
  ],
  campaigns: [
    {
      ...known('warm-homes'),
      title: 'Warm Homes',
      by: 'tenants-union',
      launchedOn: '2022-03-01',
      summary: 'A law on damp.',
      goal: 'law',
      bill: 'homes-bill',
    },
  ],
  demands: [
    { ...known('inspect'), campaign: 'warm-homes', order: 1, title: 'Inspect homes', wording: 'Homes should be inspected.' },
  ],
  asks: [
    {
      ...known('a1.1'),
      demand: 'inspect',
      code: 'A1.1',
      order: 1,
      text: 'Inspect every rented home once a year',
      criteria: [{ key: 'yearly', test: 'The text requires an inspection at least once a year.' }],
      askedBy: 'tenants-union',
      askedOn: '2022-03-01',
    },
  ],
  bills: [
    {
      ...known('homes-bill', '2022-06-08'),
      titles: [{ title: 'Rented Homes Bill', from: '2022-06-08' }],
      originatingHouse: 'commons',
      kind: 'government',
      longAndComplex: false,
      stepsHeld: 'some',
      summary: 'A Bill about damp.',
    },
  ],
  texts: [
    {
      ...known('act', '2023-07-20'),
      bill: 'homes-bill',
      kind: 'act',
      title: 'Rented Homes Act 2023',
      label: 'Act',
      publishedOn: '2023-07-20',
      order: 1,
    },
  ],
  stageEvents: [
    { ...known('first-reading', '2022-06-08'), bill: 'homes-bill', stage: 'commons-first-reading', on: '2022-06-08' },
    { ...known('assent', '2023-07-20'), bill: 'homes-bill', stage: 'royal-assent', on: '2023-07-20' },
  ],
  threads: [
    { ...known('section-1', '2023-07-20'), bill: 'homes-bill', heading: 'Inspection', labels: [{ text: 'act', label: 's. 1' }] },
    { ...known('section-9', '2023-07-20'), bill: 'homes-bill', heading: 'Penalties', labels: [{ text: 'act', label: 's. 9' }] },
  ],
  commencements: [
    {
      ...known('section-1.in-force', '2024-01-01'),
      bill: 'homes-bill',
      provisions: 's. 1',
      form: 'on-date',
      event: 'came-into-force',
      on: '2024-01-01',
    },
  ],
  verdicts: [
    {
      ...known('a1.1.act', '2023-07-20'),
      ask: 'a1.1',
      criterion: 'yearly',
      text: 'act',
      verdict: 'met',
      reason: 'Section 1 requires it.',
      provisions: 's. 1',
      threads: ['section-1'],
      on: '2023-07-20',
    },
  ],
  milestones: [{ ...known('law'), title: 'The law on damp', bill: 'homes-bill', order: 1 }],
  commitments: [
    {
      ...known('law-this-year'),
      kind: 'promise',
      by: 'inspectorate',
      what: 'Bring in the law',
      milestone: 'law',
      timing: { words: 'by the end of the year' },
      saidOn: '2022-03-01',
    },
  ],
  dateStatements: [
    { ...known('law.actual', '2023-07-20'), milestone: 'law', kind: 'actual', timing: { words: '20 July 2023' }, saidOn: '2023-07-20' },
  ],
  statements: [{ ...known('said'), by: 'tenants-union', on: '2022-03-01', gist: 'Asked for inspections.', asks: ['a1.1'] }],
  events: [{ ...known('launch'), kind: 'campaign', on: '2022-03-01', title: 'The campaign begins' }],
  offences: [
    {
      ...known('letting-damp'),
      name: 'Letting a damp home',
      act: 'Housing Act 2004',
      provision: 's. 30',
      elements: ['A home is let.', 'It is damp.'],
      extent: ['england-and-wales'],
      inForceFrom: '2006-04-06',
      order: 1,
    },
  ],
  duties: [
    {
      ...known('inspection', '2023-07-20'),
      code: 'INSPECT',
      name: 'Yearly inspection',
      definition: 'Inspect each home let, once a year.',
      enacted: true,
      bill: 'homes-bill',
      provisions: 's. 1',
      owedBy: 'landlords',
      ask: 'a1.1',
      order: 1,
    },
  ],
  dutyDates: [{ ...known('inspection.in-force', '2023-07-20'), duty: 'inspection', event: 'in-force', on: '2024-01-01' }],
  powers: [
    {
      ...known('fine', '2023-07-20'),
      code: 'FINE',
      name: 'Fine',
      definition: 'Fine a landlord.',
      bill: 'homes-bill',
      provisions: 's. 9',
      heldBy: 'inspectorate',
      order: 1,
    },
  ],
  enforcementActions: [
    {
      ...known('first-fine', '2024-05-01'),
      power: 'fine',
      on: '2024-05-01',
      against: 'A landlord',
      what: 'First fine.',
      penalty: { amount: 5000, currency: 'GBP' },
    },
  ],
  penaltyRules: [
    { ...known('homes-act', '2023-07-20'), regime: 'Rented Homes Act 2023', tier: 'single', currency: 'GBP', fixedCap: 30_000, order: 1 },
  ],
  platforms: [
    { ...known('homeseek'), names: [{ name: 'HomeSeek' }], sort: 'letting portal' },
    { ...known('letlist'), names: [{ name: 'LetList' }], sort: 'letting portal' },
  ],
  companies: [{ ...known('portal-co'), names: [{ name: 'Portal Company' }] }],
  ownerships: [{ ...known('homeseek.portal-co'), platform: 'homeseek', company: 'portal-co', from: '2015-02-01' }],
  groupings: [{ ...known('portals'), label: 'Portals', publisher: 'Tenants Union', members: ['homeseek', 'letlist'], from: '2022' }],
  forces: [
    { ...known('avon'), name: 'Avon', code: 'E23000036', kind: 'territorial', nation: 'england', region: 'South West', regime: 'FOIA' },
  ],
  releases: [
    {
      ...known('first-release'),
      title: 'Damp counted',
      publisher: 'Tenants Union',
      publishedOn: '2022-03-01',
      series: 'damp',
      method: 'Asked of every force.',
    },
  ],
  figures: [
    {
      ...known('all-of-2021'),
      release: 'first-release',
      label: 'All of 2021',
      unit: 'recorded-offences',
      period: { from: '2021-01', to: '2021-12' },
      geography: 'England and Wales',
      cell: { kind: 'count', value: 1200 },
      coverage: { answered: 40, of: 43 },
      headline: true,
    },
  ],
  shares: [
    {
      ...known('all-of-2021.portals'),
      figure: 'all-of-2021',
      grouping: 'portals',
      percent: 50,
      count: 300,
      of: { unit: 'cases-with-known-method', words: 'lettings whose portal was recorded', n: 600 },
    },
    {
      ...known('all-of-2021.homeseek'),
      figure: 'all-of-2021',
      platform: 'homeseek',
      words: 'about a third',
      of: { unit: 'cases-with-known-method', words: 'lettings whose portal was recorded', n: 600 },
    },
  ],
  forceFigures: [
    {
      ...known('avon.2021'),
      force: 'avon',
      release: 'first-release',
      period: { from: '2021-01', to: '2021-12' },
      unit: 'recorded-offences',
      cell: { kind: 'count', value: 70 },
    },
  ],
  restatements: [
    { ...known('restated'), title: 'Avon, 2021', geography: 'Avon', values: [{ value: '70', release: 'first-release' }], why: 'Corrected.' },
  ],
  claims: [
    {
      ...known('over-a-thousand'),
      order: 1,
      statement: 'More than a thousand damp homes were let.',
      publishedIn: 'gazette',
      asserted: { kind: 'more-than', value: 1000 },
      expression: '{figure:all-of-2021}',
      unit: 'recorded offences',
      commitments: ['law-this-year'],
    },
    {
      ...known('portals-of-all'),
      order: 2,
      statement: 'Portals stand for between a quarter and three quarters of all lettings.',
      publishedIn: 'own-sums',
      asserted: { kind: 'value', value: 50, tolerance: 26 },
      expression: 'percent(shareOfWhole({count:all-of-2021.portals}, offences({n:all-of-2021.portals}), {figure:all-of-2021}))',
    },
  ],
  batches: [
    {
      ...known('damp-lets', '2022-03-01'),
      title: 'Damp homes let, force by force',
      launchedOn: '2022-01-10',
      asks: 'damp homes that were let',
      questions: [{ id: 'let', words: 'How many offences of letting a damp home did you record?', unit: 'recorded-offences' }],
      periods: [{ from: '2021-01-01', to: '2021-12-31' }],
      authorities: ['avon'],
    },
  ],
  requests: [
    {
      ...known('avon.request'),
      batch: 'damp-lets',
      force: 'avon',
      reference: 'FOI 1',
      asked: 'How many damp homes were let?',
      events: [
        { kind: 'received', on: '2022-01-10' },
        { kind: 'answered', on: '2022-02-01' },
      ],
    },
  ],
  terms: [{ ...known('damp'), term: 'damp', meaning: 'Moisture in a wall.' }],
}
