import { accept, refuse, type Outcome } from '../outcome.ts'
import type { Figure, Share } from './evidence.ts'
import { exactly, multiply, roundedPercentage } from './interval.ts'
import { boundsOfShare, inPercent, shareOf, shareOfWhole, type Percentage } from './share.ts'

/** A published total taken apart: what is known to be the part, what is known not to be, and what was not recorded. */
export interface KnownParts {
  /** How many the share is of, whatever became of them. */
  readonly whole: number
  readonly known: number
  /** Those of the known that are the part. */
  readonly part: number
  readonly otherKnown: number
  readonly notRecorded: number
  /** The part as a share of what is known: one number. */
  readonly ofKnown: Percentage
  /** The part as a share of the whole: an interval, unless nothing is unrecorded. */
  readonly ofWhole: Percentage
}

/**
 * How large a share of a total had its method recorded, from the denominator of a share of it. Refused when the total is no count or counts
 * nothing but cases with a known method, or the denominator was not published, or is more than the total.
 */
export function knownMethodOf(
  figure: Figure,
  share: Share,
): Outcome<Percentage, 'no-denominator' | 'not-a-count' | 'more-than-whole' | 'not-known'> {
  const { n } = share.of
  if (n === undefined) return refuse('no-denominator', `How many ${share.of.words} there were was not published.`)
  if (figure.cell.kind !== 'count') return refuse('not-known', `"${figure.label}" gives no single count.`)
  if (isOfKnownOnly(figure)) return refuse('not-known', onlyKnown(figure))
  return shareOf(n, { unit: figure.unit, words: 'recorded offences', n: figure.cell.value })
}

/** Whether a total leaves out every case whose method was not recorded: nothing of those follows from it. */
export function isOfKnownOnly({ unit }: Pick<Figure, 'unit'>): boolean {
  return unit === 'cases-with-known-method'
}

function onlyKnown({ label }: Figure): string {
  return `"${label}" counts only cases whose method was recorded, and says nothing of the others.`
}

/**
 * Takes a total apart by a share of its known cases. Each use is read as one offence, the reading most favourable to adding them up.
 * Refused without a count of the part, its denominator and a counted total.
 */
export function knownParts(
  figure: Figure,
  share: Share,
): Outcome<KnownParts, 'no-denominator' | 'not-a-count' | 'more-than-whole' | 'not-known'> {
  const { n } = share.of
  if (isOfKnownOnly(figure)) return refuse('not-known', onlyKnown(figure))
  if (figure.cell.kind !== 'count' || share.count === undefined)
    return refuse('not-known', `"${figure.label}" cannot be taken apart: the total or the part was not published as a count.`)
  if (n === undefined) return refuse('no-denominator', `How many ${share.of.words} there were was not published.`)
  const { value: whole } = figure.cell
  const ofKnown = shareOf(share.count, share.of)
  if (!ofKnown.ok) return ofKnown
  const ofWhole = shareOfWhole(share.count, n, { unit: figure.unit, words: 'recorded offences', n: whole })
  if (!ofWhole.ok) return ofWhole
  return accept({
    whole,
    known: n,
    part: share.count,
    otherKnown: n - share.count,
    notRecorded: whole - n,
    ofKnown: ofKnown.value,
    ofWhole: ofWhole.value,
  })
}

/**
 * What a published share of the known leaves possible for the share of everything counted: all that is unknown may be part of it, or
 * none. Counted from the count of the part where it was published, else from everything that rounds to its percentage. Refused without
 * either, without the number of the known, and of a total that is no count.
 */
export function shareOfAll(
  figure: Figure,
  share: Share,
): Outcome<Percentage, 'no-denominator' | 'not-a-count' | 'more-than-whole' | 'not-known'> {
  const known = knownMethodOf(figure, share)
  if (!known.ok) return known
  const { n = 0 } = share.of
  const part =
    share.count === undefined ? share.percent && multiply(roundedPercentage(share.percent), exactly(n)) : exactly(share.count)
  if (!part) return refuse('not-known', 'Neither a count nor a percentage of the part was published.')
  const bounds = boundsOfShare(part, exactly(n), exactly(known.value.of.n ?? n))
  return bounds.ok ? accept({ percent: inPercent(bounds.value), of: known.value.of }) : refuse('more-than-whole', bounds.message)
}
