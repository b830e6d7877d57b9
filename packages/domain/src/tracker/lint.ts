import type { Finding } from './finding.ts'
import { backwardSpans, impossibleDays, unreadableTimings } from './rules/days.ts'
import { claimsBeforeEvidence, contradictoryShares, secondHeadlines, unsoundClaims } from './rules/evidence.ts'
import { impossibleHistories, misplacedVerdicts, overlappingOwners, saidTwice, unreadableProvisions } from './rules/nouns.ts'
import { brokenReferences, duplicateIds } from './rules/references.ts'
import { astrayPapers, astrayPins, sameFileTwice } from './rules/texts.ts'
import type { Tracker } from './tracker.ts'

/** Rules that make sense only once every reference leads somewhere. */
const rules = [
  impossibleDays,
  backwardSpans,
  unreadableTimings,
  unreadableProvisions,
  impossibleHistories,
  overlappingOwners,
  misplacedVerdicts,
  saidTwice,
  sameFileTwice,
  astrayPapers,
  astrayPins,
  contradictoryShares,
  secondHeadlines,
  unsoundClaims,
  claimsBeforeEvidence,
] as const

/**
 * Every broken rule of a tracker, each with its path and a sentence; nothing when it may be published. Shape is `readTracker`'s to
 * refuse. Broken references and double ids are listed alone first, because the other rules follow references.
 */
export function lint(tracker: Tracker): Finding[] {
  const structure = [...duplicateIds(tracker), ...brokenReferences(tracker)]
  return structure.length > 0 ? structure : rules.flatMap((rule) => rule(tracker))
}
