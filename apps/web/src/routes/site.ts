import type { Route } from '../rendering/route.ts'
import { aboutRoute } from './about.tsx'
import { afterRoyalAssentRoute } from './after-royal-assent.tsx'
import { paperRoute } from './amendments.tsx'
import { askRoute, asksRoute } from './asks.tsx'
import { billRoute } from './bill.tsx'
import { contactRoute } from './contact.tsx'
import { correctionsRoute } from './corrections.tsx'
import { clauseRoute, clausesRoute } from './clauses.tsx'
import { dataRoute } from './data.tsx'
import { editionRoute, editionsRoute } from './editions.tsx'
import { glossaryRoute } from './glossary.tsx'
import { articleRoute, claimRoute, evidenceRoute, releaseRoute, sharesRoute } from './evidence.tsx'
import { batchesRoute, batchRoute } from './foi.tsx'
import { forceRoute, forcesRoute } from './forces.tsx'
import { methodRoute } from './method.tsx'
import { newsRoute } from './news.tsx'
import { overviewRoute } from './overview.tsx'
import { platformRoute, platformsRoute } from './platforms.tsx'
import { promiseRoute, promisesRoute } from './promises.tsx'
import { recordRoute } from './record.tsx'
import { speakerRoute, speakersRoute, statementsRoute } from './statements.tsx'
import { sourceRoute, sourcesRoute } from './sources.tsx'
import { provisionRoute, textRoute } from './texts.tsx'
import { searchRoute } from './search.tsx'
import { changeRoute, chooseRoute, comparisonRoute } from './compare.tsx'
import { dutiesRoute, dutyRoute } from './duties.tsx'
import { finesRoute } from './fines.tsx'
import { offenceRoute, offencesRoute } from './offences.tsx'
import { powerRoute, powersRoute } from './powers.tsx'

/** Every page of the public site. */
export const site: readonly Route[] = [
  aboutRoute,
  afterRoyalAssentRoute,
  askRoute,
  asksRoute,
  batchesRoute,
  batchRoute,
  billRoute,
  clauseRoute,
  clausesRoute,
  contactRoute,
  correctionsRoute,
  dataRoute,
  dutiesRoute,
  dutyRoute,
  editionRoute,
  editionsRoute,
  evidenceRoute,
  articleRoute,
  claimRoute,
  releaseRoute,
  sharesRoute,
  forcesRoute,
  forceRoute,
  platformsRoute,
  platformRoute,
  finesRoute,
  glossaryRoute,
  newsRoute,
  offenceRoute,
  offencesRoute,
  overviewRoute,
  powerRoute,
  powersRoute,
  promiseRoute,
  promisesRoute,
  recordRoute,
  sourceRoute,
  sourcesRoute,
  speakerRoute,
  speakersRoute,
  statementsRoute,
  methodRoute,
  textRoute,
  provisionRoute,
  searchRoute,
  chooseRoute,
  comparisonRoute,
  changeRoute,
  paperRoute,
]
