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

const indexes = new WeakMap<readonly object[], { readonly length: number; readonly byId: ReadonlyMap<string, object> }>()

/** The record of a list with that id, the first of several. Evidence is asked for hundreds of times over, so lists are indexed once. */
export function recordNamed<Item extends { readonly id: string }>(records: readonly Item[], id: string): Item | undefined
export function recordNamed(records: readonly { readonly id: string }[], id: string): object | undefined {
  const held = indexes.get(records)
  if (held?.length === records.length) return held.byId.get(id)
  const byId = new Map(records.toReversed().map((record) => [record.id, record]))
  indexes.set(records, { length: records.length, byId })
  return byId.get(id)
}

function figureNamed(id: string, { figures }: Evidence): Outcome<Found, NotInEvidence> {
  const figure = recordNamed(figures, id)
  if (!figure) return refuse('unknown-reference', `There is no figure "${id}".`)
  const interval = cellInterval(figure.cell)
  if (!interval) return refuse('not-known', `"${figure.label}" gives no count.`)
  return accept({ interval, dimension: { unit: figure.unit }, release: figure.release, label: figure.label })
}

function partOfShare(part: 'share' | 'count' | 'n', id: string, evidence: Evidence): Outcome<Found, NotInEvidence> {
  const share = recordNamed(evidence.shares, id)
  const figure = share && recordNamed(evidence.figures, share.figure)
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
