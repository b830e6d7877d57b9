import type { Source } from '@dutywatch/domain/source'
import type { CommencingPart, CoveragePart, Flight, Lane, OwnedPlatform, RailGap, RailStage, StripRow, StripText } from '../charts/index.ts'
import type { BarGroup, LaneGroup, ShareColumn, ShareRow } from '../charts/index.ts'
import type { CitationShown } from '../ui/citations.tsx'

/** Fixed, realistic data to look at the parts with. Not published: pages draw from the tracker. */
export const sources = [
  { id: 'nspcc-2020-05-29', title: 'Online child grooming offences pass 10,000', publisher: 'NSPCC', kind: 'party', published: '2020-05-29', url: 'https://www.nspcc.org.uk/' },
  { id: 'itv-2020-05-29', title: 'NSPCC tells PM to get on with social media laws', publisher: 'ITV News / PA', kind: 'press', published: '2020-05-29' },
  { id: 'hansard-2020-02-13', title: 'Online harms', publisher: 'Hansard', kind: 'official', published: '2020-02-13' },
  { id: 'osa-annex-b', title: 'Explanatory Notes, Annex B', publisher: 'legislation.gov.uk', kind: 'official', published: '2023-10' },
] as unknown as readonly Source[]

export const one: CitationShown[] = [{ source: 'nspcc-2020-05-29', confidence: 'confirmed' }]
export const several: CitationShown[] = [
  { source: 'nspcc-2020-05-29', confidence: 'confirmed' },
  { source: 'itv-2020-05-29', confidence: 'reported', locator: 'paragraph 4' },
  { source: 'hansard-2020-02-13', confidence: 'unverified', note: 'column recalled' },
]
export const many: CitationShown[] = [...several, { source: 'osa-annex-b', confidence: 'confirmed' }]

export const flights: Flight[] = [
  {
    key: 'response',
    label: 'The full response to the White Paper',
    due: '2020-05-31',
    moved: 'moved once',
    rungs: [
      { key: 'pr02', saidOn: '2020-02-13', earliest: '2020-03-01', latest: '2020-05-31', words: 'in the spring', by: 'Matt Warman', to: '/promises/pr02' },
      { key: 'pr08', saidOn: '2020-06-04', earliest: '2020-06-04', latest: '2020-12-31', words: 'later this year', by: 'Oliver Dowden', to: '/promises/pr08' },
    ],
    actual: { on: '2020-12-15', label: 'published' },
  },
  {
    key: 'bill',
    label: 'A Bill introduced',
    due: '2021-04-29',
    moved: 'given again without being moved',
    rungs: [
      { key: 'pr03', saidOn: '2020-02-13', earliest: '2020-02-13', latest: '2021-04-29', words: 'in this Session', by: 'Matt Warman', to: '/promises/pr03' },
      { key: 'pr04', saidOn: '2020-05-29', earliest: '2020-10-01', latest: '2020-12-31', words: 'until the end of the year', by: 'as reported', to: '/promises/pr04' },
      { key: 'pr09', saidOn: '2020-06-04', earliest: '2020-06-04', latest: '2021-04-29', words: 'later in this Session', by: 'Oliver Dowden', to: '/promises/pr09' },
    ],
    actual: { on: '2022-03-17', label: 'introduced in the Commons' },
  },
  {
    key: 'act',
    label: 'The law on the statute book',
    due: '2021-11-29',
    rungs: [
      { key: 'pr06', saidOn: '2020-05-29', earliest: '2020-05-29', latest: '2021-11-29', words: 'within 18 months', by: 'asked by the NSPCC', to: '/promises/pr06' },
      { key: 'pr10', saidOn: '2020-09-03', earliest: '2020-09-03', latest: '2021-12-31', words: 'by the end of 2021', by: 'asked by the NSPCC', to: '/promises/pr10' },
    ],
    actual: { on: '2023-10-26', label: 'Royal Assent' },
  },
]

export const waiting: Flight[] = [
  {
    key: 'register',
    label: 'The register of categorised services',
    due: '2025-07-31',
    moved: 'moved once',
    rungs: [
      { key: 'pr12', saidOn: '2024-10-17', earliest: '2025-07-01', latest: '2025-07-31', words: 'summer 2025', by: 'Ofcom' },
      { key: 'pr13', saidOn: '2025-10-31', earliest: '2026-07-01', latest: '2026-07-31', words: 'July 2026', by: 'Ofcom' },
      { key: 'pr05', saidOn: '2025-12-01', earliest: '2026-09-01', words: 'not before autumn', by: 'a forecast' },
    ],
  },
]

const twice = (day: string) => [day, day]

export const stages: RailStage[] = [
  { key: 'c1', house: 'commons', label: 'First reading', sittings: ['2022-03-17'] },
  { key: 'c2', house: 'commons', label: 'Second reading', sittings: ['2022-04-19'] },
  {
    key: 'c3',
    house: 'commons',
    label: 'Committee',
    sittings: ['2022-05-24', '2022-05-26', '2022-06-07', '2022-06-09', '2022-06-14', '2022-06-16', '2022-06-21'].flatMap(twice).concat('2022-06-23', ...twice('2022-06-28')),
  },
  { key: 'c4', house: 'commons', label: 'Report', sittings: ['2022-07-12', '2022-12-05'] },
  { key: 'c5', house: 'commons', label: 'Recommitted', sittings: [...twice('2022-12-13'), '2022-12-15'] },
  { key: 'c6', house: 'commons', label: 'Report and third reading', sittings: ['2023-01-17'] },
  { key: 'l1', house: 'lords', label: 'First reading', sittings: ['2023-01-18'] },
  { key: 'l2', house: 'lords', label: 'Second reading', sittings: ['2023-02-01'] },
  {
    key: 'l3',
    house: 'lords',
    label: 'Committee',
    sittings: ['2023-04-19', '2023-04-25', '2023-04-27', '2023-05-02', '2023-05-09', '2023-05-11', '2023-05-16', '2023-05-23', '2023-05-25', '2023-06-22'],
  },
  { key: 'l4', house: 'lords', label: 'Report', sittings: ['2023-07-06', '2023-07-10', '2023-07-12', '2023-07-17', '2023-07-19'] },
  { key: 'l5', house: 'lords', label: 'Third reading', sittings: ['2023-09-06'] },
  { key: 'p1', house: 'commons', label: 'Lords amendments', sittings: ['2023-09-12'] },
  { key: 'p2', house: 'lords', label: 'Commons amendments', sittings: ['2023-09-19'] },
]

export const gaps: RailGap[] = [{ from: '2022-04-28', to: '2022-05-11', label: 'Carried over to the next Session' }]

export const texts: StripText[] = [
  { key: 'draft', label: 'Draft', when: 'May 2021' },
  { key: 'commons', label: 'Commons', when: 'Mar 2022' },
  { key: 'lords', label: 'Lords', when: 'Jan 2023' },
  { key: 'act', label: 'Act', when: 'Oct 2023' },
]

export const stripRows: StripRow[] = [
  { key: 'a0.1', code: 'A0.1', ask: 'Deliver the legislation within 18 months', verdicts: ['not-assessed', 'not-met', 'not-met', 'not-met'] },
  { key: 'a1.1', code: 'A1.1', ask: 'A statutory, enforceable duty of care on tech companies', verdicts: ['partly', 'met', 'met', 'met'] },
  { key: 'a1.3', code: 'A1.3', ask: 'Mitigate the risks they find', verdicts: ['partly', 'partly', 'weakened', 'partly'] },
  { key: 'a2.2', code: 'A2.2', ask: 'A regulator that can hand out fines equal to those under the GDPR', verdicts: ['met', 'met', 'met', 'met'] },
  { key: 'a2.3', code: 'A2.3', ask: 'Hold named directors criminally accountable for the most serious breaches', verdicts: ['not-met', 'not-met', 'partly', 'partly'] },
  { key: 'a4.1', code: 'A4.1', ask: 'Compel firms by law to disclose any breach of the duty of care', verdicts: ['not-met', 'removed', 'needs-review', 'not-met'] },
]

export const coverage: CoveragePart[] = [
  { key: 'answered', label: 'answered', count: 37, look: 'full' },
  { key: 'part', label: 'answered in part', count: 3, look: 'half' },
  { key: 'refused', label: 'refused', count: 1, look: 'cross' },
  { key: 'silent', label: 'gave no reply', count: 2, look: 'empty' },
]

export const releases: LaneGroup[] = [
  {
    key: 'ew',
    label: 'England and Wales',
    lanes: [
      {
        key: 'r2018',
        label: 'NSPCC, June 2018',
        detail: 'how many forces answered is not said',
        blocks: [{ key: 'st01', from: '2017-04-03', to: '2018-04-02', low: 264.3, high: 264.3, words: '3,171 (264 a month)', continues: false }],
      },
      {
        key: 'r2019-03',
        label: 'NSPCC, 1 March 2019',
        detail: '39 of 43 forces answered',
        blocks: [
          { key: 'st04', from: '2017-04-01', to: '2018-09-30', low: 277.8, isOpenEnded: true, words: 'more than 5,000 (more than 277 a month)', continues: false },
          { key: 'st05', from: '2018-04-01', to: '2018-09-30', low: 324, high: 324, words: '1,944 (324 a month)', continues: false },
        ],
      },
      {
        key: 'r2019',
        label: 'NSPCC, September 2019',
        detail: '43 of 43 forces answered',
        blocks: [
          { key: 'st02', from: '2017-04-01', to: '2018-03-31', low: 247.5, high: 268.1, words: '3,217 (247 to 268 a month)', former: '3,171', continues: false },
          { key: 'st06', from: '2018-04-01', to: '2019-03-31', low: 336.4, high: 364.4, words: '4,373 (336 to 364 a month)', continues: true },
        ],
      },
    ],
  },
  {
    key: 'uk',
    label: 'United Kingdom',
    lanes: [
      {
        key: 'r2025',
        label: 'NSPCC, 13 November 2025',
        detail: '44 of 45 forces answered',
        blocks: [
          { key: 'st20', from: '2024-04-01', to: '2025-03-31', low: 605, high: 605, words: '7,263 (605 a month)', continues: false },
          { key: 'st21', from: '2017-04-01', to: '2018-03-31', low: 310.7, high: 310.7, words: '3,728 (311 a month; how many forces answered is not said)', continues: false },
        ],
      },
      { key: 'none', label: 'No release known here', detail: 'for the period after the newest', blocks: [{ key: 'st16', from: '2025-04-01', to: '2026-03-31', words: 'not known', continues: false }] },
    ],
  },
]

export const intervals: BarGroup['bars'] = [
  { key: 'st07', label: 'April 2017 to October 2019', low: 10119, words: '10,119' },
  { key: 'sd01', label: 'of these, the last six months', low: 2277, high: 2378, point: 2327, words: '2,277 to 2,378' },
  { key: 'st16', label: '2025/26', words: 'not known' },
]

export const shares: BarGroup['bars'] = [
  { key: 'fb', label: 'Facebook-owned apps', low: 55.4, words: '55.4% (3,203 of 5,784)' },
  { key: 'ig', label: 'Instagram', low: 28, words: 'about 28% (half of 3,203)' },
  { key: 'sc', label: 'Snapchat', low: 18.3, words: '18.3% (1,060 of 5,784)' },
  { key: 'all', label: 'Facebook-owned, of all 10,119', low: 31.7, high: 74.5, words: '31.7% to 74.5%' },
]

export const shareColumns: ShareColumn[] = [
  { key: 'c1', label: 'April to September 2018', published: '1 March 2019', answered: '39 of 43 forces' },
  { key: 'c2', label: 'April 2017 to October 2019', published: '29 May 2020', answered: 'forces not said' },
  { key: 'c3', label: 'April 2024 to March 2025', published: '13 November 2025', answered: '44 of 45 forces' },
]

export const shareRows: ShareRow[] = [
  {
    key: 'known',
    label: 'Method recorded at all',
    note: 'share of recorded offences',
    isBase: true,
    cells: [{ percent: 67.7, words: '67.7%', of: 'of 1,944' }, { words: 'not published' }, { percent: 29.1, words: '29.1%', of: 'of 7,263' }],
  },
  {
    key: 'ig',
    label: 'Instagram',
    cells: [
      { percent: 32.5, words: '32.5%', of: 'of 1,317', ofAll: { low: 22, high: 54, words: 'of all: 22–54%' } },
      { words: '“almost half”', of: 'n not said' },
      { words: 'counted in a group' },
    ],
  },
  { key: 'fi', label: 'Facebook and Instagram', note: 'counts Facebook and Instagram together', cells: [undefined, undefined, { percent: 9, words: '9%', of: 'of 2,111', isRegrouped: true }] },
]

export const platforms: OwnedPlatform[] = [
  {
    key: 'instagram',
    name: 'Instagram',
    owners: [
      { key: 'f', company: 'Facebook, Inc.', from: '2012-09-06', to: '2021-10-27' },
      { key: 'm', company: 'Meta Platforms, Inc.', from: '2021-10-28' },
    ],
  },
  {
    key: 'musically',
    name: 'musical.ly',
    owners: [
      { key: 'mi', company: 'Musical.ly, Inc.', from: '2014', to: '2017-11-09' },
      { key: 'b', company: 'ByteDance Ltd', from: '2017-11-10', to: '2018-08-02' },
    ],
  },
  {
    key: 'x',
    name: 'X (formerly Twitter)',
    owners: [
      { key: 't', company: 'Twitter, Inc.', from: '2006', to: '2023-03-14' },
      { key: 'xc', company: 'X Corp.', from: '2023-03-15', to: '2025-03-27' },
      { key: 'xai', company: 'X.AI Holdings', from: '2025-03-28' },
    ],
  },
  {
    key: 'kik',
    name: 'Kik',
    owners: [
      { key: 'k', company: 'Kik Interactive', from: '2010', to: '2019-09' },
      { key: 'ml', company: 'MediaLab AI, Inc.', from: '2019-10' },
    ],
  },
]

export const parts: CommencingPart[] = [
  { key: 'powers', label: 'Information powers', setOn: '2023-11-22', inForce: '2024-01-10' },
  { key: 'illegal', label: 'Illegal content duties', setOn: '2024-12-16', inForce: '2025-03-17' },
  { key: 'children', label: 'Child safety duties', setOn: '2025-04-24', inForce: '2025-07-25' },
  { key: 'csea', label: 'Reports to the NCA', setOn: '2025-03-20', revokedOn: '2025-10-10', inForce: '2026-04-07' },
  { key: 'register', label: 'Register', setOn: '2024-10-17', inForce: '2026-09-30' },
]

const fine = (key: string, on: string): NonNullable<Lane['marks']>[number] => ({ key, on, shape: 'full', tone: 'good' })

export const uses: Lane[] = [
  { key: 'notice', label: 'Provisional notice of contravention', segments: [], marks: [fine('n1', '2025-10-13')] },
  {
    key: 'penalty',
    label: 'Financial penalty',
    segments: [],
    marks: [fine('p1', '2025-10-13'), fine('p2', '2025-12-04'), fine('p3', '2025-12-04'), fine('p4', '2025-12-20'), fine('p5', '2026-06-30')],
  },
]
