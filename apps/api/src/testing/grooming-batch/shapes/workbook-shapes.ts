import { platforms, years, type InventedCounts } from '../invented-counts.ts'
import type { BatchShape } from '../reply.ts'
import { odsOf, xlsxOf } from '../written-files.ts'

const said = ['Facebook', 'Instagram', 'Snapchat', 'WhatsApp', 'Other', 'Not recorded'] as const
const financial = ['2017/18', '2018/19'] as const
const columns = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const

const months = Array.from({ length: 24 }, (_, index) => ({
  year: years[Math.floor(index / 12)] ?? 0,
  month: index % 12,
  row: index + 2,
}))

/** The number of a day in a spreadsheet: that of the first of a month, counted from April 2017. */
function serialOf(index: number): number {
  return Date.UTC(2017, 3 + index, 1) / 86_400_000 + 25_569
}

const perPlatform = (first: number, letters: readonly string[]) =>
  [...platforms, 'all']
    .flatMap((what, index) => financial.map((year, column) => `${letters[column]}${first + index} recorded ${year} ${what}`))
    .join('\n')

const rowOf = (counts: InventedCounts, index: number) => {
  const platform = platforms[index]
  return years.map((year) => (platform === undefined ? counts.recorded(year) : counts.used(platform, year)))
}

const orFew = (count: number) => (count > 0 && count < 3 ? '<5' : count)

/** Replies as Excel workbooks. */
export const workbookShapes: readonly BatchShape[] = [
  {
    name: 'years-over-quarters',
    because: 'A merged title, years merged over their quarters, and few in a quarter hidden, which leaves bounds for the year.',
    file: (counts) => ({
      name: 'Annex A.xlsx',
      bytes: xlsxOf({
        name: 'Annex A',
        rows: [
          ['Offences of sexual communication with a child recorded', null, null, null, null, null, null, null, null],
          [null, '2017/18', null, null, null, '2018/19', null, null, null],
          ['Offence', ...years.flatMap(() => ['Q1', 'Q2', 'Q3', 'Q4'])],
          [
            'Sexual communication with a child',
            ...years.flatMap((year) => [0, 1, 2, 3].map((each) => orFew(counts.quarter(each, year)))),
          ],
        ],
        merged: ['A1:I1', 'B2:E2', 'F2:I2'],
      }),
    }),
    stands: columns.map((column, index) => `${column}4 recorded ${financial[index < 4 ? 0 : 1]} all`).join('\n'),
    means: { '<5': [1, 4] },
  },
  {
    name: 'months-as-days',
    because: 'Each month is the number of its first day, shown as “Apr-17”.',
    file: (counts) => ({
      name: 'monthly.xlsx',
      bytes: xlsxOf({
        name: 'Sheet1',
        rows: [
          ['Month', 'Offences recorded'],
          ...months.map(({ year, month }, index) => [serialOf(index), counts.month(month, year)]),
        ],
        formats: Object.fromEntries(months.map(({ row }) => [`A${row}`, 'mmm-yy'])),
      }),
    }),
    stands: months.map(({ row, year }) => `B${row} recorded ${financial[year]} all`).join('\n'),
  },
  {
    name: 'a-sheet-a-question',
    because: 'A cover, and a sheet for each question.',
    file: (counts) => ({
      name: 'Response.xlsx',
      bytes: xlsxOf(
        { name: 'Cover', rows: [['Please read with the letter']] },
        {
          name: 'Recorded',
          rows: [
            ['Year ending', 'Offences recorded'],
            ...years.map((year) => [`Year ending March ${2018 + year}`, counts.recorded(year)]),
          ],
        },
        {
          name: 'Charged',
          rows: [
            ['Year ending', 'Charged'],
            ...years.map((year) => [`Year ending March ${2018 + year}`, counts.charged(year) < 3 ? '<3' : counts.charged(year)]),
          ],
        },
      ),
    }),
    stands: `
      B2@Recorded recorded 2017/18 all
      B3@Recorded recorded 2018/19 all
      B2@Charged charged 2017/18 all
      B3@Charged charged 2018/19 all`,
    means: { '<3': [1, 2] },
  },
  {
    name: 'year-merged-down',
    because: 'The year is merged down its rows, and each year has a subtotal.',
    file: (counts) => ({
      name: 'By platform.xlsx',
      bytes: xlsxOf({
        name: 'Data',
        rows: [
          ['Year', 'Platform', 'Offences'],
          ...years.flatMap((year) => [
            ...platforms.map((platform, index) => [
              index === 0 ? financial[year] : null,
              said[index] ?? '',
              counts.used(platform, year),
            ]),
            [null, 'Total', counts.recorded(year)],
          ]),
        ],
        merged: ['A2:A8', 'A9:A15'],
      }),
    }),
    decided: { totals: 'keep' },
    stands: financial
      .flatMap((year, block) => [...platforms, 'all'].map((what, index) => `C${2 + block * 7 + index} recorded ${year} ${what}`))
      .join('\n'),
  },
  {
    name: 'footnoted',
    because: 'Counts bear footnotes, as words.',
    file: (counts) => ({
      name: 'footnotes.xlsx',
      bytes: xlsxOf({
        name: 'Table 1',
        rows: [
          ['Table 1: offences recorded'],
          ['Platform', ...financial],
          ...[0, 1, 2, 3, 4, 5, 6].map((index) => {
            const [first = 0, second = 0] = rowOf(counts, index)
            return [said[index] ?? 'Total', first, index === 1 ? `${second} (1)` : second]
          }),
          ['(1) One offence was recorded twice and is counted once'],
        ],
      }),
    }),
    decided: { totals: 'keep' },
    stands: perPlatform(3, ['B', 'C']),
  },
  {
    name: 'numbers-as-words',
    because: 'Numbers were typed as words with thousands apart, and those charged would cost too much to find.',
    file: (counts) => ({
      name: 'text.xlsx',
      bytes: xlsxOf({
        name: 'Reply',
        rows: [
          ['Financial year', 'Recorded offences', 'Charged'],
          ...years.map((year) => [financial[year], counts.recorded(year).toLocaleString('en-GB'), 'Over cost limit']),
        ],
      }),
    }),
    stands: `
      B2 recorded 2017/18 all
      B3 recorded 2018/19 all
      C2 charged 2017/18 all
      C3 charged 2018/19 all`,
  },
  {
    name: 'formatted-numbers',
    because: 'Numbers are shown with thousands apart and leading noughts; a blank column stands between.',
    file: (counts) => ({
      name: 'formatted.xlsx',
      bytes: xlsxOf({
        name: 'Q1',
        rows: [
          ['Platform used', '2017-18', null, '2018-19'],
          ...[0, 1, 2, 3, 4, 5, 6].map((index) => {
            const [first = 0, second = 0] = rowOf(counts, index)
            return [said[index] ?? 'Grand total', first, null, second]
          }),
        ],
        formats: Object.fromEntries(
          [2, 3, 4, 5, 6, 7, 8].flatMap((row) => [
            [`B${row}`, '#,##0'],
            [`D${row}`, '000'],
          ]),
        ),
      }),
    }),
    decided: { totals: 'keep' },
    stands: perPlatform(2, ['B', 'D']),
  },
]

/** Replies as OpenDocument spreadsheets. */
export const openDocumentShapes: readonly BatchShape[] = [
  {
    name: 'platforms-across',
    because: 'Platforms go across, periods are spans of days, and a dash means none, as a note says.',
    file: (counts) => ({
      name: 'table.ods',
      bytes: odsOf({
        name: 'Table',
        rows: [
          ['Period', ...said, 'Total'],
          ...years.map((year) => [
            `01/04/${2017 + year} - 31/03/${2018 + year}`,
            ...platforms.map((platform) => counts.used(platform, year) || '-'),
            counts.recorded(year),
          ]),
          ['- means nil'],
        ],
      }),
    }),
    decided: { totals: 'keep' },
    stands: financial
      .flatMap((year, row) => [...platforms, 'all'].map((what, index) => `${columns[index]}${2 + row} recorded ${year} ${what}`))
      .join('\n'),
    means: { '-': [0, 0] },
  },
  {
    name: 'calendar-years',
    because: 'It answers by calendar year, though financial years were asked for.',
    file: (counts) => ({
      name: 'calendar.ods',
      bytes: odsOf({
        name: 'Sheet1',
        rows: [['Year', 'Offences recorded'], ...years.map((year) => [2017 + year, counts.recorded(year)])],
      }),
    }),
    stands: '',
  },
  {
    name: 'a-refusal-over-both-years',
    because: 'A refusal is merged over both years, beside counts that are given.',
    file: (counts) => ({
      name: 'merged.ods',
      bytes: odsOf({
        name: 'Response',
        rows: [
          ['Question', ...financial],
          ['Offences recorded', ...years.map((year) => counts.recorded(year))],
          ['Charged or summonsed', 'Exempt - Section 40(2)', null],
        ],
        merged: ['B3:C3'],
      }),
    }),
    stands: `
      B2 recorded 2017/18 all
      C2 recorded 2018/19 all
      B3 charged 2017/18 all
      B3 charged 2018/19 all`,
  },
]
