import { aRecord, aTracker } from '@dutywatch/domain/testing'
import type { RecordInput } from '@dutywatch/domain/tracker'
import { runSite, type ImportedReturn, type RunningSite } from '../running-site.ts'

type Events = NonNullable<RecordInput<'requests'>['events']>
interface Asked {
  readonly force: Partial<RecordInput<'forces'>> & { readonly name: string }
  readonly people?: number
  readonly events?: Events
}

const received = { kind: 'received', on: '2024-02-05' } as const
const answered = (on: string): Events => [received, { kind: 'answered', on }]

/** Eleven authorities of three nations, what became of each request, and how many people live in their areas. */
const asked: Readonly<Record<string, Asked>> = {
  avon: { force: { name: 'Avon', code: 'E23000036' }, people: 1_700_000, events: answered('2024-02-20') },
  bedford: { force: { name: 'Bedford' }, people: 650_000, events: answered('2024-03-04') },
  cumber: { force: { name: 'Cumber' }, people: 500_000, events: answered('2024-03-27') },
  devon: {
    force: { name: 'Devon & Dart' },
    people: 1_800_000,
    events: [received, { kind: 'part-answered', on: '2024-03-01', exemptions: ['s.40(2)'] }],
  },
  essex: {
    force: { name: 'Essex' },
    people: 1_900_000,
    events: [received, { kind: 'refused', on: '2024-03-05', exemptions: ['s.12'] }],
  },
  frome: { force: { name: 'Frome' }, people: 900_000, events: [received, { kind: 'acknowledged', on: '2024-02-07' }] },
  gwent: { force: { name: 'Gwent', nation: 'wales' }, people: 590_000, events: answered('2024-02-28') },
  harlech: { force: { name: 'Harlech', nation: 'wales' }, people: 700_000, events: [{ kind: 'sent', on: '2024-05' }] },
  islay: { force: { name: 'Islay', nation: 'scotland', regime: 'FOISA' }, people: 5_400_000, events: answered('2024-03-05') },
  junction: { force: { name: 'Junction Police', kind: 'special', nation: 'great-britain' } },
  letting: { force: { name: 'Letting Agents’ Board', kind: 'other' }, events: answered('2024-02-16') },
}

const known = '2024-02-05'
const forces = Object.entries(asked).map(([id, { force }]): RecordInput<'forces'> => ({
  ...aRecord(id, known),
  kind: 'territorial',
  nation: 'england',
  regime: 'FOIA',
  ...force,
}))

const quarters = [
  { from: '2023-01-01', to: '2023-03-31' },
  { from: '2023-04-01', to: '2023-06-30' },
] as const

const tracker = aTracker({
  informedTo: '2024-06-14',
  forces,
  populations: Object.entries(asked).flatMap(([force, { people }]) =>
    people === undefined ? [] : [{ ...aRecord(`${force}.2022`, known), force, year: 2022, population: people }],
  ),
  platforms: [{ ...aRecord('portal', known), names: [{ name: 'Portal' }], sort: 'other' }],
  batches: [
    {
      ...aRecord('lets', known),
      title: 'Damp homes let',
      launchedOn: '2024-02-02',
      asks: 'damp homes that were let',
      questions: [
        {
          id: 'let',
          words: 'How many offences of letting a damp home did you record?',
          unit: 'recorded-offences',
          breakdowns: ['platform'],
        },
      ],
      breakdowns: [
        {
          id: 'platform',
          label: 'How it was let',
          values: [
            { id: 'portal', label: 'Portal' },
            { id: 'other', label: 'Otherwise' },
          ],
        },
      ],
      periods: quarters.map((period) => ({ ...period })),
      definitions: [{ term: 'damp home', words: 'a home with water in a wall that the law calls unfit.' }],
      authorities: Object.keys(asked),
    },
  ],
  requests: Object.entries(asked).flatMap(([force, { events }]) =>
    events ? [{ ...aRecord(`lets.${force}`, known), batch: 'lets', force, asked: 'Damp homes let', events }] : [],
  ),
})

const mapping = (name: string) => ({
  schemaVersion: 1,
  sheets: [
    {
      name,
      headerRows: [1],
      firstRow: 2,
      columns: [
        { column: 'A', header: 'Quarter', is: 'period' },
        { column: 'B', header: 'Portal', is: 'value', of: { category: { platform: 'portal' } } },
        { column: 'C', header: 'Other', is: 'value', of: { category: { platform: 'other' } } },
        { column: 'D', header: 'All', is: 'total', sums: ['B', 'C'] },
      ],
      totals: 'keep',
      fixed: { question: 'let' },
    },
  ],
})

function reply(
  force: string,
  counts: readonly [number, number, number, number],
  over: Partial<ImportedReturn> = {},
): ImportedReturn {
  const name = `${force}-reply.csv`
  const [one, two, three, four] = counts
  return {
    name,
    words: `Quarter,Portal,Other,All\nJan-Mar 2023,${one},${two},${one + two}\nApr-Jun 2023,${three},${four},${three + four}\n`,
    mapping: mapping(name),
    batch: 'lets',
    force,
    received: '2024-03-28',
    ...over,
  }
}

/**
 * By authority, what portals and others let in the first quarter, then in the second. Two counts are small; the others are told from one
 * another by their digits.
 */
export const letsCounts = {
  avon: [4219, 3313, 4547, 3767],
  bedford: [2617, 1999, 2741, 2063],
  cumber: [3, 1553, 1709, 1621],
  gwent: [2, 0, 1327, 937],
} as const

const replies: readonly ImportedReturn[] = [
  reply('avon', [4211, 3307, 4523, 3761]),
  reply('bedford', letsCounts.bedford),
  reply('cumber', letsCounts.cumber),
  reply('gwent', letsCounts.gwent),
  {
    ...reply('avon', letsCounts.avon),
    name: 'avon-revised.csv',
    mapping: mapping('avon-revised.csv'),
    received: '2024-05-02',
    supersedes: { sent: 'return-avon-lets', why: 'Avon counted one office twice.' },
  },
]

/** Starts a site with a batch of requests, the replies to it, and a release of them, all of it made by the commands of an editor. */
export function runLets(): Promise<RunningSite> {
  return runSite(tracker, {
    returns: replies,
    release: { batch: 'lets', title: 'Damp homes let in early 2023', method: 'Asked of every force.' },
  })
}
