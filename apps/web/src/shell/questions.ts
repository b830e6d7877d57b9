import type { Crumb } from '../place/address.ts'
import type { Known, TrackerFacts } from '../place/site-state.ts'

/** A page people look for, by the question it answers. */
export interface Question {
  readonly to: string
  readonly label: string
}

/** A page of the menu. On days before there was what it `needs` it goes by the label of `before`, or is left out. */
interface MenuPage extends Question {
  readonly needs?: Known
  readonly before?: string
}

/** The navigation: the questions people ask, in the order they ask them. */
const questions: readonly MenuPage[] = [
  { to: '/bill', label: 'Where is it now?' },
  { to: '/asks', label: 'What was asked for?' },
  { to: '/promises', label: 'Who promised what?' },
  { to: '/evidence', label: 'What is the evidence?' },
  { to: '/duties', label: 'Who must do what?', needs: 'act', before: 'Who would have to do what?' },
  { to: '/powers', label: 'What can the regulator do?', needs: 'act', before: 'What could a regulator do?' },
]

/** Everything else, for the foot of the page, grouped as a reader would look for it. */
const contents: readonly { readonly heading: string; readonly pages: readonly MenuPage[] }[] = [
  {
    heading: 'The law',
    pages: [
      { to: '/bill', label: 'The Bill through Parliament', needs: 'bill', before: 'Where the law stands' },
      { to: '/bill/clauses', label: 'Clause numbers, text by text', needs: 'bill' },
      { to: '/after-royal-assent', label: 'After Royal Assent', needs: 'act' },
      { to: '/duties', label: 'Duties' },
      { to: '/powers', label: 'The regulator’s powers', needs: 'act', before: 'Powers of a regulator' },
      { to: '/powers/fines', label: 'Work out a maximum fine' },
      { to: '/offences', label: 'Offences' },
    ],
  },
  {
    heading: 'The campaign',
    pages: [
      { to: '/asks', label: 'What was asked for' },
      { to: '/promises', label: 'Promises and dates' },
      { to: '/statements', label: 'Who said what' },
      { to: '/speakers', label: 'Who is who' },
      { to: '/news', label: 'What happened' },
    ],
  },
  {
    heading: 'The evidence',
    pages: [
      { to: '/evidence', label: 'Recorded offences' },
      { to: '/evidence/article', label: 'Published figures, checked', needs: 'claims' },
      { to: '/evidence/forces', label: 'Police forces' },
      { to: '/foi', label: 'Requests for information' },
      { to: '/evidence/platforms', label: 'Shares by platform' },
      { to: '/platforms', label: 'Platforms and owners' },
    ],
  },
  {
    heading: 'This site',
    pages: [
      { to: '/about', label: 'About' },
      { to: '/contact', label: 'Make an enquiry' },
      { to: '/method', label: 'How we work' },
      { to: '/sources', label: 'Sources' },
      { to: '/search', label: 'Search' },
      { to: '/glossary', label: 'Glossary' },
      { to: '/editions', label: 'Editions' },
      { to: '/corrections', label: 'Corrections' },
      { to: '/data', label: 'Data' },
    ],
  },
]

/** The navigation in words that hold on the page's day; where the day is not known, as on the present one. */
export function questionsOn(tracker: TrackerFacts | undefined): Question[] {
  return heldBy(questions, tracker)
}

/** The contents in words that hold on the page's day, without pages about what there was not. */
export function contentsOn(
  tracker: TrackerFacts | undefined,
): { readonly heading: string; readonly pages: readonly Question[] }[] {
  return contents.map(({ heading, pages }) => ({ heading, pages: heldBy(pages, tracker) }))
}

/** The way to a page, in which a page of the navigation goes by the words that it has there on the page's day. */
export function crumbsOn(trail: readonly Crumb[], tracker: TrackerFacts | undefined): Crumb[] {
  const menu = questionsOn(tracker)
  return trail.map((crumb) => menu.find(({ to }) => to === crumb.to) ?? crumb)
}

function heldBy(pages: readonly MenuPage[], tracker: TrackerFacts | undefined): Question[] {
  return pages.flatMap(({ to, label, needs, before }) => {
    if (needs === undefined || tracker === undefined || tracker.known[needs]) return [{ to, label }]
    return before === undefined ? [] : [{ to, label: before }]
  })
}
