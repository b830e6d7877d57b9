import { nameText } from '@dutywatch/domain/parliament'
import { PaperView } from '../features/amendments/paper-view.tsx'
import { sayPaper, titleOfPaper } from '../features/amendments/say-paper.ts'
import { page } from '../rendering/route.ts'
import { capitalised } from '../words/capitalised.ts'

/** An amendment paper; each amendment that is ticked is named in the address. */
export const paperRoute = page('/bill/amendments/:id', {
  load: ({ api, params, query }) =>
    api.amendments.paper.query({ ...params, chosen: Object.keys(query).filter((name) => name.startsWith('amendment-')) }),
  title: titleOfPaper,
  description: sayPaper,
  trail: ({ print }) => [
    { to: '/bill', label: 'Where is it now?' },
    ...(print ? [{ to: `/bill/texts/${print.id}`, label: capitalised(nameText(print)) }] : []),
  ],
  view: PaperView,
})
