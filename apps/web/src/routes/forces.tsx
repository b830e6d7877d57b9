import { ForceView } from '../features/forces/force-view.tsx'
import { ForcesView } from '../features/forces/forces-view.tsx'
import { sayForce, sayForces } from '../features/forces/say-forces.ts'
import { page } from '../rendering/route.ts'

/** What each police force recorded. */
export const forcesRoute = page('/evidence/forces', {
  load: ({ api }) => api.forces.list.query(),
  title: () => 'What did each police force record?',
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
