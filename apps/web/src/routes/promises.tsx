import { saidWhen, sayPartial } from '@dutywatch/domain/date'
import { PromisesView } from '../features/promises/promises-view.tsx'
import { PromiseView } from '../features/promises/promise-view.tsx'
import { sayPromise, sayPromises } from '../features/promises/say-promises.ts'
import { page } from '../rendering/route.ts'

/** Who promised what. */
export const promisesRoute = page('/promises', {
  load: ({ api }) => api.promises.list.query(),
  title: () => 'Who promised what?',
  description: sayPromises,
  view: PromisesView,
})

/** One promise. */
export const promiseRoute = page('/promises/:id', {
  load: ({ api, params }) => api.promises.byId.query(params),
  title: ({ promise: { record, speaker } }) =>
    `${record.what} (${speaker?.name ?? 'nobody named'}, ${sayPartial(saidWhen(record))})`,
  description: ({ promise }) => sayPromise(promise),
  trail: () => [{ to: '/promises', label: 'Who promised what?' }],
  view: PromiseView,
})
