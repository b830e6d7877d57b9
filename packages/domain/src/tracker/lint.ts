import type { PlainDate } from '../date/index.ts'
import type { Finding } from './finding.ts'
import { backwardSpans, impossibleDays, unreadableTimings } from './rules/days.ts'
import { claimsBeforeEvidence, contradictoryShares, secondHeadlines, unsoundClaims } from './rules/evidence.ts'
import { doublePopulations, overlappingTiles, sharedCodes, sharedForceNames } from './rules/forces.ts'
import { oversizedTexts, sourcesOfTheFuture } from './rules/limits.ts'
import { impossibleHistories, misplacedVerdicts, overlappingOwners, saidTwice, unreadableProvisions } from './rules/nouns.ts'
import { brokenReferences, duplicateIds } from './rules/references.ts'
import {
  astrayRequests,
  brokenBatches,
  eventsBeyondTheSources,
  impossibleEvents,
  unboundAuthorities,
  unlawfulEvents,
} from './rules/requests.ts'
import { astraySuperseding, releasesOfSpentReturns, tangledReturns } from './rules/returns.ts'
import { countsGivenAway, smallCounts } from './rules/small-counts.ts'
import { astrayPapers, astrayPins, sameFileTwice } from './rules/texts.ts'
import type { Tracker } from './tracker.ts'

/** Rules that make sense only once every reference leads somewhere. */
const rules = [
  oversizedTexts,
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
  brokenBatches,
  astrayRequests,
  impossibleEvents,
  unlawfulEvents,
  unboundAuthorities,
  eventsBeyondTheSources,
  tangledReturns,
  astraySuperseding,
  releasesOfSpentReturns,
  sharedForceNames,
  sharedCodes,
  overlappingTiles,
  doublePopulations,
  smallCounts,
  countsGivenAway,
  contradictoryShares,
  secondHeadlines,
  unsoundClaims,
  claimsBeforeEvidence,
] as const

/**
 * Every broken rule of a tracker, each with its path and a sentence; nothing when it may be published. Shape is `readTracker`'s to
 * refuse. Broken references and double ids are listed alone first, because the other rules follow references. Sources that reach beyond
 * `today` are found only when it is given.
 */
export function lint(tracker: Tracker, today?: PlainDate): Finding[] {
  const structure = [...duplicateIds(tracker), ...brokenReferences(tracker)]
  if (structure.length > 0) return structure
  return [...(today === undefined ? [] : sourcesOfTheFuture(tracker, today)), ...rules.flatMap((rule) => rule(tracker))]
}
