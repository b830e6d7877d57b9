import { grouped } from '../../grouped.ts'
import { lint as lintHistory } from '../../parliament/index.ts'
import { overlappingOwnerships } from '../../platform/index.ts'
import { parseProvisions } from '../../provision/index.ts'
import type { Finding } from '../finding.ts'
import { historyOf } from '../lookup.ts'
import type { CollectionName, Tracker } from '../tracker.ts'
import { askedOnce } from './asked-once.ts'

const holders = ['verdicts', 'duties', 'powers', 'commencements', 'offences'] as const satisfies CollectionName[]

/** Provisions that do not parse. */
export const unreadableProvisions = askedOnce(
  findUnreadableProvisions,
  ({ verdicts, duties, powers, commencements, offences }) => [verdicts, duties, powers, commencements, offences],
)

function findUnreadableProvisions(tracker: Tracker): Finding[] {
  return holders.flatMap((name) =>
    tracker[name].flatMap(
      (record: { readonly id: string; readonly provisions?: string | undefined; readonly provision?: string | undefined }) => {
        const field = record.provisions === undefined ? 'provision' : 'provisions'
        const text = record[field]
        const read = text === undefined ? undefined : parseProvisions(text)
        return read && !read.ok
          ? [{ path: `${name}/${record.id}/${field}`, rule: 'unreadable-provision', message: read.message }]
          : []
      },
    ),
  )
}

/** No Bill has ever taken a tenth as many; beyond it a history is a mistake, and is not looked at step by step. */
const mostSteps = 1000

/** Steps of a Bill that procedure does not allow. Stages taken sooner than usual are allowed: Houses may and do agree to it. */
export const impossibleHistories = askedOnce(findImpossibleHistories, ({ bills, stageEvents }) => [bills, stageEvents])

function findImpossibleHistories(tracker: Tracker): Finding[] {
  return tracker.bills.flatMap((bill) => {
    const history = historyOf(tracker, bill.id)
    if (history.length > mostSteps) {
      const message = `It has ${history.length} steps, and at most ${mostSteps} are checked. Take out what is no step of this Bill.`
      return [{ path: `bills/${bill.id}`, rule: 'too-many-steps', message }]
    }
    return lintHistory(history, { bill, earlier: historyOf(tracker, bill.repeats) })
      .filter((finding) => finding.severity === 'illegal')
      .map((finding) => ({ path: `stageEvents/${finding.event ?? bill.id}`, rule: finding.code, message: finding.message }))
  })
}

/** Platforms with two owners on one day. */
export function overlappingOwners(tracker: Tracker): Finding[] {
  return overlappingOwnerships(tracker.ownerships).map(([one, other]) => ({
    path: `ownerships/${other.id}`,
    rule: 'overlapping-ownership',
    message: `"${one.id}" and "${other.id}" give ${one.platform} two owners on the same day; end one before the other begins.`,
  }))
}

/** Verdicts on criteria the ask does not have, and two verdicts on the same criterion of the same text. */
export function misplacedVerdicts(tracker: Tracker): Finding[] {
  const given = new Set<string>()
  const criteria = new Map(tracker.asks.map((ask) => [ask.id, new Set(ask.criteria.map(({ key }) => key))]))
  return tracker.verdicts.flatMap((verdict) => {
    const key = `${verdict.ask} ${verdict.criterion} ${verdict.text}`
    const path = `verdicts/${verdict.id}`
    if (!criteria.get(verdict.ask)?.has(verdict.criterion)) {
      return [
        {
          path: `${path}/criterion`,
          rule: 'unknown-criterion',
          message: `The ask "${verdict.ask}" has no criterion "${verdict.criterion}"; name one it has, or add it to the ask.`,
        },
      ]
    }
    if (given.has(key)) {
      return [
        {
          path,
          rule: 'second-verdict',
          message: `The criterion "${verdict.criterion}" already has a verdict for "${verdict.text}"; take one of the two out.`,
        },
      ]
    }
    given.add(key)
    return []
  })
}

/** Asks with two criteria of one key, and provisions called two things in one text. */
export const saidTwice = askedOnce(findSaidTwice, ({ asks, threads }) => [asks, threads])

function findSaidTwice(tracker: Tracker): Finding[] {
  return [
    ...tracker.asks.flatMap(({ id, criteria }) =>
      repeated(criteria.map(({ key }) => key)).map((key) => ({
        path: `asks/${id}/criteria`,
        rule: 'duplicate-criterion',
        message: `Two criteria have the key "${key}"; give one of them another.`,
      })),
    ),
    ...tracker.threads.flatMap(({ id, labels }) =>
      repeated(labels.map(({ text }) => text)).map((text) => ({
        path: `threads/${id}/labels`,
        rule: 'second-label',
        message: `It is called two things in "${text}"; give one label a text.`,
      })),
    ),
  ]
}

function repeated(words: readonly string[]): string[] {
  const counts = grouped(words, (word) => word)
  return [...counts].filter(([, same]) => same.length > 1).map(([word]) => word)
}
