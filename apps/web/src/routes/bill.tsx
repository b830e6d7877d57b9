import { BillView } from '../features/bill/bill-view.tsx'
import { sayWhere } from '../features/bill/say-bill.ts'
import { page } from '../rendering/route.ts'

/** Where the law stands. */
export const billRoute = page('/bill', {
  load: ({ api }) => api.bills.way.query(),
  title: () => 'Where is it now?',
  description: sayWhere,
  view: BillView,
})
