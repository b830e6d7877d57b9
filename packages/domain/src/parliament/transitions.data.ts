import type { Transition } from './transition.ts'

// Ends that any Bill can meet ("lapsed", "withdrawn") and asides are not listed: they follow from what the steps are.

const secondReadings = ['commons-second-reading', 'lords-second-reading'] as const
const thirdReadings = ['commons-third-reading', 'lords-third-reading'] as const
const heldByLords = [
  'lords-first-reading',
  'lords-second-reading',
  'lords-committee',
  'lords-report',
  'lords-third-reading',
  'lords-consideration-of-commons-amendments',
] as const

/** Every step from one stage to another that procedure allows, with its condition in words. */
export const transitionRows: readonly Transition[] = [
  { from: 'start', to: 'commons-first-reading', when: 'commons-bill', guard: 'the Bill begins in the Commons' },
  { from: 'start', to: 'lords-first-reading', when: 'lords-bill', guard: 'the Bill begins in the Lords' },

  { from: 'commons-first-reading', to: 'commons-second-reading', guard: 'two weekends later, by convention' },
  { from: 'commons-second-reading', to: 'commons-committee', guard: 'the Bill is committed' },
  {
    from: 'commons-second-reading', to: 'commons-third-reading', when: 'by-order',
    guard: 'a standing order leaves out committee (supply and consolidation Bills)',
  },
  { from: 'commons-committee', to: 'commons-report', guard: 'the committee reports the Bill' },
  {
    from: 'commons-committee', to: 'commons-third-reading', when: 'whole-house-unamended',
    guard: 'a Committee of the whole House reported it without amendment, so there is no Report',
  },
  {
    from: 'commons-committee', to: 'commons-recommittal',
    guard: 'the House orders more committee proceedings, as after a select committee',
  },
  { from: 'commons-report', to: 'commons-third-reading', guard: 'the same day is allowed' },
  { from: 'commons-report', to: 'commons-recommittal', guard: 'the House agrees a motion to recommit' },
  { from: 'commons-recommittal', to: 'commons-committee', guard: 'only what was recommitted is considered' },

  { from: 'commons-third-reading', to: 'lords-first-reading', when: 'commons-bill', guard: 'the Bill is sent to the Lords' },
  {
    from: 'commons-third-reading', to: 'lords-consideration-of-commons-amendments', when: 'second-house-amended',
    guard: 'the Bill began in the Lords and the Commons amended it',
  },
  {
    from: 'commons-third-reading', to: 'royal-assent', when: 'second-house-unamended',
    guard: 'the Bill began in the Lords and the Commons made no amendment',
  },
  { from: 'commons-third-reading', to: 'commons-recommittal', guard: 'the House recommits instead of passing the Bill; rare' },

  { from: 'lords-first-reading', to: 'lords-second-reading', guard: 'two weekends later' },
  { from: 'lords-second-reading', to: 'lords-committee', guard: '14 days later' },
  {
    from: 'lords-second-reading', to: 'lords-commitment-discharged',
    guard: 'nobody wishes to amend the Bill, or committee is negatived',
  },
  { from: 'lords-second-reading', to: 'lords-third-reading', when: 'by-order', guard: 'committee is left out by order (supply Bills)' },
  { from: 'lords-commitment-discharged', to: 'lords-third-reading', guard: 'on a later day' },
  { from: 'lords-committee', to: 'lords-report', guard: '14 days later for long and complex Bills' },
  {
    from: 'lords-committee', to: 'lords-third-reading', when: 'whole-house-unamended',
    guard: 'a Committee of the whole House made no amendment and report was received at once',
  },
  {
    from: 'lords-committee', to: 'lords-recommittal',
    guard: 'the House orders more committee proceedings, as after a special public bill committee',
  },
  { from: 'lords-report', to: 'lords-third-reading', guard: 'after three sitting days' },
  { from: 'lords-report', to: 'lords-recommittal', guard: 'the House agrees a motion to recommit' },
  { from: 'lords-recommittal', to: 'lords-committee', guard: 'only what was recommitted is considered' },

  { from: 'lords-third-reading', to: 'commons-first-reading', when: 'lords-bill', guard: 'the Bill is sent to the Commons' },
  {
    from: 'lords-third-reading', to: 'commons-consideration-of-lords-amendments', when: 'second-house-amended',
    guard: 'the Bill began in the Commons and the Lords amended it',
  },
  {
    from: 'lords-third-reading', to: 'royal-assent', when: 'second-house-unamended',
    guard: 'the Bill began in the Commons and the Lords made no amendment',
  },

  {
    from: 'commons-consideration-of-lords-amendments', to: 'lords-consideration-of-commons-amendments', when: 'not-agreed',
    guard: 'the Commons disagree, or offer amendments in lieu',
  },
  {
    from: 'lords-consideration-of-commons-amendments', to: 'commons-consideration-of-lords-amendments', when: 'not-agreed',
    guard: 'the Lords insist, or offer amendments in lieu',
  },
  { from: 'commons-consideration-of-lords-amendments', to: 'royal-assent', when: 'agreed', guard: 'both Houses have agreed on every word' },
  { from: 'lords-consideration-of-commons-amendments', to: 'royal-assent', when: 'agreed', guard: 'both Houses have agreed on every word' },

  ...secondReadings.map((from) => ({ from, to: 'defeated', guard: 'the House refuses second reading' }) as const),
  ...thirdReadings.map((from) => ({ from, to: 'defeated', guard: 'the House refuses third reading' }) as const),
  ...heldByLords.map(
    (from) =>
      ({
        from, to: 'royal-assent', when: 'parliament-acts',
        guard: 'the Lords have held up a Commons Bill for as long as the Parliament Acts 1911 and 1949 let them',
      }) as const,
  ),
]
