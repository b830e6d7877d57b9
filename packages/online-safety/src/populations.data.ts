import type { RecordInput, TrackerInput } from '@dutywatch/domain/tracker'
import { reported, unverified } from './cite.ts'

type Population = RecordInput<'populations'>

/** Residents counted by the Census of 27 March 2011, of all 43 areas of England and Wales. They come to its 56,075,912. */
const census: Readonly<Record<string, number>> = {
  metropolitan: 8_166_566,
  cumbria: 499_858,
  lancashire: 1_460_893,
  merseyside: 1_381_189,
  'greater-manchester': 2_682_528,
  cheshire: 1_027_709,
  northumbria: 1_420_853,
  durham: 618_806,
  'north-yorkshire': 796_427,
  'west-yorkshire': 2_226_058,
  'south-yorkshire': 1_343_601,
  humberside: 917_647,
  cleveland: 557_227,
  'west-midlands': 2_736_460,
  staffordshire: 1_097_497,
  'west-mercia': 1_222_416,
  warwickshire: 545_474,
  derbyshire: 1_018_438,
  nottinghamshire: 1_091_482,
  lincolnshire: 713_653,
  leicestershire: 1_017_697,
  northamptonshire: 691_952,
  cambridgeshire: 804_841,
  norfolk: 857_888,
  suffolk: 728_163,
  bedfordshire: 615_061,
  hertfordshire: 1_116_062,
  essex: 1_724_950,
  'thames-valley': 2_269_772,
  hampshire: 1_897_991,
  surrey: 1_132_390,
  kent: 1_727_665,
  sussex: 1_606_932,
  'city-of-london': 7375,
  'devon-and-cornwall': 1_668_218,
  'avon-and-somerset': 1_599_555,
  gloucestershire: 596_984,
  wiltshire: 680_137,
  dorset: 744_041,
  'north-wales': 687_937,
  gwent: 576_754,
  'south-wales': 1_283_651,
  'dyfed-powys': 515_114,
}

/**
 * Residents estimated for the middle of 2017 and of 2019: 36 of the 39 areas of England. The compilation they were read in differs by 5 to
 * 13 % from the Census of 2011 for the Metropolitan Police, Nottinghamshire and Thames Valley, and agrees within 1 % for all others: those
 * three are left out. It has no area of Wales, Scotland or Northern Ireland.
 */
const midYear: Readonly<Record<string, readonly [in2017: number, in2019: number]>> = {
  cumbria: [498_375, 500_012],
  lancashire: [1_490_497, 1_508_941],
  merseyside: [1_416_825, 1_429_910],
  'greater-manchester': [2_798_799, 2_835_686],
  cheshire: [1_054_131, 1_066_647],
  northumbria: [1_448_568, 1_463_903],
  durham: [630_009, 636_897],
  'north-yorkshire': [819_796, 828_672],
  'west-yorkshire': [2_307_035, 2_332_469],
  'south-yorkshire': [1_393_445, 1_409_020],
  humberside: [929_854, 932_806],
  cleveland: [566_150, 569_141],
  'west-midlands': [2_897_303, 2_928_592],
  staffordshire: [1_126_203, 1_135_935],
  'west-mercia': [1_272_638, 1_291_577],
  warwickshire: [564_562, 577_933],
  derbyshire: [1_049_000, 1_059_996],
  lincolnshire: [751_171, 761_224],
  leicestershire: [1_083_226, 1_100_306],
  northamptonshire: [741_209, 753_278],
  cambridgeshire: [847_151, 855_796],
  norfolk: [898_390, 907_760],
  suffolk: [756_978, 761_350],
  bedfordshire: [664_600, 674_992],
  hertfordshire: [1_180_934, 1_189_519],
  essex: [1_820_379, 1_846_655],
  hampshire: [1_978_789, 1_991_738],
  surrey: [1_185_321, 1_196_236],
  kent: [1_832_252, 1_860_111],
  sussex: [1_692_767, 1_712_094],
  'city-of-london': [7654, 9721],
  'devon-and-cornwall': [1_749_096, 1_772_541],
  'avon-and-somerset': [1_694_986, 1_719_029],
  gloucestershire: [628_139, 637_070],
  wiltshire: [716_406, 722_217],
  dorset: [770_689, 773_839],
}

/** How many people live in the area of each force, as far as was found. The British Transport Police has no area. */
export const populations: TrackerInput['populations'] = [
  ...Object.entries(census).map(([force, population]): Population => ({
    id: `${force}-2011`,
    knownFrom: '2012-07-16',
    force,
    year: 2011,
    basis: 'census',
    population,
    citations: [reported('census-2011-by-police-force-area'), unverified('census-2011-population')],
  })),
  ...Object.entries(midYear).flatMap(([force, [in2017, in2019]]) => [
    estimate(force, { year: 2017, population: in2017, knownFrom: '2018-06-28' }),
    estimate(force, { year: 2019, population: in2019, knownFrom: '2020-06-24' }),
  ]),
]

function estimate(force: string, { year, population, knownFrom }: Pick<Population, 'year' | 'population' | 'knownFrom'>): Population {
  const citations = [
    reported('mid-year-populations-of-police-force-areas', { locator: String(year) }),
    unverified('ons-mid-year-population-estimates'),
  ]
  return { id: `${force}-${year}`, knownFrom, force, year, population, citations }
}
