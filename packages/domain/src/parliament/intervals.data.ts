import type { IntervalRule } from './interval.ts'

const companion = {
  title: 'Companion to the Standing Orders of the House of Lords, paragraph 8.04: minimum intervals between stages',
  url: 'https://guidetoprocedure.parliament.uk/collections/r0DUcYzQ',
}

/** The least time that should pass between two stages. All of them may be set aside by agreement, as for fast-track Bills. */
export const intervalRows: readonly IntervalRule[] = [
  {
    id: 'lords-first-to-second', from: 'lords-first-reading', to: 'lords-second-reading', house: 'lords', count: 2, unit: 'weekends',
    words: 'two weekends between first and second reading', rule: companion,
  },
  {
    id: 'lords-second-to-committee', from: 'lords-second-reading', to: 'lords-committee', house: 'lords', count: 14, unit: 'days',
    words: '14 days between second reading and the start of committee', rule: companion,
  },
  {
    id: 'lords-committee-to-report', from: 'lords-committee', to: 'lords-report', house: 'lords', count: 14, unit: 'days',
    longAndComplexOnly: true,
    words: '14 days between the end of committee and the start of report, on long and complex Bills', rule: companion,
  },
  {
    id: 'lords-report-to-third', from: 'lords-report', to: 'lords-third-reading', house: 'lords', count: 3, unit: 'sitting-days',
    words: 'three sitting days between the end of report and third reading', rule: companion,
  },
  {
    id: 'commons-first-to-second', from: 'commons-first-reading', to: 'commons-second-reading', house: 'commons', count: 2,
    unit: 'weekends', words: 'two weekends between first and second reading, a convention of the Commons',
    rule: { title: 'Erskine May, chapter 28: passage of public Bills through the Commons', url: 'https://erskinemay.parliament.uk/' },
  },
]
