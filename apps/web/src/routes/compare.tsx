import { ChangeView, titleOfChange } from '../features/compare/change-view.tsx'
import { ChooseView, sayChoice } from '../features/compare/choose-view.tsx'
import { ComparisonView } from '../features/compare/comparison-view.tsx'
import { sayChange, sayComparison, titleOfComparison } from '../features/compare/say-comparison.ts'
import { page, PageMoved, PageRefused } from '../rendering/route.ts'

const trail = [
  { to: '/bill', label: 'Where is it now?' },
  { to: '/bill/compare', label: 'Compare' },
]

/** Chooses two texts; once two are chosen, leads to their comparison. */
export const chooseRoute = page('/bill/compare', {
  load: async ({ api, query }) => {
    const { from, to } = query
    if (from && to && from !== to)
      throw new PageMoved({ to: `/bill/compare/${encodeURIComponent(from)}/${encodeURIComponent(to)}` })
    return { ...(await api.comparisons.texts.query()), from, to }
  },
  title: () => 'Compare two texts, word by word',
  description: sayChoice,
  trail: () => trail.slice(0, 1),
  view: ChooseView,
})

/** What changed between two texts. */
export const comparisonRoute = page('/bill/compare/:from/:to', {
  load: async ({ api, params, query }) => {
    const show = oneOf(query, 'show', ['changed', 'all'])
    const renumbering = oneOf(query, 'renumbering', ['hide', 'show'])
    const view = oneOf(query, 'view', ['one', 'side'])
    const number = Number(query['page'] ?? '1')
    if (!Number.isInteger(number) || number < 1)
      throw new PageRefused(`“${query['page']}” is no page of a comparison. Pages have numbers from 1.`)
    return { ...(await api.comparisons.between.query({ ...params, show, renumbering, page: number })), view }
  },
  title: titleOfComparison,
  description: sayComparison,
  trail: () => trail,
  view: ComparisonView,
})

/** One change by itself. */
export const changeRoute = page('/bill/compare/:from/:to/:anchor', {
  load: ({ api, params }) => api.comparisons.provision.query(params),
  title: (answer) => `${titleOfChange(answer)}: ${titleOfComparison(answer)}`,
  description: sayChange,
  trail: ({ from, to }) => [...trail, { to: `/bill/compare/${from.id}/${to.id}`, label: titleOfComparison({ from, to }) }],
  view: ChangeView,
})

function oneOf<Choice extends string>(
  query: Readonly<Record<string, string | undefined>>,
  name: string,
  choices: readonly [Choice, Choice],
): Choice {
  const asked = query[name] ?? choices[0]
  const chosen = choices.find((choice) => choice === asked)
  if (chosen === undefined) throw new PageRefused(`“${name}” can be ${choices.join(' or ')}, not “${asked}”.`)
  return chosen
}
