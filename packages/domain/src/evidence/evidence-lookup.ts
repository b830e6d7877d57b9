import { accept, refuse, type Outcome } from '../outcome.ts'
import { cellInterval } from './cell-interval.ts'
import type { Dimension } from './dimension.ts'
import type { Figure, Release, Share } from './evidence.ts'
import type { Reference } from './expression.ts'
import { exactly, limitedTo, roundedPercentage, type Interval } from './interval.ts'

/** The records an expression may refer to. Releases are only used to name them in words. */
export interface Evidence {
  readonly figures: readonly Figure[]
  readonly shares: readonly Share[]
  readonly releases?: readonly Release[]
}

/** What a reference stands for. */
export interface Found {
  readonly interval: Interval
  readonly dimension: Dimension
  readonly release: string
  readonly label: string
}

export type NotInEvidence = 'unknown-reference' | 'not-known'

/** What a reference stands for in the evidence. Refused when no such record exists, or when it does not say what is asked of it. */
export function lookUp(reference: Reference, evidence: Evidence): Outcome<Found, NotInEvidence> {
  return reference.to === 'figure' ? figureNamed(reference.id, evidence) : partOfShare(reference.to, reference.id, evidence)
}

function figureNamed(id: string, { figures }: Evidence): Outcome<Found, NotInEvidence> {
  const figure = figures.find((candidate) => candidate.id === id)
  if (!figure) return refuse('unknown-reference', `There is no figure "${id}".`)
  const interval = cellInterval(figure.cell)
  if (!interval) return refuse('not-known', `"${figure.label}" gives no count.`)
  return accept({ interval, dimension: { unit: figure.unit }, release: figure.release, label: figure.label })
}

function partOfShare(part: 'share' | 'count' | 'n', id: string, { figures, shares }: Evidence): Outcome<Found, NotInEvidence> {
  const share = shares.find((candidate) => candidate.id === id)
  const figure = share && figures.find((candidate) => candidate.id === share.figure)
  if (!share || !figure) return refuse('unknown-reference', `There is no share "${id}".`)
  const name = share.platform ?? share.grouping ?? id
  const found = {
    count: { value: share.count, dimension: { unit: 'platform-uses' }, label: `${figure.label}, ${name}` },
    n: { value: share.of.n, dimension: { unit: share.of.unit }, label: `${figure.label}, ${share.of.words}` },
    share: {
      value: share.percent,
      dimension: { unit: 'platform-uses', per: share.of.unit },
      label: `${figure.label}, ${name} as printed`,
    },
  } as const
  const { value, dimension, label } = found[part]
  if (value === undefined) return refuse('not-known', `The share "${id}" was published without its ${missing[part]}.`)
  const interval = part === 'share' ? limitedTo(roundedPercentage(value), 0, 1) : exactly(value)
  return accept({ interval, dimension, release: figure.release, label })
}

const missing = { count: 'count', n: 'denominator', share: 'percentage' } as const
