import { sayDay, type PlainDate } from '@dutywatch/domain/date'
import { find, outlookOf, type Outlook, type OutlookState, type Tracker } from '@dutywatch/domain/tracker'
import type { SaidChange } from './say-changes.ts'

/** A date of which something else is said, though no record of it changes. */
export interface Turn {
  readonly milestone: string
  /** What is said of it from then on. */
  readonly state: OutlookState
  readonly sentence: string
}

/**
 * Of which dates publishing would say something else than before without changing a record of theirs: for the most part because the sources
 * reach to a later day, by which they were due. As of a day.
 */
export function sayTurns(
  before: Tracker,
  after: Tracker,
  { on, changes }: { on: PlainDate; changes: readonly Pick<SaidChange, 'collection' | 'id'>[] },
): Turn[] {
  const touched = new Set(
    changes.flatMap(({ collection, id }) => {
      if (collection === 'milestones') return [id]
      if (collection !== 'dateStatements' && collection !== 'commitments') return []
      return [before, after].map((tracker) => find(tracker, collection, id)?.milestone)
    }),
  )
  return after.milestones.flatMap((milestone) => {
    const was = find(before, 'milestones', milestone.id)
    if (!was || touched.has(milestone.id)) return []
    const [then, now] = [outlookOf(before, was, on), outlookOf(after, milestone, on)]
    if (then.state === now.state) return []
    return [{ milestone: milestone.id, state: now.state, sentence: `${milestone.title}: ${sayOutlook(now)}` }]
  })
}

function sayOutlook({ state, daysLate = 0, seenOn }: Outlook): string {
  if (state === 'overdue') return `overdue, ${daysLate} ${daysLate === 1 ? 'day' : 'days'} late on ${sayDay(seenOn)}`
  return words[state]
}

const words: Readonly<Record<Exclude<OutlookState, 'overdue'>, string>> = {
  reached: 'reached',
  'given-up': 'given up',
  expected: 'expected',
  'put-off': 'put off',
  'not-known': 'due after the sources end, so whether it was kept is not known',
  'asked-for': 'only asked for',
  undated: 'without a date',
}
