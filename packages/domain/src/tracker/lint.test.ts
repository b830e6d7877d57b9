import { describe, expect, test } from 'vitest'
import { aRecord, aTracker, aTrackerInput } from '../testing/index.ts'
import { lint } from './lint.ts'
import type { TrackerInput } from './tracker.ts'

type Input<Name extends keyof TrackerInput> = NonNullable<TrackerInput[Name]> extends (infer Item)[] ? Item : never

const bill: Input<'bills'> = {
  ...aRecord('damp-bill'),
  titles: [{ title: 'Damp Homes Bill', from: '2020-02-13' }],
  originatingHouse: 'commons',
  kind: 'government',
  longAndComplex: false,
  summary: 'Damp.',
}
const act: Input<'texts'> = {
  ...aRecord('act'),
  bill: 'damp-bill',
  kind: 'act',
  title: 'Damp Homes Act',
  label: 'the Act',
  publishedOn: '2020-02-13',
  order: 1,
}
const verdict: Input<'verdicts'> = {
  ...aRecord('v1'),
  ask: 'a1.1',
  criterion: 'yearly',
  text: 'act',
  verdict: 'met',
  reason: 'It does.',
  on: '2020-02-13',
}
const platform = { ...aRecord('chat'), names: [{ name: 'Chat' }], sort: 'messaging' }
const company = { ...aRecord('maker'), names: [{ name: 'Maker' }] }
const ownership = { platform: 'chat', company: 'maker' }
const milestone = { ...aRecord('law'), title: 'On the statute book', order: 1 }
const release = {
  ...aRecord('r1'),
  title: 'Damp',
  publisher: 'The Union',
  publishedOn: '2020-02',
  series: 'damp',
  method: 'Counted.',
}
const figure = {
  ...aRecord('f1'),
  release: 'r1',
  label: 'Damp homes',
  unit: 'recorded-offences',
  period: { from: '2019-01', to: '2019-12' },
  geography: 'England',
  cell: { kind: 'count', value: 100 },
} as const

const claim: Input<'claims'> = {
  ...aRecord('c1'),
  order: 1,
  statement: 'Half of all',
  publishedIn: 'hansard-2020-02-13',
  asserted: { kind: 'value', value: 60, tolerance: 0 },
  expression: '{figure:f1} / 2',
}

const offenders: readonly (readonly [rule: string, path: string, overrides: Partial<TrackerInput>])[] = [
  ['duplicate-id', 'companies/maker', { companies: [company, company] }],
  ['broken-reference', 'demands/inspect/campaign', { campaigns: [] }],
  ['broken-reference', 'speakers/tenants-union/citations/0/source', { sources: [] }],
  [
    'known-before-it-happened',
    'statements/s1/knownFrom',
    { statements: [{ ...aRecord('s1'), by: 'tenants-union', on: '2020-03-01', gist: 'Later.' }] },
  ],
  ['known-after-the-sources-end', 'companies/maker/knownFrom', { companies: [{ ...company, knownFrom: '2025-06-01' }] }],
  [
    'ends-before-it-begins',
    'events/e1',
    { events: [{ ...aRecord('e1'), kind: 'policy', on: '2020-02-10', until: '2020-01', title: 'A consultation' }] },
  ],
  [
    'unreadable-timing',
    'commitments/c1/timing',
    {
      milestones: [milestone],
      commitments: [
        {
          ...aRecord('c1'),
          kind: 'promise',
          by: 'tenants-union',
          what: 'A law',
          milestone: 'law',
          timing: { words: 'when pigs fly' },
          saidOn: '2020-02-13',
        },
      ],
    },
  ],
  [
    'happened-before-it-was',
    'dateStatements/d1/timing',
    {
      milestones: [milestone],
      dateStatements: [
        { ...aRecord('d1'), milestone: 'law', kind: 'actual', timing: { words: '1 March 2020' }, saidOn: '2020-02-13' },
      ],
    },
  ],
  [
    'unreadable-provision',
    'verdicts/v1/provisions',
    { bills: [bill], texts: [act], verdicts: [{ ...verdict, provisions: 'somewhere near the end' }] },
  ],
  [
    'unknown-criterion',
    'verdicts/v1/criterion',
    { bills: [bill], texts: [act], verdicts: [{ ...verdict, criterion: 'monthly' }] },
  ],
  ['second-verdict', 'verdicts/v2', { bills: [bill], texts: [act], verdicts: [verdict, { ...verdict, id: 'v2' }] }],
  [
    'stage-out-of-order',
    'stageEvents/e1',
    { bills: [bill], stageEvents: [{ ...aRecord('e1'), bill: 'damp-bill', stage: 'lords-third-reading', on: '2020-02-13' }] },
  ],
  [
    'overlapping-ownership',
    'ownerships/o2',
    {
      platforms: [platform],
      companies: [company],
      ownerships: [
        { ...aRecord('o1'), ...ownership, from: '2015-01-01', to: '2018-03-15' },
        { ...aRecord('o2'), ...ownership, from: '2018-03-15' },
      ],
    },
  ],
  [
    'unsound-claim',
    'claims/c1/expression',
    {
      releases: [release],
      figures: [figure],
      claims: [
        {
          ...aRecord('c1'),
          order: 1,
          statement: 'Half of all',
          publishedIn: 'hansard-2020-02-13',
          asserted: { kind: 'value', value: 60, tolerance: 0 },
          expression: '{figure:f1} / 2',
        },
      ],
    },
  ],
  [
    'unsound-claim',
    'claims/c1/expression',
    { releases: [release], claims: [{ ...claim, expression: '{figure:f9} / 2', record: 'The record shows 50.' }] },
  ],
  [
    'claim-before-its-evidence',
    'claims/c1/knownFrom',
    {
      releases: [release],
      figures: [{ ...figure, knownFrom: '2021-01-01' }],
      claims: [{ ...claim, asserted: { kind: 'value', value: 50, tolerance: 0 } }],
    },
  ],
  [
    'contradictory-share',
    'shares/s1/percent',
    {
      platforms: [platform],
      releases: [release],
      figures: [figure],
      shares: [
        {
          ...aRecord('s1'),
          figure: 'f1',
          platform: 'chat',
          percent: 70,
          count: 5,
          of: { unit: 'platform-uses', words: 'uses', n: 10 },
        },
      ],
    },
  ],
  [
    'second-headline',
    'figures/f2/headline',
    {
      releases: [release],
      figures: [
        { ...figure, headline: true },
        { ...figure, id: 'f2', headline: true },
      ],
    },
  ],
  [
    'known-before-it-happened',
    'figures/f1/knownFrom',
    { releases: [release], figures: [{ ...figure, period: { from: '2019-01', to: '2020-03' } }] },
  ],
  [
    'known-before-it-happened',
    'commencements/k1/knownFrom',
    {
      bills: [bill],
      commencements: [
        { ...aRecord('k1'), bill: 'damp-bill', provisions: 's. 1', form: 'on-date', event: 'came-into-force', on: '2020-03-01' },
      ],
    },
  ],
  [
    'ends-before-it-begins',
    'companies/maker/names/1',
    { companies: [{ ...company, names: [{ name: 'Maker' }, { name: 'Other', from: '2019-05', to: '2019-04' }] }] },
  ],
  ['ends-before-it-begins', 'platforms/chat', { platforms: [{ ...platform, launched: '2019', ended: '2018' }] }],
  [
    'duplicate-criterion',
    'asks/a1.1/criteria',
    { asks: (aTrackerInput().asks ?? []).map((ask) => ({ ...ask, criteria: [...ask.criteria, ...ask.criteria] })) },
  ],
  [
    'second-label',
    'threads/t1/labels',
    {
      bills: [bill],
      texts: [act],
      threads: [
        {
          ...aRecord('t1'),
          bill: 'damp-bill',
          labels: [
            { text: 'act', label: 's. 1' },
            { text: 'act', label: 's. 2' },
          ],
        },
      ],
    },
  ],
  [
    'too-many-steps',
    'bills/damp-bill',
    {
      bills: [bill],
      stageEvents: Array.from({ length: 1001 }, (_, at) => ({
        ...aRecord(`e${at}`),
        bill: 'damp-bill',
        stage: 'commons-committee' as const,
        on: '2020-02-13',
      })),
    },
  ],
]

describe('a tracker is refused', () => {
  test.each(offenders)('by %s at %s', (rule, path, overrides) => {
    const findings = lint(aTracker(overrides))
    expect(findings.map((finding) => [finding.rule, finding.path])).toContainEqual([rule, path])
    for (const finding of findings) expect(finding.message).toMatch(/^[A-Z“"].+[.]$/s)
  })
})

test('a sound tracker has no findings', () => {
  expect(lint(aTracker())).toEqual([])
})

test('a claim that does not hold may stand when it says what the record shows', () => {
  const claims = [
    {
      ...aRecord('c1'),
      order: 1,
      statement: 'Half of all',
      publishedIn: 'hansard-2020-02-13',
      asserted: { kind: 'value' as const, value: 60, tolerance: 0 },
      expression: '{figure:f1} / 2',
      record: 'The record shows 50.',
    },
  ]
  expect(lint(aTracker({ releases: [release], figures: [figure], claims }))).toEqual([])
})

test('an owner may hand over in the month another takes over, when no day is known', () => {
  const ownerships = [
    { ...aRecord('o1'), ...ownership, from: '2010', to: '2019-10' },
    { ...aRecord('o2'), ...ownership, from: '2019-10' },
  ]
  expect(lint(aTracker({ platforms: [platform], companies: [company], ownerships }))).toEqual([])
})
