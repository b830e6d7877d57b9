import { lawMakerPaper, type WrittenAmendment, type WrittenPaper } from './lawmaker-paper.ts'

const [first, second] = ['2024-02-20', '2024-02-21']
const tabled = [
  ['submitted', '2024-02-19'],
  ['tabled', '2024-02-19'],
  ['published', first],
] as const
const again = [...tabled, ['published', second]] as const

const [hill, marsh, wells] = ['1001 Ada Hill', '1002 Ben Marsh [R]', '1003 Cara Wells']

const more: WrittenAmendment = {
  key: 'more',
  number: '1',
  tabledAs: 'HoC11',
  type: 'leaveOutInsert',
  provision: 'sec_1',
  place: 'p_1__ln_4',
  instruction: 'Clause 1, page 1, line 4, leave out “at least one” and insert “no fewer than two”',
  members: [hill, marsh],
  statement: 'This amendment would require two drinking fountains in each public park.',
  steps: tabled,
}

const needs: WrittenAmendment = {
  key: 'needs',
  number: '2',
  tabledAs: 'HoC12',
  type: 'leaveOut',
  provision: 'sec_1',
  place: 'p_1__ln_9',
  instruction: 'Clause 1, page 1, line 9, leave out paragraph (b)',
  members: [wells],
  steps: tabled,
}

const notices: WrittenAmendment = {
  key: 'notices',
  number: '3',
  tabledAs: 'HoC13',
  type: 'insert',
  provision: 'sec_2',
  place: 'p_1__ln_16',
  instruction: 'Clause 2, page 1, line 16, at end insert—',
  inserted: [
    {
      is: 'subsection',
      number: '(1A)',
      parts: [
        'The operator must—',
        { is: 'paragraph', number: '(a)', parts: ['keep the water cool, and'] },
        { is: 'paragraph', number: '(b)', parts: ['provide cups.'] },
      ],
    },
  ],
  members: [hill],
  mark: '★',
  steps: tabled,
}

const platforms: WrittenAmendment = {
  key: 'platforms',
  number: '4',
  tabledAs: 'HoC14',
  type: 'insert',
  provision: 'sec_2',
  place: 'p_1__ln_17',
  instruction: 'Clause 2, page 1, line 17, after “entrance” insert “and on each platform”',
  members: [hill],
  steps: tabled,
}

const tests: WrittenAmendment = {
  key: 'tests',
  number: '5',
  tabledAs: 'HoC15',
  type: 'leaveOutInsert',
  provision: 'sec_3',
  place: 'p_1__ln_21',
  instruction: 'Clause 3, page 1, line 21, leave out “once” and insert “twice”',
  members: [marsh],
  steps: tabled,
}

const noTests: WrittenAmendment = {
  key: 'no tests',
  number: '6',
  tabledAs: 'HoC16',
  type: 'leaveOut',
  provision: 'sec_3',
  place: 'p_1__ln_21',
  instruction: 'Clause 3, page 1, line 21, leave out subsection (2)',
  members: [wells],
  steps: tabled,
}

const atOnce: WrittenAmendment = {
  key: 'at once',
  number: '7',
  tabledAs: 'HoC17',
  type: 'leaveOutInsert',
  provision: 'sec_4',
  place: 'p_1__ln_25',
  instruction: 'Clause 4, page 1, line 25, leave out from “within” to “day” in line 26 and insert “without delay”',
  members: [hill],
  steps: tabled,
}

const misquoted: WrittenAmendment = {
  key: 'misquoted',
  number: '8',
  tabledAs: 'HoC18',
  type: 'leaveOutInsert',
  provision: 'sec_5',
  place: 'p_1__ln_30',
  instruction: 'Clause 5, page 1, line 30, leave out “Minister” and insert “regulator”',
  members: [wells],
  steps: tabled,
}

const noCharges: WrittenAmendment = {
  key: 'no charges',
  number: '9',
  tabledAs: 'HoC19',
  type: 'leaveOutClause',
  provision: 'sec_6',
  place: 'p_1__ln_35',
  instruction: 'Page 1, line 35, leave out Clause 6',
  members: [marsh],
  steps: tabled,
}

const interpretation: WrittenAmendment = {
  key: 'interpretation',
  number: '10',
  tabledAs: 'HoC20',
  type: 'other',
  provision: 'sec_8',
  place: 'p_2__ln_14',
  instruction: 'Clause 8, page 2, line 14, transpose the definitions to the end of Clause 1',
  members: [wells],
  steps: tabled,
}

const commencement: WrittenAmendment = {
  key: 'commencement',
  number: '11',
  tabledAs: 'HoC21',
  type: 'leaveOut',
  provision: 'sec_9',
  place: 'p_2__ln_23',
  instruction: 'Clause 9, page 2, leave out lines 23 and 24',
  members: [hill],
  steps: tabled,
}

const closed: WrittenAmendment = {
  key: 'closed',
  number: '12',
  tabledAs: 'HoC22',
  type: 'insert',
  provision: 'sch_1',
  place: 'p_2__ln_35',
  instruction: 'Schedule 1, page 2, line 35, at end insert—',
  inserted: [{ is: 'paragraph', number: '(c)', parts: ['is more than half a kilometre from any road.'] }],
  members: [marsh],
  steps: tabled,
}

const report: WrittenAmendment = {
  key: 'report',
  number: 'NC1',
  tabledAs: 'HoC10',
  type: 'newClause',
  instruction: 'To move the following Clause—',
  inserted: [
    {
      is: 'section',
      number: '',
      heading: 'Annual report',
      parts: [
        {
          is: 'subsection',
          number: '(1)',
          parts: ['The Secretary of State must report each year on how many drinking fountains there are.'],
        },
        { is: 'subsection', number: '(2)', parts: ['The report must be laid before Parliament.'] },
      ],
    },
  ],
  members: [hill, wells],
  statement: 'This new clause would require a report each year.',
  steps: tabled,
}

const paper: WrittenPaper = {
  title: 'Public Drinking Fountains Bill',
  billNumber: 'Bill 41',
  stage: 'Committee Stage',
  amends: { uri: 'https://bills.example/public-drinking-fountains-bill@introd-hc', stage: 'As introduced' },
  day: first,
  amendments: [
    report,
    more,
    needs,
    notices,
    platforms,
    tests,
    noTests,
    atOnce,
    misquoted,
    noCharges,
    interpretation,
    commencement,
    closed,
  ],
  order: 'That the Bill be committed to a Public Bill Committee.',
}

const published = (amendment: WrittenAmendment): WrittenAmendment => {
  const { mark: _, ...rest } = amendment
  return { ...rest, steps: again }
}

const nextDay: WrittenPaper = {
  ...paper,
  day: second,
  amendments: [
    {
      ...published(report),
      inserted: [
        {
          is: 'section',
          number: '',
          heading: 'Annual report',
          parts: ['The Secretary of State must report each year on how many drinking fountains there are.'],
        },
      ],
    },
    { ...published(more), members: [hill, wells] },
    ...[needs, notices, platforms, tests, noTests].map(published),
    {
      key: 'cups',
      number: '7',
      tabledAs: 'HoC23',
      type: 'insert',
      provision: 'sec_4',
      place: 'p_1__ln_26',
      instruction: 'Clause 4, page 1, line 26, at end insert “The provider must say when that is done.”',
      members: [marsh],
      mark: '★',
      steps: [
        ['tabled', first],
        ['published', second],
      ],
    },
    { ...published(atOnce), number: '8' },
    { ...published(noCharges), steps: [...again, ['agreed', second]] },
    ...[interpretation, commencement, closed].map(published),
  ],
}

/**
 * Two papers of amendments to the first print of the invented Bill, as files: one amendment of each sort, one whose words are not in the
 * print, one that no machine understands, and two that touch the same words. The next day amendment 8 is gone, a new one has taken
 * number 7, the new clause says less, one member added a name and one took it away, and clause 6 was left out.
 */
export const fountainsPapers = { first: lawMakerPaper(paper), nextDay: lawMakerPaper(nextDay) }
