import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { earlierThan, type Published, type Witness } from '@dutywatch/domain/evidence'
import type { RecordOf, Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import { listWaitingProposals, type Proposal } from '../../db/queries/proposals.ts'
import { getProtection } from '../../db/queries/release-tables.ts'

type Release = RecordOf<'releases'>

/** What a release is made of, as far as it decides which releases told of the same counts. */
export interface Made {
  readonly batch?: string | undefined
  readonly returns: readonly string[]
}

/** The releases with a table that told of the same counts, the latest last: of the same batch, or of the same returns or earlier ones. */
export function earlierReleases(tracker: Tracker, made: Made): Release[] {
  const sameCounts = (release: Release) =>
    (made.batch !== undefined && release.batch === made.batch) || overlaps(tracker, made.returns, release.returns ?? [])
  return tracker.releases
    .filter((release) => release.table !== undefined && sameCounts(release))
    .toSorted((a, b) => `${a.publishedOn} ${a.knownFrom}`.localeCompare(`${b.publishedOn} ${b.knownFrom}`))
}

function overlaps(tracker: Tracker, one: readonly string[], other: readonly string[]): boolean {
  const withEarlier = (ids: readonly string[]) => ids.flatMap((id) => [id, ...earlierThan(tracker.returns, id)])
  const held = new Set(withEarlier(one))
  return withEarlier(other).some((id) => held.has(id))
}

/** All that releases told of the same counts, so that what comes next can be protected together with it. */
export async function publishedBy(db: Db, releases: readonly Release[]): Promise<Published | undefined> {
  const told: Published[] = []
  for (const { table } of releases) if (table !== undefined) told.push(fromJson(await getProtection(db, table)))
  const [last] = told.toReversed()
  if (last === undefined) return undefined
  const sums = new Map(told.flatMap((each) => each.sums.map((sum) => [JSON.stringify(sum), sum])))
  return {
    open: [...new Set(told.flatMap(({ open }) => open))],
    withheld: [...new Map(told.flatMap(({ withheld }) => withheld.map((count) => [count.key, count]))).values()],
    sums: [...sums.values()],
    witnesses: last.witnesses,
  }
}

/** What is kept beside a table, as JSON. */
export function toJson({ witnesses, ...published }: Published): string {
  return JSON.stringify({ ...published, witnesses: witnesses.map((witness) => [...witness]) })
}

function fromJson(text: string): Published {
  const { witnesses, ...published }: Omit<Published, 'witnesses'> & { witnesses: [string, number][][] } = JSON.parse(text)
  return { ...published, witnesses: witnesses.map((witness): Witness => new Map(witness)) }
}

/**
 * Refuses while another release of the same counts waits to be published: two that do not know of each other could together give away
 * what each holds back.
 */
export async function refuseBesideWaiting(db: Db, tracker: Tracker, made: Made): Promise<Outcome<undefined, 'release-waits'>> {
  const waiting = (await listWaitingProposals(db)).find((proposal) => makesRelease(tracker, proposal, made))
  if (!waiting) return accept(undefined)
  const message = `The proposal ${waiting.id} makes a release of the same counts. Publish it first, or withdraw it with “dutywatch proposals withdraw ${waiting.id}”.`
  return refuse('release-waits', message)
}

function makesRelease(tracker: Tracker, { changes }: Proposal, made: Made): boolean {
  const records = changes.flatMap(({ collection, record }) => (collection === 'releases' ? [record] : []))
  return records.some((record) => {
    const { batch, returns = [], table } = record as Partial<Release>
    if (table === undefined) return false
    return (made.batch !== undefined && batch === made.batch) || overlaps(tracker, made.returns, returns)
  })
}
