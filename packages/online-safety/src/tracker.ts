import { readTracker, type Tracker, type TrackerInput } from '@dutywatch/domain/tracker'
import { asks } from './asks.data.ts'
import { bills } from './bills.data.ts'
import { campaigns } from './campaigns.data.ts'
import { claims } from './claims.data.ts'
import { commencements } from './commencements.data.ts'
import { commitments } from './commitments.data.ts'
import { companies } from './companies.data.ts'
import { dateStatements } from './date-statements.data.ts'
import { demands } from './demands.data.ts'
import { duties } from './duties.data.ts'
import { dutyDates } from './duty-dates.data.ts'
import { enforcementActions } from './enforcement-actions.data.ts'
import { events } from './events.data.ts'
import { figures } from './figures.data.ts'
import { forceFigures } from './force-figures.data.ts'
import { forces } from './forces.data.ts'
import { groupings } from './groupings.data.ts'
import { header } from './header.ts'
import { milestones } from './milestones.data.ts'
import { offences } from './offences.data.ts'
import { ownerships } from './ownerships.data.ts'
import { penaltyRules } from './penalty-rules.data.ts'
import { platforms } from './platforms.data.ts'
import { populations } from './populations.data.ts'
import { powers } from './powers.data.ts'
import { pressClaims } from './press-claims.data.ts'
import { releases } from './releases.data.ts'
import { requests } from './requests.data.ts'
import { restatements } from './restatements.data.ts'
import { sexualGroomingFigures, sexualGroomingForceFigures, sexualGroomingReleases } from './sexual-grooming.data.ts'
import { shares } from './shares.data.ts'
import { billSources } from './sources-bill.data.ts'
import { campaignSources } from './sources-campaign.data.ts'
import { sources } from './sources.data.ts'
import { speakers } from './speakers.data.ts'
import { stageEvents } from './stage-events.data.ts'
import { statements } from './statements.data.ts'
import { terms } from './terms.data.ts'
import { texts } from './texts.data.ts'
import { threads } from './threads.ts'
import { verdicts } from './verdicts.ts'

/** The tracker as it is written by hand, before it is read. */
export const trackerInput: TrackerInput = {
  ...header,
  sources: [...(sources ?? []), ...(billSources ?? []), ...(campaignSources ?? [])],
  speakers,
  campaigns,
  demands,
  asks,
  bills,
  texts,
  stageEvents,
  threads,
  commencements,
  verdicts,
  milestones,
  commitments,
  dateStatements,
  statements,
  events,
  offences,
  duties,
  dutyDates,
  powers,
  enforcementActions,
  penaltyRules,
  platforms,
  companies,
  ownerships,
  groupings,
  forces,
  populations,
  releases: [...(releases ?? []), ...sexualGroomingReleases],
  figures: [...(figures ?? []), ...sexualGroomingFigures],
  shares,
  forceFigures: [...(forceFigures ?? []), ...sexualGroomingForceFigures],
  restatements,
  claims: [...(claims ?? []), ...(pressClaims ?? [])],
  requests,
  terms,
}

/** The tracker that ships: the Online Safety campaign, read and checked. */
export const tracker: Tracker = readOrThrow(trackerInput)

/** The tracker a document holds. Throws with everything that is wrong with its shape: shipped data that does not read is a bug. */
export function readOrThrow(input: unknown): Tracker {
  const read = readTracker(input)
  if (read.ok) return read.value
  const listing = (read.findings ?? []).map((finding) => `- ${finding.path}: ${finding.message}`)
  throw new Error([read.message, ...listing].join('\n'))
}
