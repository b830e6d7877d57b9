import { BatchView } from '../features/foi/batch-view.tsx'
import { BatchesView } from '../features/foi/batches-view.tsx'
import { sayBatch, sayBatches } from '../features/foi/say-batch.ts'
import { page } from '../rendering/route.ts'

const evidence = { to: '/evidence', label: 'What is the evidence?' }

/** Every batch of requests for information. */
export const batchesRoute = page('/foi', {
  load: ({ api }) => api.batches.list.query(),
  title: () => 'Who was asked, and who answered?',
  description: sayBatches,
  trail: () => [evidence],
  view: BatchesView,
})

/** One batch: who was asked what, who answered, and what it adds up to. */
export const batchRoute = page('/foi/:id', {
  load: ({ api, params }) => api.batches.byId.query(params),
  title: ({ batch }) => batch.title,
  description: sayBatch,
  trail: () => [evidence, { to: '/foi', label: 'Who was asked, and who answered?' }],
  view: BatchView,
})
