import { ForceView } from '../features/forces/force-view.tsx'
import { ForcesView } from '../features/forces/forces-view.tsx'
import { sayForce, sayForces } from '../features/forces/say-forces.ts'
import { page, type LoadInput } from '../rendering/route.ts'
import { sayPeriodBriefly } from '../words/figures.ts'

/** What each police force recorded. */
export const forcesRoute = page('/evidence/forces', {
  load: async ({ api, query }) => {
    const [list, byRelease] = await Promise.all([api.forces.list.query(), api.forces.byRelease.query(askedOf(query))])
    const sources = [...new Map([...list.sources, ...byRelease.sources].map((source) => [source.id, source])).values()]
    return { ...list, byRelease, measure: measureOf(query), isChosen: query['release'] !== undefined, sources }
  },
  title: ({ byRelease: { chosen }, isChosen }) =>
    isChosen && chosen
      ? `What did each police force record in ${sayPeriodBriefly(chosen.period)}?`
      : 'What did each police force record?',
  description: sayForces,
  trail: () => [{ to: '/evidence', label: 'What is the evidence?' }],
  view: ForcesView,
})

/** One force, and how long it may take to answer. */
export const forceRoute = page('/evidence/forces/:id', {
  load: async ({ api, params, query }) => {
    const { received } = query
    return { ...(await api.forces.byId.query({ ...params, received })), received }
  },
  title: ({ force }) => `${force.name}: what it recorded and how it answers`,
  description: sayForce,
  trail: () => [
    { to: '/evidence', label: 'What is the evidence?' },
    { to: '/evidence/forces', label: 'Police forces' },
  ],
  view: ForceView,
})

/** The release and the period that an address asks for. */
export function askedOf({ release, period }: LoadInput<unknown>['query']) {
  return { release: release || undefined, period: period || undefined }
}

/** The measure that an address asks for: counts, unless it asks for rates. */
export function measureOf({ show }: LoadInput<unknown>['query']): 'count' | 'rate' {
  return show === 'rate' ? 'rate' : 'count'
}
