import type { TrackerInput } from '@dutywatch/domain/tracker'

/** Later releases that gave another value for the same thing, and why. */
export const restatements: TrackerInput['restatements'] = [
  {
    id: 'first-year',
    knownFrom: '2019-09-12',
    title: 'Offences of the first year, 2017/18',
    geography: 'England and Wales',
    values: [
      { value: '3,171', release: 'nspcc-2018-06', figure: 'first-year' },
      { value: '3,217', release: 'nspcc-2019-09', figure: '2017-18-second-release' },
    ],
    why: 'A later round of requests. Totals move with which forces reply and how they record.',
    citations: [
      { source: 'recorded-online-sexual-grooming-crimes-rise-by-a', confidence: 'confirmed' },
      { source: 'police-record-86-cases-of-child-grooming-in-in-first', confidence: 'reported' },
    ],
    note: '46 more, 1.5%.',
  },
  {
    id: 'base-of-uk-growth',
    knownFrom: '2025-11-13',
    title: '2017/18 as the base of growth since then',
    geography: 'United Kingdom',
    values: [{ value: '3,728', release: 'nspcc-2025-11' }],
    why: 'Another geography than the earlier figures for England and Wales, so growth since 2017/18 rests on another set of forces in each release.',
    citations: [{ source: 'four-year-old-boy-youngest-victim-of-online-grooming', confidence: 'reported' }],
  },
  {
    id: 'growth-since-2017-18',
    knownFrom: '2023-08-14',
    title: 'Growth since 2017/18',
    geography: 'United Kingdom, comparable forces',
    values: [
      { value: '+84%', release: 'nspcc-2022-07' },
      { value: '+82%', release: 'nspcc-2023-08' },
      { value: '+89%', release: 'nspcc-2024-11' },
      { value: '+99%', release: 'nspcc-2025-11' },
    ],
    why: 'Growth can fall from one release to the next while the count rises, because the set of comparable forces changes.',
    citations: [
      { source: '82-rise-in-online-grooming-crimes-against-children-5', confidence: 'confirmed' },
      { source: 'online-grooming-crimes-have-risen-by-more-than-80-in', confidence: 'confirmed' },
    ],
  },
]
