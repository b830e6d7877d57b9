import { checkClaim } from '../../evidence/index.ts'
import { lint as lintHistory } from '../../parliament/index.ts'
import { overlappingOwnerships } from '../../platform/index.ts'
import { parseProvisions } from '../../provision/index.ts'
import type { Finding } from '../finding.ts'
import { find } from '../lookup.ts'
import type { CollectionName, Tracker } from '../tracker.ts'

/** Provisions that do not parse. */
export function unreadableProvisions(tracker: Tracker): Finding[] {
  const holders = ['verdicts', 'duties', 'powers', 'commencements', 'offences'] as const satisfies CollectionName[]
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

/** Steps of a Bill that procedure does not allow. Stages taken sooner than usual are allowed: Houses may and do agree to it. */
export function impossibleHistories(tracker: Tracker): Finding[] {
  return tracker.bills.flatMap((bill) => {
    const history = tracker.stageEvents.filter((event) => event.bill === bill.id)
    return lintHistory(history, { bill })
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
  return tracker.verdicts.flatMap((verdict) => {
    const ask = find(tracker, 'asks', verdict.ask)
    const key = `${verdict.ask} ${verdict.criterion} ${verdict.text}`
    const path = `verdicts/${verdict.id}`
    if (ask && !ask.criteria.some((criterion) => criterion.key === verdict.criterion)) {
      return [
        {
          path: `${path}/criterion`,
          rule: 'unknown-criterion',
          message: `The ask "${ask.id}" has no criterion "${verdict.criterion}".`,
        },
      ]
    }
    if (given.has(key)) {
      return [
        {
          path,
          rule: 'second-verdict',
          message: `The criterion "${verdict.criterion}" already has a verdict for "${verdict.text}".`,
        },
      ]
    }
    given.add(key)
    return []
  })
}

/** Claims that cannot be evaluated as written, or that do not hold and say nothing of what the record shows. */
export function unsoundClaims(tracker: Tracker): Finding[] {
  return tracker.claims.flatMap((claim) => {
    const check = checkClaim(claim, tracker)
    const explained = claim.record !== undefined
    const wrong = check.state === 'does-not-hold' || check.state === 'refused'
    if (!wrong || explained) return []
    return [
      {
        path: `claims/${claim.id}/expression`,
        rule: 'unsound-claim',
        message: `${check.message} Correct it, or say in "record" what the record shows.`,
      },
    ]
  })
}
