import type { Route } from '../rendering/route.ts'
import { dataRoute } from './data.tsx'
import { editionRoute, editionsRoute } from './editions.tsx'
import { glossaryRoute } from './glossary.tsx'
import { recordRoute } from './record.tsx'
import { sourceRoute, sourcesRoute } from './sources.tsx'

/** Every page of the public site. */
export const site: readonly Route[] = [
  dataRoute,
  editionRoute,
  editionsRoute,
  glossaryRoute,
  recordRoute,
  sourceRoute,
  sourcesRoute,
]
