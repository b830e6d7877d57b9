import type { PlainDate } from '../date/index.ts'
import { grouped } from '../grouped.ts'
import { by } from '../order.ts'
import { firstDayOf, lastDayOf } from '../source/partial-date.ts'
import type { PartialDate } from '../source/index.ts'
import type { DatedName, Grouping, Ownership } from './platform.ts'

interface Span {
  readonly from?: PartialDate | undefined
  readonly to?: PartialDate | undefined
}

/** Whether a day lies in a span of partial dates, both ends included and read as widely as they allow. */
function holdsOn({ from, to }: Span, on: PlainDate): boolean {
  return (from === undefined || firstDayOf(from) <= on) && (to === undefined || on <= lastDayOf(to))
}

/** Whichever of the spans that hold on a day began last; where one ends in the year or month the other begins, that is the later one. */
function latestOn<Dated extends Span>(spans: readonly Dated[], on: PlainDate): Dated | undefined {
  const began = (span: Dated) => (span.from === undefined ? '' : firstDayOf(span.from))
  const holding = spans.filter((span) => holdsOn(span, on))
  return holding.reduce<Dated | undefined>((latest, span) => (latest && began(latest) > began(span) ? latest : span), undefined)
}

/** The name borne on a day; the first ever borne before that, so that a thing always has a name. */
export function nameOn(names: readonly DatedName[], on: PlainDate): string {
  const name = latestOn(names, on) ?? names[0]
  if (!name) throw new Error('A platform or company without a name passed its schema')
  return name.name
}

/** The company that owned a platform on a day, by id; `undefined` when nothing is recorded for that day. */
export function ownerOn(ownerships: readonly Ownership[], platform: string, on: PlainDate): Ownership['company'] | undefined {
  const own = ownerships.filter((ownership) => ownership.platform === platform)
  return latestOn(own, on)?.company
}

/** The platforms that a company owned on a day, by id, each once. */
export function ownedBy(ownerships: readonly Ownership[], company: string, on: PlainDate): Ownership['platform'][] {
  const platforms = ownerships.filter((ownership) => ownership.company === company).map((ownership) => ownership.platform)
  return [...new Set(platforms)].filter((platform) => ownerOn(ownerships, platform, on) === company)
}

/**
 * Records that surely give one platform two owners on the same day; the last day of an ownership is included. A handover in one month or
 * year, with no day given, is none. Each record that begins while another still runs is given once, after the one that runs longest;
 * none when no two overlap.
 */
export function overlappingOwnerships(ownerships: readonly Ownership[]): (readonly [Ownership, Ownership])[] {
  return [...grouped(ownerships, ({ platform }) => platform).values()].flatMap(overlapsAmong)
}

interface SureSpan {
  readonly ownership: Ownership
  /** The last day on which it may have begun, and the first on which it may have ended: an end may come first. */
  readonly begun: PlainDate
  readonly ended: PlainDate | undefined
}

function overlapsAmong(ownerships: readonly Ownership[]): (readonly [Ownership, Ownership])[] {
  const spans = ownerships
    .map((ownership): SureSpan => ({
      ownership,
      begun: lastDayOf(ownership.from),
      ended: ownership.to && firstDayOf(ownership.to),
    }))
    .sort(by(({ begun }) => begun))
  let longest: SureSpan | undefined
  return spans.flatMap((span) => {
    const before = longest
    if (!before || !runsTo(before, span.ended)) longest = span
    if (!before || !runsTo(before, span.begun) || !runsTo(span, before.begun)) return []
    return [[before.ownership, span.ownership] as const]
  })
}

function runsTo({ ended }: SureSpan, day: PlainDate | undefined): boolean {
  return ended === undefined || (day !== undefined && ended >= day)
}

/** How a publisher's grouping differs, on a day, from what one company owned: what each has that the other lacks. */
export function groupingAgainstOwner(
  grouping: Grouping,
  ownerships: readonly Ownership[],
  { company, on }: { company: string; on: PlainDate },
): { readonly groupedNotOwned: string[]; readonly ownedNotGrouped: string[] } {
  const owned = new Set<string>(ownedBy(ownerships, company, on))
  const grouped = new Set<string>(grouping.members)
  return {
    groupedNotOwned: [...grouped].filter((platform) => !owned.has(platform)),
    ownedNotGrouped: [...owned].filter((platform) => !grouped.has(platform)),
  }
}
