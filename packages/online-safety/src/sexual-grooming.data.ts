import type { RecordInput } from '@dutywatch/domain/tracker'
import { confirmed } from './cite.ts'

/** The release of the Home Office that counts sexual grooming, class 88A, in the year to March 2018. */
export const sexualGroomingRelease = 'home-office-sexual-grooming-2017-18'

const known = { knownFrom: '2018-07-31', citations: [confirmed('police-recorded-crime-open-data', { locator: '2017/18, offence code 88A' })] }
const counted = { ...known, release: sexualGroomingRelease, unit: 'recorded-offences' as const }
const year = { from: '2017-04', to: '2018-03', words: '2017/18' }

/** Offences by force in the year. */
const counts: Readonly<Record<string, number>> = {
  metropolitan: 317,
  cumbria: 38,
  lancashire: 187,
  merseyside: 143,
  'greater-manchester': 404,
  cheshire: 43,
  northumbria: 198,
  durham: 104,
  'west-yorkshire': 231,
  'south-yorkshire': 100,
  humberside: 104,
  cleveland: 98,
  'west-midlands': 61,
  staffordshire: 87,
  'west-mercia': 110,
  warwickshire: 48,
  derbyshire: 61,
  nottinghamshire: 134,
  lincolnshire: 93,
  leicestershire: 115,
  northamptonshire: 42,
  cambridgeshire: 75,
  norfolk: 78,
  suffolk: 79,
  bedfordshire: 22,
  hertfordshire: 13,
  essex: 122,
  'thames-valley': 123,
  hampshire: 221,
  surrey: 49,
  kent: 45,
  sussex: 108,
  'devon-and-cornwall': 106,
  'avon-and-somerset': 258,
  gloucestershire: 36,
  dorset: 54,
  'north-wales': 42,
  gwent: 57,
  'south-wales': 175,
  'dyfed-powys': 33,
  btp: 15,
}

/**
 * Forces whose count is kept back: every count below five, and further ones, so that neither the total less all the rest nor a force that
 * also takes out its own count gives another’s away.
 */
const withheld: readonly string[] = ['north-yorkshire', 'city-of-london', 'wiltshire']

/** Offences of all forces together by quarter. */
const quarters = [
  { id: 'first', period: { from: '2017-04', to: '2017-06' }, value: 895 },
  { id: 'second', period: { from: '2017-07', to: '2017-09' }, value: 942 },
  { id: 'third', period: { from: '2017-10', to: '2017-12' }, value: 1242 },
  { id: 'fourth', period: { from: '2018-01', to: '2018-03' }, value: 1365 },
]

/** How the Home Office counted, and what must be known before its numbers are used. */
export const sexualGroomingReleases: RecordInput<'releases'>[] = [
  {
    id: sexualGroomingRelease,
    ...known,
    title: 'Police recorded crime, 2017/18: sexual grooming (class 88A)',
    publisher: 'Home Office',
    publishedOn: '2018-07',
    series: 'home-office-recorded-crime-sexual-grooming-88a',
    counts: 'sexual grooming (Home Office class 88A)',
    method: 'Offences of class 88A, sexual grooming, that forces entered in their records in each quarter and returned to the Home Office under its counting rules. The open data tables give them by force, quarter and offence.',
    caveats: [
      'Not comparable with any count of sexual communication with a child (section 15A) that forces gave in answer to requests: class 88A takes that offence in with others, and is counted under other rules. Of a single force either can be the larger.',
      'Covers 43 of 43 territorial forces of England and Wales, and the British Transport Police, which has no area and is in every total. The bodies that report fraud have none of these offences.',
      'Every count of a single force below five is withheld here, and so are others, so that none can be worked out from the total. That a count is withheld does not say that it is small. Quarters are given for all forces together only.',
      'The tables are revised with later releases. The month of publication is that in which the year was first published; these are the values of the copy that was read.',
    ],
  },
]

/** The totals of the year and of its quarters. */
export const sexualGroomingFigures: RecordInput<'figures'>[] = [
  { id: 'sexual-grooming-2017-18', period: year, label: 'Sexual grooming (88A), 2017/18', value: 4444 },
  ...quarters.map(({ id, ...quarter }) => ({
    ...quarter,
    id: `sexual-grooming-2017-18-${id}-quarter`,
    label: `Sexual grooming (88A), ${id} quarter of 2017/18`,
  })),
].map(({ value, ...figure }) => ({
  ...counted,
  ...figure,
  geography: 'England and Wales, with the British Transport Police',
  cell: { kind: 'count' as const, value },
  coverage: { answered: 44, of: 44 },
}))

/** The year by force, in the order of the forces: counts, and what is kept back. */
export const sexualGroomingForceFigures: RecordInput<'forceFigures'>[] = [
  ...Object.entries(counts).map(([force, value]) => ({ force, cell: { kind: 'count' as const, value } })),
  ...withheld.map((force) => ({ force, cell: { kind: 'withheld' as const } })),
].map((figure) => ({ ...counted, ...figure, id: `${figure.force}-sexual-grooming-2017-18`, period: year }))
