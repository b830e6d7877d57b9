import { replyShape, type ReplyShape } from './reply-shape.ts'
import { sheetOf } from './rows.ts'

const year1 = { from: '2017-04-01', to: '2018-03-31' }
const year2 = { from: '2018-04-01', to: '2019-03-31' }
const months7 = { from: '2019-04-01', to: '2019-10-31' }
const recorded = { question: 'recorded' }
const platforms = {
  Facebook: 'facebook', Instagram: 'instagram', Snapchat: 'snapchat', WhatsApp: 'whatsapp', Other: 'other', 'Not recorded': 'not-recorded',
}

/** Replies in the shapes that authorities send. All figures are invented. */
export const replyShapes: readonly ReplyShape[] = [
  replyShape('titles-above', {
    because: 'Title rows stand above the header and a note below the table; numbers are padded and have commas.',
    force: 'kent',
    sheets: [{ name: 'Sheet1', rows: sheetOf(`
Freedom of Information request 1234/20
Offences of sexual communication with a child

Financial year | Number of offences
2017/18 |  1,122 
2018/19 |  140
2019/20 (April to October) | 96
Source: crime recording system, extracted on 4 January 2020`) }],
    mapping: { sheets: [{
      name: 'Sheet1', headerRows: [4], firstRow: 5, fixed: recorded,
      columns: [{ column: 'A', is: 'period' }, { column: 'B', is: 'value' }],
    }] },
    cells: `
      B5 1122 recorded 2017/18
      B6 140 recorded 2018/19
      B7 96 recorded 2019-04-01..2019-10-31`,
    warnings: ['note'],
  }),

  replyShape('quarters-across', {
    because: 'Years go down and quarters across, with a column of totals.',
    force: 'essex',
    sheets: [{ name: 'Q1', rows: sheetOf(`
Year | Q1 | Q2 | Q3 | Q4 | Total
2017/18 | 12 | 9 | 0 | 15 | 36
2018/19 | 20 | nil | 7 | 11 | 38`) }],
    mapping: { sheets: [{
      name: 'Q1', headerRows: [1], firstRow: 2, fixed: recorded,
      columns: [
        { column: 'A', is: 'period', holds: 'year' },
        { column: 'B', is: 'value', of: { part: 'Q1' } }, { column: 'C', is: 'value', of: { part: 'Q2' } },
        { column: 'D', is: 'value', of: { part: 'Q3' } }, { column: 'E', is: 'value', of: { part: 'Q4' } },
        { column: 'F', is: 'total', sums: ['B', 'C', 'D', 'E'] },
      ],
    }] },
    cells: `
      B2 12 recorded 2017/18Q1
      C2 9 recorded 2017/18Q2
      D2 0 recorded 2017/18Q3
      E2 15 recorded 2017/18Q4
      B3 20 recorded 2018/19Q1
      C3 0 recorded 2018/19Q2
      D3 7 recorded 2018/19Q3
      E3 11 recorded 2018/19Q4`,
  }),

  replyShape('years-over-quarters', {
    because: 'The header has two rows: years merged over quarters; platforms go down; the total row does not add up.',
    force: 'surrey',
    sheets: [{ name: 'Data', rows: [
      { number: 1, cells: [{ text: '' }, { text: '2017/18' }, ...[2, 3, 4].map(() => ({ text: '2017/18', mergedFrom: { row: 1, column: 1 } }))] },
      ...sheetOf(`
Platform | Q1 | Q2 | Q3 | Q4
Facebook | 5 | 6 | 7 | 8
Snapchat | 1 | 0 | 2 | 3
Total | 6 | 6 | 9 | 12`).map((row) => ({ ...row, number: row.number + 1 })),
    ] }],
    mapping: {
      sheets: [{
        name: 'Data', headerRows: [1, 2], firstRow: 3, fixed: recorded, totals: 'keep',
        columns: [
          { column: 'A', is: 'category', breakdown: 'platform' },
          { column: 'B', is: 'value', of: { period: year1, part: 'Q1' } }, { column: 'C', is: 'value', of: { period: year1, part: 'Q2' } },
          { column: 'D', is: 'value', of: { period: year1, part: 'Q3' } }, { column: 'E', is: 'value', of: { period: year1, part: 'Q4' } },
        ],
      }],
      categories: { platform: platforms },
    },
    cells: `
      B3 5 recorded 2017/18Q1 platform=facebook
      C3 6 recorded 2017/18Q2 platform=facebook
      D3 7 recorded 2017/18Q3 platform=facebook
      E3 8 recorded 2017/18Q4 platform=facebook
      B4 1 recorded 2017/18Q1 platform=snapchat
      C4 0 recorded 2017/18Q2 platform=snapchat
      D4 2 recorded 2017/18Q3 platform=snapchat
      E4 3 recorded 2017/18Q4 platform=snapchat
      B5 6 recorded 2017/18Q1
      C5 6 recorded 2017/18Q2
      D5 9 recorded 2017/18Q3
      E5 12 recorded 2017/18Q4`,
    warnings: ['total-does-not-foot'],
  }),

  replyShape('small-counts-hidden', {
    because: 'Small counts are an asterisk, which only a note below explains; the totals give the count of the whole.',
    force: 'sussex',
    sheets: [{ name: 'FOI 20-118', rows: sheetOf(`
Platform used | 2017/18 | 2018/19
Facebook | 34 | 41
Instagram | 12 | *
Snapchat | * | 18
Not recorded | 7 | 0
Total | 56 | 62

* denotes a figure of fewer than 5, withheld to protect identities`) }],
    mapping: {
      sheets: [{
        name: 'FOI 20-118', headerRows: [1], firstRow: 2, fixed: recorded, totals: 'keep', suppressedBelow: 5,
        columns: [
          { column: 'A', is: 'category', breakdown: 'platform' },
          { column: 'B', is: 'value', of: { period: year1 } }, { column: 'C', is: 'value', of: { period: year2 } },
        ],
      }],
      categories: { platform: platforms },
    },
    cells: `
      B2 34 recorded 2017/18 platform=facebook
      C2 41 recorded 2018/19 platform=facebook
      B3 12 recorded 2017/18 platform=instagram
      C3 <5 recorded 2018/19 platform=instagram
      B4 <5 recorded 2017/18 platform=snapchat
      C4 18 recorded 2018/19 platform=snapchat
      B5 7 recorded 2017/18 platform=not-recorded
      C5 0 recorded 2018/19 platform=not-recorded
      B6 56 recorded 2017/18
      C6 62 recorded 2018/19`,
    warnings: ['note'],
  }),

  replyShape('a-row-a-count', {
    because: 'A row a count, with the words for few and none that its writer liked.',
    force: 'dorset',
    sheets: [{ name: 'export.csv', rows: sheetOf(`
Year | Method | Count
2017-18 | FB | 12
2017-18 | Insta | less than five
2017-18 | Whats App | none
2018-19 | FB | 9
2018-19 | Insta | 1 to 4
2018-19 | Whats App | Nil`) }],
    mapping: {
      sheets: [{
        name: 'export.csv', headerRows: [1], firstRow: 2, fixed: recorded,
        columns: [{ column: 'A', is: 'period' }, { column: 'B', is: 'category', breakdown: 'platform' }, { column: 'C', is: 'value' }],
      }],
      categories: { platform: { FB: 'facebook', Insta: 'instagram', 'Whats App': 'whatsapp' } },
    },
    cells: `
      C2 12 recorded 2017/18 platform=facebook
      C3 <5 recorded 2017/18 platform=instagram
      C4 0 recorded 2017/18 platform=whatsapp
      C5 9 recorded 2018/19 platform=facebook
      C6 1..4 recorded 2018/19 platform=instagram
      C7 0 recorded 2018/19 platform=whatsapp`,
  }),

  replyShape('months-down-years-across', {
    because: 'Months go down and financial years across, so that January stands after December.',
    force: 'norfolk',
    sheets: [{ name: 'Monthly', rows: sheetOf(`
Month | 2017/18 | 2018/19
October | 4 | 6
November | 5 | 2
December | 3 | 8
January | 9 | 1
Total | 21 | 17`) }],
    mapping: { sheets: [{
      name: 'Monthly', headerRows: [1], firstRow: 2, fixed: recorded, totals: 'keep',
      columns: [
        { column: 'A', is: 'period', holds: 'part' },
        { column: 'B', is: 'value', of: { period: year1 } }, { column: 'C', is: 'value', of: { period: year2 } },
      ],
    }] },
    cells: `
      B2 4 recorded 2017-10
      C2 6 recorded 2018-10
      B3 5 recorded 2017-11
      C3 2 recorded 2018-11
      B4 3 recorded 2017-12
      C4 8 recorded 2018-12
      B5 9 recorded 2018-01
      C5 1 recorded 2019-01`,
    warnings: ['gap-between-periods'],
  }),

  replyShape('months-as-days', {
    because: 'The spreadsheet holds the first day of each month and shows its name.',
    force: 'gwent',
    sheets: [{ name: 'Sheet1', rows: [
      ...sheetOf('Month | Offences'),
      ...[['2019-01-01', 'Jan-19', 3], ['2019-02-01', 'Feb-19', 0], ['2019-03-01', 'Mar-19', 11]].map(([day, text, number], index) => ({
        number: index + 2,
        cells: [{ text: String(text), day: String(day) }, { text: String(number), number: Number(number) }],
      })),
    ] }],
    mapping: { sheets: [{
      name: 'Sheet1', headerRows: [1], firstRow: 2, fixed: recorded,
      columns: [{ column: 'A', is: 'period' }, { column: 'B', is: 'value' }],
    }] },
    cells: `
      B2 3 recorded 2019-01
      B3 0 recorded 2019-02
      B4 11 recorded 2019-03`,
  }),

  replyShape('refused-in-part', {
    because: 'A refusal is merged over the years it holds for; other rows have counts.',
    force: 'cleveland',
    sheets: [{ name: 'Response', rows: [
      ...sheetOf(`
Question | 2017/18 | 2018/19
Offences recorded | 45 | 52`),
      { number: 3, cells: [
        { text: 'Charged or summonsed' }, { text: 'Exempt - Section 12' }, { text: 'Exempt - Section 12', mergedFrom: { row: 3, column: 1 } },
      ] },
    ] }],
    mapping: {
      sheets: [{
        name: 'Response', headerRows: [1], firstRow: 2,
        columns: [
          { column: 'A', is: 'question' },
          { column: 'B', is: 'value', of: { period: year1 } }, { column: 'C', is: 'value', of: { period: year2 } },
        ],
      }],
      questions: { 'Offences recorded': 'recorded', 'Charged or summonsed': 'charged' },
    },
    cells: `
      B2 45 recorded 2017/18
      C2 52 recorded 2018/19
      B3 refused:Exempt_-_Section_12 charged 2017/18
      C3 refused:Exempt_-_Section_12 charged 2018/19`,
  }),

  replyShape('platforms-across', {
    because: 'Periods go down and platforms across; a dash means none, as a note says.',
    force: 'humberside',
    sheets: [{ name: 'Table', rows: sheetOf(`
Period | Facebook | Instagram | Snapchat | Total
01/04/2017 - 31/03/2018 | 1,024 | - | 6 | 1,030
01/04/2018 - 31/03/2019 | 17 | 22 | - | 39
- means nil`) }],
    mapping: {
      sheets: [{
        name: 'Table', headerRows: [1], firstRow: 2, fixed: recorded, totals: 'keep', marks: { '-': { kind: 'count', value: 0 } },
        columns: [
          { column: 'A', is: 'period' },
          { column: 'B', is: 'value', of: { category: { platform: 'facebook' } } },
          { column: 'C', is: 'value', of: { category: { platform: 'instagram' } } },
          { column: 'D', is: 'value', of: { category: { platform: 'snapchat' } } },
          { column: 'E', is: 'total', sums: ['B', 'C', 'D'] },
        ],
      }],
    },
    cells: `
      B2 1024 recorded 2017/18 platform=facebook
      C2 0 recorded 2017/18 platform=instagram
      D2 6 recorded 2017/18 platform=snapchat
      E2 1030 recorded 2017/18
      B3 17 recorded 2018/19 platform=facebook
      C3 22 recorded 2018/19 platform=instagram
      D3 0 recorded 2018/19 platform=snapchat
      E3 39 recorded 2018/19`,
    warnings: ['note'],
  }),

  replyShape('two-blocks', {
    because: 'Two questions are answered in two tables on one sheet, one below the other.',
    force: 'cumbria',
    sheets: [{ name: 'Sheet1', rows: sheetOf(`
Q1. Number of offences recorded
Year | Offences
2017/18 | 14
2018/19 | 22

Q2. Number charged or summonsed
Year | Charged
2017/18 | 0-5
2018/19 | 6`) }],
    mapping: { sheets: [
      {
        name: 'Sheet1', headerRows: [2], firstRow: 3, lastRow: 5, fixed: recorded,
        columns: [{ column: 'A', is: 'period' }, { column: 'B', is: 'value' }],
      },
      {
        name: 'Sheet1', headerRows: [7], firstRow: 8, fixed: { question: 'charged' },
        columns: [{ column: 'A', is: 'period' }, { column: 'B', is: 'value' }],
      },
    ] },
    cells: `
      B3 14 recorded 2017/18
      B4 22 recorded 2018/19
      B8 0..5 charged 2017/18
      B9 6 charged 2018/19`,
    warnings: ['row-not-read'],
  }),

  replyShape('a-sheet-a-question', {
    because: 'Each question has a sheet, after a cover that holds no counts.',
    force: 'wiltshire',
    sheets: [
      { name: 'Cover', rows: sheetOf(`
FOI reference 2020-0042
Please read with the letter`) },
      { name: 'Recorded', rows: sheetOf(`
Year ending | Offences
Year ending March 2018 | 31
Year ending March 2019 | 44`) },
      { name: 'Charged', rows: sheetOf(`
Year ending | Charged
Year ending March 2018 | <5
Year ending March 2019 | 9`) },
    ],
    mapping: { sheets: [
      {
        name: 'Recorded', headerRows: [1], firstRow: 2, fixed: recorded,
        columns: [{ column: 'A', is: 'period' }, { column: 'B', is: 'value' }],
      },
      {
        name: 'Charged', headerRows: [1], firstRow: 2, fixed: { question: 'charged' },
        columns: [{ column: 'A', is: 'period' }, { column: 'B', is: 'value' }],
      },
    ] },
    cells: `
      B2@Recorded 31 recorded 2017/18
      B3@Recorded 44 recorded 2018/19
      B2@Charged <5 charged 2017/18
      B3@Charged 9 charged 2018/19`,
    warnings: ['sheet-not-read'],
  }),

  replyShape('calendar-years', {
    because: 'It answers by calendar year though financial years were asked for.',
    force: 'suffolk',
    sheets: [{ name: 'Sheet1', rows: sheetOf(`
 | 2017 | 2018 | 2019
Recorded offences | 55 | 61 | 40
Charged | 8 | < 5 | not yet available`) }],
    mapping: {
      sheets: [{
        name: 'Sheet1', headerRows: [1], firstRow: 2,
        columns: [
          { column: 'A', is: 'question' },
          { column: 'B', is: 'value', of: { period: { from: '2017-01-01', to: '2017-12-31' } } },
          { column: 'C', is: 'value', of: { period: { from: '2018-01-01', to: '2018-12-31' } } },
          { column: 'D', is: 'value', of: { period: { from: '2019-01-01', to: '2019-12-31' } } },
        ],
      }],
      questions: { 'Recorded offences': 'recorded', Charged: 'charged' },
    },
    cells: `
      B2 55 recorded 2017
      C2 61 recorded 2018
      D2 40 recorded 2019
      B3 8 charged 2017
      C3 <5 charged 2018
      D3 not-known charged 2019`,
    warnings: ['to-follow'],
  }),

  replyShape('year-said-once', {
    because: 'The year stands only in the first row of its group, with a subtotal below each.',
    force: 'durham',
    sheets: [{ name: 'Sheet1', rows: sheetOf(`
Year | Sex of victim | Offences
2017/18 | Female | 70
 | Male | 12
 | Total | 82
2018/19 | Female | 81
 | Male | 9
 | Total | 90`) }],
    mapping: {
      sheets: [{
        name: 'Sheet1', headerRows: [1], firstRow: 2, fixed: recorded, totals: 'keep',
        columns: [
          { column: 'A', is: 'period', carriedDown: true }, { column: 'B', is: 'category', breakdown: 'sex' }, { column: 'C', is: 'value' },
        ],
      }],
      categories: { sex: { Female: 'female', Male: 'male' } },
    },
    cells: `
      C2 70 recorded 2017/18 sex=female
      C3 12 recorded 2017/18 sex=male
      C4 82 recorded 2017/18
      C5 81 recorded 2018/19 sex=female
      C6 9 recorded 2018/19 sex=male
      C7 90 recorded 2018/19`,
  }),

  replyShape('not-held', {
    because: 'The count is given, and what was asked beside it is not held or would cost too much.',
    force: 'merseyside',
    sheets: [{ name: 'Reply', rows: sheetOf(`
 | Recorded offences | Charged
April 2017 to March 2018 | 210 | No information held
April 2018 to March 2019 | 245 | Over cost limit
April to October 2019 | >100 | n/a`) }],
    mapping: { sheets: [{
      name: 'Reply', headerRows: [1], firstRow: 2,
      columns: [
        { column: 'A', is: 'period' },
        { column: 'B', is: 'value', of: { question: 'recorded' } }, { column: 'C', is: 'value', of: { question: 'charged' } },
      ],
    }] },
    cells: `
      B2 210 recorded 2017/18
      C2 not-held charged 2017/18
      B3 245 recorded 2018/19
      C3 over-cost charged 2018/19
      B4 >100 recorded 2019-04-01..2019-10-31
      C4 not-known charged 2019-04-01..2019-10-31`,
  }),

  replyShape('two-breakdowns', {
    because: 'Each row is of an age and a platform; small counts are [c].',
    force: 'lincolnshire',
    sheets: [{ name: 'Sheet1', rows: sheetOf(`
Financial year | Age of victim | Platform | Offences [note 1]
2017/18 | 0-12 | Snapchat | 21
2017/18 | 0-12 | Instagram | [c]
2017/18 | 13-15 | Snapchat | 30 [r]
2017/18 | 13-15 | Instagram | 18
[note 1] Counts between 1 and 4 are shown as [c]`) }],
    mapping: {
      sheets: [{
        name: 'Sheet1', headerRows: [1], firstRow: 2, fixed: recorded, suppressedBelow: 5,
        columns: [
          { column: 'A', is: 'period' }, { column: 'B', is: 'category', breakdown: 'age' },
          { column: 'C', is: 'category', breakdown: 'platform' }, { column: 'D', is: 'value' },
        ],
      }],
      categories: { age: { '0-12': 'under-13', '13-15': '13-15' }, platform: platforms },
    },
    cells: `
      D2 21 recorded 2017/18 age=under-13;platform=snapchat
      D3 <5 recorded 2017/18 age=under-13;platform=instagram
      D4 30 recorded 2017/18 age=13-15;platform=snapchat
      D5 18 recorded 2017/18 age=13-15;platform=instagram`,
    warnings: ['footnote', 'note'],
  }),

  replyShape('many-forces', {
    because: 'One table has many forces, some misspelt or cut short, with areas, a body that is no force, and a total.',
    sheets: [{ name: 'Forces', rows: sheetOf(`
Force | 2017/18 | 2018/19
Devon & Cornwall | 88 | 91
GMP | 240 | 262
Leicstershire | 63 | 58
London, City of | 2 | 0
England | 393 | 411
Dyfed-Powys | 31 | s.12
Wales | 31 | s.12
Action Fraud | 0 | 0
Total | 424 | 411`) }],
    mapping: {
      sheets: [{
        name: 'Forces', headerRows: [1], firstRow: 2, fixed: recorded,
        columns: [
          { column: 'A', is: 'force' },
          { column: 'B', is: 'value', of: { period: year1 } }, { column: 'C', is: 'value', of: { period: year2 } },
        ],
      }],
      names: { GMP: 'greater-manchester', Leicstershire: 'leicestershire' },
      noForces: ['England', 'Wales', 'Action Fraud'],
    },
    cells: `
      B2 88 recorded 2017/18 force=devon-and-cornwall
      C2 91 recorded 2018/19 force=devon-and-cornwall
      B3 240 recorded 2017/18 force=greater-manchester
      C3 262 recorded 2018/19 force=greater-manchester
      B4 63 recorded 2017/18 force=leicestershire
      C4 58 recorded 2018/19 force=leicestershire
      B5 2 recorded 2017/18 force=city-of-london
      C5 0 recorded 2018/19 force=city-of-london
      B7 31 recorded 2017/18 force=dyfed-powys
      C7 refused:s.12 recorded 2018/19 force=dyfed-powys`,
  }),

  replyShape('ranges-turned-into-days', {
    because: 'The spreadsheet turned 1-4 into a day; the sender confirmed what was meant.',
    force: 'warwickshire',
    sheets: [{ name: 'Sheet1', rows: [
      ...sheetOf(`
Platform | 2018/19
Facebook | 17`),
      { number: 3, cells: [{ text: 'Snapchat' }, { text: '01-Apr', day: '2018-04-01' }] },
    ] }],
    mapping: {
      sheets: [{
        name: 'Sheet1', headerRows: [1], firstRow: 2, fixed: recorded, marks: { '01-Apr': { kind: 'range', low: 1, high: 4 } },
        columns: [{ column: 'A', is: 'category', breakdown: 'platform' }, { column: 'B', is: 'value', of: { period: year2 } }],
      }],
      categories: { platform: platforms },
    },
    cells: `
      B2 17 recorded 2018/19 platform=facebook
      B3 1..4 recorded 2018/19 platform=snapchat`,
    suggested: false,
  }),

  replyShape('taken-back', {
    because: 'A quarter takes back what an earlier one counted, and counts have footnotes.',
    force: 'lancashire',
    sheets: [{ name: 'Sheet1', rows: sheetOf(`
Quarter | Offences
Apr - Jun 2018 | 40*
Jul - Sep 2018 | 38
Oct - Dec 2018 | -3
Jan - Mar 2019 | 41 (1)
* provisional
(1) includes two offences reclassified`) }],
    mapping: { sheets: [{
      name: 'Sheet1', headerRows: [1], firstRow: 2, fixed: recorded, corrections: 'allowed',
      columns: [{ column: 'A', is: 'period' }, { column: 'B', is: 'value' }],
    }] },
    cells: `
      B2 40 recorded 2018/19Q1
      B3 38 recorded 2018/19Q2
      B4 -3 recorded 2018/19Q3
      B5 41 recorded 2018/19Q4`,
    warnings: ['footnote', 'note'],
    suggested: false,
  }),

  replyShape('one-period-in-the-title', {
    because: 'The period stands only in the title; platforms go down with one column of counts.',
    force: 'northumbria',
    sheets: [{ name: 'FOI', rows: sheetOf(`
Sexual communication with a child offences recorded, 1 April 2019 to 31 October 2019

Platform | Offences
Facebook | 33
WhatsApp | 12
Other | 5 or fewer`) }],
    mapping: {
      sheets: [{
        name: 'FOI', headerRows: [3], firstRow: 4, fixed: { ...recorded, period: months7 },
        columns: [{ column: 'A', is: 'category', breakdown: 'platform' }, { column: 'B', is: 'value' }],
      }],
      categories: { platform: platforms },
    },
    cells: `
      B4 33 recorded 2019-04-01..2019-10-31 platform=facebook
      B5 12 recorded 2019-04-01..2019-10-31 platform=whatsapp
      B6 <6 recorded 2019-04-01..2019-10-31 platform=other`,
  }),
]
