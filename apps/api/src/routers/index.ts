import { router } from '../trpc.ts'
import { amendmentsRouter } from './amendments.ts'
import { asksRouter } from './asks.ts'
import { newsRouter } from './news.ts'
import { overviewRouter } from './overview.ts'
import { speakersRouter } from './speakers.ts'
import { statementsRouter } from './statements.ts'
import { batchesRouter } from './batches.ts'
import { billsRouter } from './bills.ts'
import { commencementsRouter } from './commencements.ts'
import { correctionsRouter } from './corrections.ts'
import { editionsRouter } from './editions.ts'
import { dutiesRouter } from './duties.ts'
import { offencesRouter } from './offences.ts'
import { penaltiesRouter } from './penalties.ts'
import { powersRouter } from './powers.ts'
import { promisesRouter } from './promises.ts'
import { recordsRouter } from './records.ts'
import { sourcesRouter } from './sources.ts'
import { termsRouter } from './terms.ts'
import { reviewsRouter } from './reviews.ts'
import { searchRouter } from './search.ts'
import { comparisonsRouter } from './comparisons.ts'
import { textsRouter } from './texts.ts'
import { threadsRouter } from './threads.ts'
import { trackerRouter } from './tracker.ts'
import { claimsRouter } from './claims.ts'
import { forcesRouter } from './forces.ts'
import { platformsRouter } from './platforms.ts'
import { releasesRouter } from './releases.ts'
import { sharesRouter } from './shares.ts'

/** Every question the API answers. */
export const appRouter = router({
  editions: editionsRouter,
  corrections: correctionsRouter,
  tracker: trackerRouter,
  statements: statementsRouter,
  speakers: speakersRouter,
  overview: overviewRouter,
  news: newsRouter,
  asks: asksRouter,
  batches: batchesRouter,
  bills: billsRouter,
  commencements: commencementsRouter,
  duties: dutiesRouter,
  offences: offencesRouter,
  penalties: penaltiesRouter,
  powers: powersRouter,
  promises: promisesRouter,
  records: recordsRouter,
  sources: sourcesRouter,
  terms: termsRouter,
  claims: claimsRouter,
  forces: forcesRouter,
  platforms: platformsRouter,
  releases: releasesRouter,
  shares: sharesRouter,
  threads: threadsRouter,
  texts: textsRouter,
  comparisons: comparisonsRouter,
  amendments: amendmentsRouter,
  search: searchRouter,
  reviews: reviewsRouter,
})

/** The API's type, for clients. */
export type AppRouter = typeof appRouter
