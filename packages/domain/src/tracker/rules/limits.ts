import { sayDay, type PlainDate } from '../../date/index.ts'
import type { Finding } from '../finding.ts'
import { TrackerHeader, type Tracker } from '../tracker.ts'
import { askedOfEachList } from './asked-once.ts'

/** How many characters one text of a tracker may have: the longest that was ever needed has a hundredth of it. */
const longestText = 100_000

/** A tracker that claims to know what comes after the day it is looked at. */
export function sourcesOfTheFuture({ informedTo }: Tracker, today: PlainDate): Finding[] {
  if (informedTo <= today) return []
  return [
    {
      path: 'informedTo',
      rule: 'informed-to-the-future',
      message: `It says that its sources reach to ${sayDay(informedTo)}, which has not come yet; give the last day they do reach to.`,
    },
  ]
}

/** Texts that are longer than a field of a tracker may be. */
export function oversizedTexts(tracker: Tracker): Finding[] {
  return [
    ...Object.entries(tracker).flatMap(([field, value]) => (field in TrackerHeader.shape ? oversizedIn(field, value) : [])),
    ...oversizedRecords(tracker),
  ]
}

/** Records whose texts are known to be no longer than they may be; a record is never changed in place. */
const short = new WeakSet<object>()

const oversizedRecords = askedOfEachList((records, name) =>
  records.flatMap((record) => {
    if (short.has(record)) return []
    const found = oversizedIn(`${name}/${record.id}`, record)
    if (found.length === 0) short.add(record)
    return found
  }),
)

function oversizedIn(path: string, value: unknown): Finding[] {
  if (typeof value === 'string') return value.length > longestText ? [oversized(path, value.length)] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => oversizedIn(`${path}/${key}`, each))
}

function oversized(path: string, length: number): Finding {
  const said = [length, longestText].map((each) => each.toLocaleString('en-GB'))
  return {
    path,
    rule: 'text-too-long',
    message: `It has ${said[0]} characters, and a text may have ${said[1]}; shorten it, and cite the source for the rest.`,
  }
}
