import type { Route } from '../rendering/route.ts'
import { aboutRoute } from './about.tsx'
import { afterRoyalAssentRoute } from './after-royal-assent.tsx'
import { billRoute } from './bill.tsx'
import { clauseRoute, clausesRoute } from './clauses.tsx'
import { dataRoute } from './data.tsx'
import { editionRoute, editionsRoute } from './editions.tsx'
import { glossaryRoute } from './glossary.tsx'
import { methodRoute } from './method.tsx'
import { recordRoute } from './record.tsx'
import { sourceRoute, sourcesRoute } from './sources.tsx'
import { dutiesRoute, dutyRoute } from './duties.tsx'
import { finesRoute } from './fines.tsx'
import { offenceRoute, offencesRoute } from './offences.tsx'
import { powerRoute, powersRoute } from './powers.tsx'

/** Every page of the public site. */
export const site: readonly Route[] = [
  aboutRoute,
  afterRoyalAssentRoute,
  billRoute,
  clauseRoute,
  clausesRoute,
  dataRoute,
  dutiesRoute,
  dutyRoute,
  editionRoute,
  editionsRoute,
  finesRoute,
  glossaryRoute,
  offenceRoute,
  offencesRoute,
  powerRoute,
  powersRoute,
  recordRoute,
  sourceRoute,
  sourcesRoute,
  methodRoute,
]
