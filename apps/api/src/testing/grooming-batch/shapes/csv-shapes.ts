import { platforms, years, type InventedCounts } from '../invented-counts.ts'
import type { BatchShape } from '../reply.ts'
import { csvOf } from '../written-files.ts'

const said = ['Facebook', 'Instagram', 'Snapchat', 'WhatsApp', 'Other', 'Not recorded'] as const
const financial = ['2017/18', '2018/19'] as const

/** A row a count, years after each other, each with a total. */
function long(counts: InventedCounts, words: readonly string[], print: (count: number) => string | number = (count) => count) {
  return years.flatMap((year) => [
    ...platforms.map((platform, index) => [words[index] ?? '', print(counts.used(platform, year)), year] as const),
    ['Total', print(counts.recorded(year)), year] as const,
  ])
}

const longStands = (column: string, first: number) =>
  ['2017/18', '2018/19']
    .flatMap((year, block) =>
      [...platforms, 'all'].map((what, index) => `${column}${first + block * 7 + index} recorded ${year} ${what}`),
    )
    .join('\n')

/** Years across, platforms down, a total below. */
function wide(counts: InventedCounts, print: (count: number) => string | number = (count) => count) {
  return [
    ...platforms.map((platform, index) => [said[index] ?? '', ...years.map((year) => print(counts.used(platform, year)))]),
    ['Total', ...years.map((year) => print(counts.recorded(year)))],
  ]
}

const wideStands = (first: number, columns = ['B', 'C']) =>
  [...platforms, 'all']
    .flatMap((what, index) => financial.map((year, column) => `${columns[column]}${first + index} recorded ${year} ${what}`))
    .join('\n')

const hidden = (count: number) => (count > 0 && count < 5 ? '*' : count)
const thousands = (count: number) => count.toLocaleString('en-GB')

/** Replies as text. */
export const csvShapes: readonly BatchShape[] = [
  {
    name: 'a-row-a-count',
    because: 'A row a count with a total after each year, and the mark that says it is UTF-8.',
    file: (counts) => ({
      name: 'export.csv',
      bytes: csvOf(
        [
          ['Financial year', 'Platform', 'Offences recorded'],
          ...long(counts, said).map(([words, count, year]) => [financial[year], words, count]),
        ],
        { encoding: 'utf-8-bom' },
      ),
    }),
    decided: { totals: 'keep' },
    stands: longStands('C', 2),
  },
  {
    name: 'tabs-in-utf-16',
    because: 'A spreadsheet saved as “Unicode text”: UTF-16 with tabs, thousands apart.',
    file: (counts) => ({
      name: 'reply.txt',
      bytes: csvOf([['Platform', ...financial], ...wide(counts, thousands)], { delimiter: '\t', encoding: 'utf-16' }),
    }),
    decided: { totals: 'keep' },
    stands: wideStands(2),
  },
  {
    name: 'titles-in-windows-1252',
    because: 'Titles above, semicolons, en dashes and apostrophes of Windows, and small counts hidden by the force.',
    file: (counts) => ({
      name: 'FOI reply.csv',
      bytes: csvOf(
        [
          ['Freedom of Information request – the force’s reply'],
          ['Offences of sexual communication with a child recorded'],
          [],
          ['Platform', '2017–18', '2018–19'],
          ...wide(counts, hidden),
          [],
          ['* means a figure of fewer than 5, withheld to protect identities'],
        ],
        { delimiter: ';', encoding: 'windows-1252' },
      ),
    }),
    decided: { totals: 'keep' },
    stands: wideStands(5),
    means: { '*': [1, 4] },
  },
  {
    name: 'quarters-across',
    because: 'Quarters go across and years down, with a total: nobody asked for quarters.',
    file: (counts) => ({
      name: 'quarters.csv',
      bytes: csvOf([
        ['Recorded offences by quarter of the financial year'],
        ['Year', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'],
        ...years.map((year) => [
          financial[year],
          ...[0, 1, 2, 3].map((each) => counts.quarter(each, year)),
          counts.recorded(year),
        ]),
      ]),
    }),
    stands: years
      .flatMap((year) => ['B', 'C', 'D', 'E'].map((column) => `${column}${3 + year} recorded ${financial[year]} all`))
      .join('\n'),
  },
  {
    name: 'a-quarter-taken-back',
    because: 'One quarter takes back what earlier ones counted: a number below zero.',
    file: (counts) => ({
      name: 'corrected.csv',
      bytes: csvOf([
        ['Quarter', 'Offences recorded'],
        ...years.flatMap((year) => [
          [`Apr - Jun ${2017 + year}`, counts.recorded(year) + 3],
          [`Jul - Sep ${2017 + year}`, 0],
          [`Oct - Dec ${2017 + year}`, -3],
          [`Jan - Mar ${2018 + year}`, 'nil'],
        ]),
      ]),
    }),
    decided: { corrections: 'allowed' },
    stands: [2, 3, 4, 5, 6, 7, 8, 9].map((row) => `B${row} recorded ${financial[row < 6 ? 0 : 1]} all`).join('\n'),
  },
  {
    name: 'padded-numbers',
    because: 'Numbers are padded with spaces and noughts, and a zero is “-00 ”.',
    file: (counts) => ({
      name: 'padded.csv',
      bytes: csvOf([
        ['Platform', ...financial],
        ...wide(counts, (count) => (count === 0 ? '-00 ' : ` ${String(count).padStart(4, '0')} `)),
      ]),
    }),
    decided: { totals: 'keep' },
    stands: wideStands(2),
  },
  {
    name: 'words-for-few',
    because: 'A row a count, few and none in words, and no total: the whole was not said.',
    file: (counts) => ({
      name: 'words.csv',
      bytes: csvOf([
        ['Year', 'Method', 'Count'],
        ...years.flatMap((year) =>
          platforms
            .slice(0, 5)
            .map((platform, index) => [
              `FY ${financial[year]}`,
              ['FB', 'Insta', 'Snap Chat', 'Whats App', 'Other platforms'][index] ?? '',
              fewInWords(counts.used(platform, year)),
            ]),
        ),
      ]),
    }),
    stands: ['2017/18', '2018/19']
      .flatMap((year, block) => platforms.slice(0, 5).map((what, index) => `C${2 + block * 5 + index} recorded ${year} ${what}`))
      .join('\n'),
    means: { 'less than five': [1, 4] },
  },
  {
    name: 'two-questions-below-each-other',
    because: 'Two questions are answered in two tables of one file; few charged are “<5” and “0-5”.',
    file: (counts) => ({
      name: 'two.csv',
      bytes: csvOf([
        ['Q1. Number of offences recorded'],
        ['Year', 'Offences recorded'],
        ...years.map((year) => [financial[year], counts.recorded(year)]),
        [],
        ['Q2. Number charged or summonsed'],
        ['Year', 'Charged'],
        [financial[0], counts.charged(0) < 5 ? '0-5' : counts.charged(0)],
        [financial[1], counts.charged(1) < 5 && counts.charged(1) > 0 ? '<5' : counts.charged(1)],
      ]),
    }),
    stands: `
      B3 recorded 2017/18 all
      B4 recorded 2018/19 all
      B8 charged 2017/18 all
      B9 charged 2018/19 all`,
    means: { '<5': [1, 4], '0-5': [0, 5] },
  },
  {
    name: 'refused-in-part',
    because: 'The count is given; of those charged one year is refused under section 12 and one is not held.',
    file: (counts) => ({
      name: 'partly.csv',
      bytes: csvOf([
        ['Question', ...financial],
        ['Offences recorded', ...years.map((year) => counts.recorded(year))],
        ['Charged or summonsed', 's12', 'not held'],
      ]),
    }),
    stands: `
      B2 recorded 2017/18 all
      C2 recorded 2018/19 all
      B3 charged 2017/18 all
      C3 charged 2018/19 all`,
  },
  {
    name: 'totals-that-do-not-add-up',
    because: 'An offence that used two platforms is counted under each, so that the total is less than its parts.',
    file: (counts) => ({
      name: 'uses.csv',
      bytes: csvOf([
        ['Platform', ...financial],
        ...wide(counts).slice(0, 6),
        ['Total', ...years.map((year) => counts.recorded(year) - 2)],
      ]),
    }),
    decided: { totals: 'keep' },
    stands: wideStands(2),
  },
]

function fewInWords(count: number): string | number {
  if (count === 0) return 'nil'
  return count < 5 ? 'less than five' : count
}
