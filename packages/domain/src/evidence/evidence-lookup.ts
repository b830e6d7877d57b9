import { byId } from '../by-id.ts'
import { accept, refuse, type Outcome } from '../outcome.ts'
import type { Grouping, Platform } from '../platform/index.ts'
import { cellInterval } from './cell-interval.ts'
import type { Dimension } from './dimension.ts'
import type { Figure, Release, Share } from './evidence.ts'
import type { Reference } from './expression.ts'
import { exactly, limitedTo, roundedPercentage, type Interval } from './interval.ts'

/** The records an expression may refer to. All but figures and shares are only used to name things in words. */
export interface Evidence {
  readonly figures: readonly Figure[]
  readonly shares: readonly Share[]
  readonly releases?: readonly Release[]
  /** Only used to name what a share is of. */
  readonly platforms?: readonly Pick<Platform, 'id' | 'names'>[]
  readonly groupings?: readonly Pick<Grouping, 'id' | 'label'>[]
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
  const figure = byId(figures).get(id)
  if (!figure) return refuse('unknown-reference', `There is no figure "${id}".`)
  const interval = cellInterval(figure.cell)
  if (!interval) return refuse('not-known', `"${figure.label}" gives no count.`)
  return accept({ interval, dimension: { unit: figure.unit }, release: figure.release, label: figure.label })
}

function partOfShare(part: 'share' | 'count' | 'n', id: string, evidence: Evidence): Outcome<Found, NotInEvidence> {
  const share = byId(evidence.shares).get(id)
  const figure = share && byId(evidence.figures).get(share.figure)
  if (!share || !figure) return refuse('unknown-reference', `There is no share "${id}".`)
  const name = nameOf(share, evidence)
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

function nameOf({ id, platform, grouping }: Share, { platforms = [], groupings = [] }: Evidence): string {
  const named = platforms.find((candidate) => candidate.id === platform)?.names.at(-1)?.name
  return named ?? groupings.find((candidate) => candidate.id === grouping)?.label ?? platform ?? grouping ?? id
}

const missing = { count: 'count', n: 'denominator', share: 'percentage' } as const
