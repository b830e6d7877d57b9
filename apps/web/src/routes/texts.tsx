import { headingOf } from '@dutywatch/bill-text/document'
import { ProvisionView } from '../features/texts/provision-view.tsx'
import { sayProvision } from '../features/texts/say-provision.ts'
import { titleOfProvision } from '../words/provision-names.ts'
import { sayText, titleOfText } from '../features/texts/say-text.ts'
import { TextView } from '../features/texts/text-view.tsx'
import { page, PageMoved } from '../rendering/route.ts'

const bill = { to: '/bill', label: 'Where is it now?' }

/** A text of the law and its words. */
export const textRoute = page('/bill/texts/:id', {
  load: ({ api, params }) => api.texts.byId.query(params),
  title: ({ text }) => titleOfText(text),
  description: sayText,
  trail: () => [bill],
  view: TextView,
})

/** One provision of a text. What is inside a clause is shown on the page of the clause. */
export const provisionRoute = page('/bill/texts/:id/:address', {
  load: async ({ api, params }) => {
    const answer = await api.texts.provision.query(params)
    const { provision, asked, text } = answer
    if (params.address === provision.address) return answer
    const hash = asked === provision.address ? undefined : asked
    throw new PageMoved({ to: `/bill/texts/${text.id}/${provision.address}`, hash })
  },
  title: ({ provision, text }) => `${titleOfProvision(provision, headingOf(provision))}, ${titleOfText(text)}`,
  description: (answer) => sayProvision(answer, headingOf(answer.provision)),
  trail: ({ text }) => [bill, { to: `/bill/texts/${text.id}`, label: titleOfText(text) }],
  view: ProvisionView,
})
