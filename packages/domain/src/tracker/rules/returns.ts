import { earlierThan } from '../../evidence/index.ts'
import type { Finding } from '../finding.ts'
import { find } from '../lookup.ts'
import type { RecordOf, Tracker } from '../tracker.ts'

/** Returns that supersede themselves through others, or two of which supersede one. */
export function tangledReturns(tracker: Tracker): Finding[] {
  const superseding = new Map<string, string>()
  return tracker.returns.flatMap(({ id, supersedes }) => {
    if (supersedes === undefined) return []
    const path = `returns/${id}/supersedes`
    if (earlierThan(tracker.returns, id).includes(id)) {
      const message = `It supersedes itself, by way of "${supersedes}". Name the return that came before it.`
      return [{ path, rule: 'supersedes-itself', message }]
    }
    const other = superseding.get(supersedes)
    superseding.set(supersedes, id)
    if (other === undefined) return []
    const message = `"${supersedes}" is superseded by "${other}" already. Let the later of the two supersede the earlier.`
    return [{ path, rule: 'superseded-twice', message }]
  })
}

/** Returns that supersede what another force or publisher sent. */
export function astraySuperseding(tracker: Tracker): Finding[] {
  return tracker.returns.flatMap((sent) => {
    const earlier = find(tracker, 'returns', sent.supersedes)
    if (!earlier || (earlier.force === sent.force && earlier.publisher === sent.publisher)) return []
    const message = `"${earlier.id}" is of ${earlier.force ?? earlier.publisher}, not of ${sent.force ?? sent.publisher}. Name an earlier return of the same.`
    return [{ path: `returns/${sent.id}/supersedes`, rule: 'supersedes-another', message }]
  })
}

/** Releases made from a return that, as was known before them, was withdrawn or superseded. */
export function releasesOfSpentReturns(tracker: Tracker): Finding[] {
  return tracker.releases.flatMap((release) =>
    (release.returns ?? []).flatMap((id, index) => {
      const reason = whySpent(tracker, release, find(tracker, 'returns', id))
      return reason ? [{ path: `releases/${release.id}/returns/${index}`, ...reason }] : []
    }),
  )
}

function whySpent(
  { returns }: Tracker,
  { knownFrom }: RecordOf<'releases'>,
  sent: RecordOf<'returns'> | undefined,
): Omit<Finding, 'path'> | undefined {
  if (sent?.withdrawn && sent.withdrawn.on < knownFrom) {
    return {
      rule: 'release-of-withdrawn',
      message: `"${sent.id}" was withdrawn before this was published. Make the release again.`,
    }
  }
  const later = returns.find((each) => each.supersedes === sent?.id && each.knownFrom < knownFrom && each.withdrawn === undefined)
  if (!sent || !later) return undefined
  return {
    rule: 'release-of-superseded',
    message: `"${sent.id}" was superseded by "${later.id}" before this was published. Make the release again from that one.`,
  }
}
