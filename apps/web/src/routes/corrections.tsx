import { CorrectionsView } from '../features/corrections/corrections-view.tsx'
import { sayCorrections } from '../features/corrections/say-corrections.ts'
import { page, PageRefused } from '../rendering/route.ts'

/** What was published and is no longer said, written by the log of editions itself. */
export const correctionsRoute = page('/corrections', {
  load: async ({ api, query }) => {
    const before = editionIn(query['before'])
    return { ...(await api.corrections.list.query(before === undefined ? {} : { before })), before }
  },
  title: () => 'Corrections',
  description: sayCorrections,
  view: CorrectionsView,
})

function editionIn(asked: string | undefined): number | undefined {
  if (asked === undefined || asked === '') return undefined
  if (/^[1-9]\d{0,5}$/.test(asked)) return Number(asked)
  throw new PageRefused(`“${asked}” is not the number of an edition. Leave out “before” to see the latest corrections.`)
}
