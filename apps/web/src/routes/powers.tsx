import { PowerView } from '../features/powers/power-view.tsx'
import { PowersView } from '../features/powers/powers-view.tsx'
import { powersTitle, sayPower, sayPowers } from '../features/powers/say-powers.ts'
import { page } from '../rendering/route.ts'

/** What the regulator can do. */
export const powersRoute = page('/powers', {
  load: ({ api }) => api.powers.list.query(),
  title: powersTitle,
  description: sayPowers,
  view: PowersView,
})

/** One power. */
export const powerRoute = page('/powers/:id', {
  load: ({ api, params }) => api.powers.byId.query({ id: params.id }),
  title: ({ row }) => row.power.name,
  description: (answer) => `${answer.row.power.name}. ${sayPower(answer)}`,
  trail: () => [{ to: '/powers', label: 'What can the regulator do?' }],
  view: PowerView,
})
