import type { Route } from '../rendering/route.ts'
import { aboutRoute } from './about.tsx'
import { billRoute } from './bill.tsx'
import { clauseRoute, clausesRoute } from './clauses.tsx'
import { dataRoute } from './data.tsx'
import { editionRoute, editionsRoute } from './editions.tsx'
import { glossaryRoute } from './glossary.tsx'
import { methodRoute } from './method.tsx'
import { recordRoute } from './record.tsx'
import { sourceRoute, sourcesRoute } from './sources.tsx'

/** Every page of the public site. */
export const site: readonly Route[] = [
  aboutRoute,
  billRoute,
  clauseRoute,
  clausesRoute,
  dataRoute,
  editionRoute,
  editionsRoute,
  glossaryRoute,
  recordRoute,
  sourceRoute,
  sourcesRoute,
  methodRoute,
]
