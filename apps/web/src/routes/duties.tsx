import { DutiesView } from '../features/duties/duties-view.tsx'
import { DutyView } from '../features/duties/duty-view.tsx'
import { askDuties, sayDuties } from '../features/duties/say-duties.ts'
import { sayDuty } from '../features/duties/say-duty.ts'
import { page } from '../rendering/route.ts'

/** Who must do what? */
export const dutiesRoute = page('/duties', {
  load: ({ api }) => api.duties.list.query(),
  title: askDuties,
  description: sayDuties,
  view: DutiesView,
})

/** One duty. */
export const dutyRoute = page('/duties/:id', {
  load: ({ api, params }) => api.duties.byId.query({ id: params.id }),
  title: ({ row }) => row.duty.name,
  description: (answer) => `${answer.row.duty.name}. ${sayDuty(answer)}`,
  trail: () => [{ to: '/duties', label: 'Who must do what?' }],
  view: DutyView,
})
