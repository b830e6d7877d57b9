import { windowOfPartial, type PlainDate } from '../date/index.ts'
import { by } from '../order.ts'
import type { EventKind, NewsEvent } from './campaign.ts'

/**
 * Where an event stands on a day: it has `happened` or begun; it is still `ahead`; or its time came or began after the sources end, and
 * whether it happened is `not-known`.
 */
export type EventTime = 'happened' | 'ahead' | 'not-known'

/** The day something is looked at from, and the last day the sources reach to. */
export interface Seen {
  readonly on: PlainDate
  readonly informedTo: PlainDate
}

/** Where an event stands on a day. */
export function eventTime(event: Pick<NewsEvent, 'on'>, { on, informedTo }: Seen): EventTime {
  const { earliest } = windowOfPartial(event.on)
  if (earliest > on) return 'ahead'
  return earliest <= informedTo ? 'happened' : 'not-known'
}

/** Events by where they stand: what happened newest first, what is to come soonest first. */
export type News = Readonly<Record<EventTime, readonly NewsEvent[]>>

/** Everything that happened or falls due, as it stands on a day. */
export function newsOn(events: readonly NewsEvent[], seen: Seen): News {
  const inOrder = events.toSorted(byStart)
  const standing = (time: EventTime) => inOrder.filter((event) => eventTime(event, seen) === time)
  return { happened: standing('happened').toReversed(), ahead: standing('ahead'), 'not-known': standing('not-known') }
}

/** How many events there are of each kind, the most first. */
export function countKinds(events: readonly Pick<NewsEvent, 'kind'>[]): { readonly kind: EventKind; readonly count: number }[] {
  const counts = new Map<EventKind, number>()
  for (const { kind } of events) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort(
      by(
        ({ count }) => -count,
        ({ kind }) => kind,
      ),
    )
}

const byStart = by<NewsEvent>(
  ({ on }) => windowOfPartial(on).earliest,
  ({ id }) => id,
)
