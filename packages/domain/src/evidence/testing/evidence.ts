import type { Cell, Unit } from '../cell.ts'
import { Figure, ForceFigure, Release, Share } from '../evidence.ts'
import type { Period } from '../period.ts'

/** Records for tests, as the publications of 2018 to 2025 gave them, with what every record needs filled in. */
const cited = { knownFrom: '2020-05-29', citations: [{ source: 'press-release', confidence: 'confirmed' }] } as const

export function aRelease(id: string, series = 'sexual communication with a child'): Release {
  return Release.parse({
    ...cited,
    id,
    title: `Release of ${id}`,
    publisher: 'NSPCC',
    publishedOn: id,
    series,
    method: 'FOI requests to forces',
  })
}

export interface FigureDetails {
  readonly id: string
  readonly cell: Cell | number
  readonly release?: string
  readonly period?: Period
  readonly unit?: Unit
  readonly geography?: string
  readonly coverage?: { answered: number; of: number; missing?: string[] }
}

/** A figure of the release of 29 May 2020 for April 2017 to October 2019, England and Wales, unless said otherwise. */
export function aFigure({ cell, ...details }: FigureDetails): Figure {
  return Figure.parse({
    ...cited,
    release: '2020-05-29',
    label: details.id,
    unit: 'recorded-offences',
    period: { from: '2017-04', to: '2019-10', lastMonth: 'unclear' },
    geography: 'England and Wales',
    cell: countOf(cell),
    ...details,
  })
}

export function aForceFigure(
  force: string,
  cell: Cell | number,
  details: { period?: Period; release?: string; unit?: Unit } = {},
): ForceFigure {
  return ForceFigure.parse({
    ...cited,
    id: `${force}.${details.period?.from ?? '2017-04'}`,
    force,
    release: '2024-11',
    period: { from: '2017-04', to: '2018-03' },
    unit: 'recorded-offences',
    cell: countOf(cell),
    ...details,
  })
}

function countOf(cell: Cell | number): Cell {
  return typeof cell === 'number' ? { kind: 'count', value: cell } : cell
}

const knownMethod = { unit: 'cases-with-known-method', words: 'cases whose method is known', n: 5784 } as const

/** What is known of the release of 29 May 2020, and of the two yearly figures of September 2019. */
export const may2020 = {
  releases: ['2018-06', '2019-09', '2020-05-29', '2020-11', '2021-08'].map((id) => aRelease(id)),
  figures: [
    aFigure({ id: 'all', cell: 10119 }),
    aFigure({ id: 'wales', cell: 667, geography: 'Wales' }),
    aFigure({ id: 'year-1', cell: 3217, release: '2019-09', period: { from: '2017-04', to: '2018-04', lastMonth: 'unclear' } }),
    aFigure({ id: 'year-2', cell: 4373, release: '2019-09', period: { from: '2018-04', to: '2019-04', lastMonth: 'unclear' } }),
    aFigure({ id: 'three-years', cell: 12925, release: '2020-11', period: { from: '2017-04', to: '2020-03' } }),
    aFigure({ id: '2020-21', cell: 5441, release: '2021-08', period: { from: '2020-04', to: '2021-03' } }),
    aFigure({ id: 'silent', cell: { kind: 'no-reply' } }),
    aFigure({ id: 'first-18-months', cell: { kind: 'more-than', value: 5000 } }),
  ],
  shares: [
    Share.parse({
      ...cited,
      id: 'facebook-owned',
      figure: 'all',
      grouping: 'facebook-owned',
      percent: 55,
      count: 3203,
      of: knownMethod,
    }),
    Share.parse({ ...cited, id: 'snapchat', figure: 'all', platform: 'snapchat', percent: 18, count: 1060, of: knownMethod }),
    Share.parse({ ...cited, id: 'instagram', figure: 'all', platform: 'instagram', words: 'half', of: knownMethod }),
  ],
}
