import { sayDay } from '../date/index.ts'
import type { Finding } from './finding.ts'
import { datedRecords } from './lookup.ts'
import type { RecordOf, Tracker } from './tracker.ts'

/**
 * What breaks no rule and is likely to be a slip: a date given, or given up, after it was on record that the thing had happened. People do say
 * such things, and what they said is recorded; so nothing is kept from being published by it, and whoever proposes or reviews it is told.
 */
export function doubts(tracker: Tracker): Finding[] {
  return tracker.milestones.flatMap((milestone) => {
    const said = datedRecords(tracker, milestone.id)
    const happened = said.find(({ kind }) => kind === 'actual')
    if (!happened) return []
    return said
      .filter((each) => tellsOfTheFuture(each) && each.saidOn > happened.saidOn)
      .map((late) => afterTheFact(tracker, { late, happened, title: milestone.title }))
  })
}

/** The doubts that a tracker raises and the one before it did not. */
export function doubtsRaised(before: Tracker, after: Tracker): Finding[] {
  const known = new Set(doubts(before).map(whole))
  return doubts(after).filter((doubt) => !known.has(whole(doubt)))
}

const whole = ({ path, message }: Finding) => `${path} ${message}`

type Said = RecordOf<'commitments'> | RecordOf<'dateStatements'>

const future: ReadonlySet<Said['kind']> = new Set<Said['kind']>(['promise', 'forecast', 'scheduled', 'cancelled'])

/** Whether somebody says with it when a thing will be, or that it will not: not that it happened, nor what the law or a campaign asks for. */
export function tellsOfTheFuture({ kind }: Said): boolean {
  return future.has(kind)
}

function afterTheFact(
  tracker: Tracker,
  { late, happened, title }: { readonly late: Said; readonly happened: Said; readonly title: string },
): Finding {
  const collection = tracker.dateStatements.some((each) => each === late) ? 'dateStatements' : 'commitments'
  return {
    path: `${collection}/${late.id}/saidOn`,
    rule: 'said-after-it-happened',
    message:
      `It was said on ${sayDay(late.saidOn)}, and tells of the future. By then it was on record that “${title}” had happened ` +
      `(${happened.timing?.words ?? sayDay(happened.saidOn)}). Look whether the milestone, the kind and the day are right.`,
  }
}
