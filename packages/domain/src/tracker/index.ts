export { actInForce, type ActInForce } from './act-in-force.ts'
export { asOf, firstDay } from './as-of.ts'
export { campaignOf } from './campaign-of.ts'
export { campaignStanding, textsOfLaw, type AskedDeadline, type CampaignStanding } from './campaign-standing.ts'
export { canonical } from '../canonical.ts'
export { changes, type Change, type ChangeKind } from './changes.ts'
export { claimEvidence, type EvidenceKey } from './claim-evidence.ts'
export { claimsTouched, type ClaimTouched } from './claims-touched.ts'
export { countedOffence } from './counted-offence.ts'
export {
  assentOf,
  judgementOf,
  ledgerOf,
  reachedOn,
  undatedEvents,
  windowOf,
  windowWhenever,
  type Dated,
  type Undated,
} from './dates.ts'
export { describeFields, type DescribedField, type DescribedValue } from './description.ts'
export { frozenReleases } from './frozen-releases.ts'
export { type Finding } from './finding.ts'
export { layOver, movedSince, type Draft, type DraftChange } from './lay-over.ts'
export { lint } from './lint.ts'
export { campaignBill, datedRecords, find, historyOf, lastInformed, lookup } from './lookup.ts'
export { doubts, doubtsRaised, tellsOfTheFuture } from './doubts.ts'
export { changesByMatter, type PlacedRecord } from './matter.ts'
export { awaited, outlookOf, type Outlook, type OutlookState } from './outlook.ts'
export { reachNeeded } from './reach.ts'
export { readTracker } from './read.ts'
export { recordFindings, type RecordFinding } from './record-findings.ts'
export { recordName } from './record-name.ts'
export { typedName } from './typed-name.ts'
export { referredBy, referringTo, type RecordKey } from './referring.ts'
export { verdictsRestingOn } from './resting.ts'
export { sayAsks, sayCampaign, sayPublished } from './say-campaign.ts'
export { refusedAsTaken } from './taken-id.ts'
export { sourcesCited } from './sources-cited.ts'
export {
  collectionNames,
  isCollectionName,
  recordSchema,
  schemaVersion,
  Tracker,
  TrackerHeader,
  trackerJsonSchema,
  type CollectionName,
  type RecordInput,
  type RecordOf,
  type TrackerInput,
} from './tracker.ts'
