import { PlatformView } from '../features/platforms/platform-view.tsx'
import { PlatformsView } from '../features/platforms/platforms-view.tsx'
import { sayOwner, sayOwners } from '../features/platforms/say-platforms.ts'
import { page } from '../rendering/route.ts'

/** Who owns the platforms. */
export const platformsRoute = page('/platforms', {
  load: async ({ api, query: { on } }) => ({ ...(await api.platforms.list.query({ on })), typed: on }),
  title: () => 'Who owns the platforms?',
  description: sayOwners,
  view: PlatformsView,
})

/** One platform, its names and owners through time. */
export const platformRoute = page('/platforms/:id', {
  load: async ({ api, params, query: { on } }) => ({ ...(await api.platforms.byId.query({ ...params, on })), typed: on }),
  title: ({ name }) => `${name}: who owned it, and when`,
  description: sayOwner,
  trail: () => [{ to: '/platforms', label: 'Who owns the platforms?' }],
  view: PlatformView,
})
