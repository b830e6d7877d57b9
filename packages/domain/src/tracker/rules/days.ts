import { sayDay, sayPartial, windowOfPartial, type PlainDate } from '../../date/index.ts'
import type { PartialDate } from '../../source/index.ts'
import type { Finding } from '../finding.ts'
import { collectionNames, type CollectionName, type Tracker } from '../tracker.ts'
import { windowOf, type Dated } from '../dates.ts'
import { askedOfEachList, askedOnce } from './asked-once.ts'

type Days = Readonly<Record<string, unknown>> & { readonly id: string; readonly knownFrom?: PlainDate }

/** The field that says when a thing happened, and what then did, in collections whose records cannot be known before it. */
const happenedIn: Partial<Record<CollectionName, readonly [field: string, what: string]>> = {
  asks: ['askedOn', 'it was asked for on'],
  batches: ['launchedOn', 'it was launched on'],
  campaigns: ['launchedOn', 'it was launched on'],
  commitments: ['saidOn', 'it was said on'],
  dateStatements: ['saidOn', 'it was said on'],
  enforcementActions: ['on', 'it happened on'],
  releases: ['publishedOn', 'it was published on'],
  returns: ['receivedOn', 'it was received on'],
  stageEvents: ['on', 'it happened on'],
  statements: ['on', 'it was said on'],
  texts: ['publishedOn', 'it was published on'],
  amendmentPapers: ['publishedOn', 'it was published on'],
  verdicts: ['on', 'it was given on'],
}

/** Records known before what they tell of happened, and records known after the tracker's sources end. */
export function impossibleDays(tracker: Tracker): Finding[] {
  return [...knownBefore(tracker), ...knownAfter(tracker)]
}

const knownBefore = askedOfEachList<Days>((records, name) => records.flatMap((record) => knownTooEarly(name, record)))

function knownAfter(tracker: Tracker): Finding[] {
  return collectionNames.flatMap((name) =>
    tracker[name].flatMap((record: Days) => knownTooLate(name, record, tracker.informedTo)),
  )
}

/** A month or year counts from its first day. */
interface Happened {
  readonly on: unknown
  /** What happened then, as it stands before the day. */
  readonly what: string
}

/** When what a record tells of happened: for a figure the end of what it counts, for a population its year, for a commencement only one that has come. */
function happenedOf(name: CollectionName, record: Days): Happened | undefined {
  if (name === 'figures' || name === 'forceFigures')
    return isSpan(record['period']) ? { on: record['period'].to, what: 'what it counts went on until' } : undefined
  if (name === 'populations') return { on: String(record['year']), what: 'its year began on' }
  if (name === 'commencements')
    return record['event'] === 'came-into-force' ? { on: record['on'], what: 'it came into force on' } : undefined
  const [field, what] = happenedIn[name] ?? []
  return field === undefined || what === undefined ? undefined : { on: record[field], what }
}

function isSpan(value: unknown): value is { readonly to: unknown } {
  return typeof value === 'object' && value !== null && 'to' in value
}

/** How long a day is that is given as a day, and not as a month or year. */
const wholeDay = '2020-02-13'.length

function knownTooEarly(name: CollectionName, record: Days): Finding[] {
  const { on, what = '' } = happenedOf(name, record) ?? {}
  if (typeof on !== 'string' || record.knownFrom === undefined) return []
  const first = on.length === wholeDay ? on : windowOfPartial(on).earliest
  if (first <= record.knownFrom) return []
  return [
    {
      path: `${name}/${record.id}/knownFrom`,
      rule: 'known-before-it-happened',
      message: `It is known from ${sayDay(record.knownFrom)}, but ${what} ${sayDay(first)}; correct one of the days.`,
    },
  ]
}

function knownTooLate(name: CollectionName, record: Days, informedTo: PlainDate): Finding[] {
  if (record.knownFrom === undefined || record.knownFrom <= informedTo) return []
  return [
    {
      path: `${name}/${record.id}/knownFrom`,
      rule: 'known-after-the-sources-end',
      message: `It is known from ${sayDay(record.knownFrom)}, but the tracker says its sources reach to ${sayDay(informedTo)}; correct the day, or say that they reach further.`,
    },
  ]
}

/** Spans that end before they begin. */
export const backwardSpans = askedOnce(findBackwardSpans, ({ events, ownerships, groupings, platforms, companies, speakers }) => [
  events,
  ownerships,
  groupings,
  platforms,
  companies,
  speakers,
])

function findBackwardSpans(tracker: Tracker): Finding[] {
  const spans = [
    ...tracker.events.map(({ id, on, until }) => ({ path: `events/${id}`, from: on, to: until })),
    ...tracker.ownerships.map(({ id, from, to }) => ({ path: `ownerships/${id}`, from, to })),
    ...tracker.groupings.map(({ id, from, to }) => ({ path: `groupings/${id}`, from, to })),
    ...tracker.platforms.flatMap(({ id, names }) => inList(`platforms/${id}/names`, names)),
    ...tracker.platforms.map(({ id, launched, ended }) => ({ path: `platforms/${id}`, from: launched, to: ended })),
    ...tracker.companies.flatMap(({ id, names }) => inList(`companies/${id}/names`, names)),
    ...tracker.speakers.flatMap(({ id, roles }) => inList(`speakers/${id}/roles`, roles)),
  ]
  return spans.flatMap(({ path, from, to }) => {
    if (from === undefined || to === undefined || windowOfPartial(from).earliest <= windowOfPartial(to).latest) return []
    return [
      {
        path,
        rule: 'ends-before-it-begins',
        message: `It runs from ${sayPartial(from)} to ${sayPartial(to)}: the end comes first; correct one of them.`,
      },
    ]
  })
}

function inList<Item extends { readonly from?: PartialDate | undefined; readonly to?: PartialDate | undefined }>(
  path: string,
  items: readonly Item[],
) {
  return items.map(({ from, to }, index) => ({ path: `${path}/${index}`, from, to }))
}

/** Timings whose words no rule reads, days that happened but lie after they were said, and records with no way to be tested. */
export const unreadableTimings = askedOnce(
  findUnreadableTimings,
  ({ commitments, dateStatements, milestones, stageEvents, informedTo }) => [
    commitments,
    dateStatements,
    milestones,
    stageEvents,
    informedTo,
  ],
)

function findUnreadableTimings(tracker: Tracker): Finding[] {
  const timed: readonly (readonly [CollectionName, Dated])[] = [
    ...tracker.commitments.map((record) => ['commitments', record] as const),
    ...tracker.dateStatements.map((record) => ['dateStatements', record] as const),
  ]
  return timed.flatMap(([name, record]) => {
    const read = windowOf(tracker, record)
    const path = `${name}/${record.id}/timing`
    if (!read.ok) return read.reason === 'not-understood' ? [{ path, rule: 'unreadable-timing', message: read.message }] : []
    const { earliest } = read.value
    if (record.kind !== 'actual' || earliest === undefined || earliest <= record.saidOn) return []
    return [
      {
        path,
        rule: 'happened-before-it-was',
        message: `It is said to have happened, but only after ${sayDay(record.saidOn)}; correct one of the days, or "kind".`,
      },
    ]
  })
}
