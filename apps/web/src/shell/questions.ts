/** A page people look for, by the question it answers. */
export interface Question {
  readonly to: string
  readonly label: string
}

/** The navigation: the questions people ask, in the order they ask them. */
export const questions: readonly Question[] = [
  { to: '/bill', label: 'Where is it now?' },
  { to: '/asks', label: 'What was asked for?' },
  { to: '/promises', label: 'Who promised what?' },
  { to: '/evidence', label: 'What is the evidence?' },
  { to: '/duties', label: 'Who must do what?' },
  { to: '/powers', label: 'What can the regulator do?' },
]

/** Everything else, for the foot of the page, grouped as a reader would look for it. */
export const contents: readonly { readonly heading: string; readonly pages: readonly Question[] }[] = [
  {
    heading: 'The law',
    pages: [
      { to: '/bill', label: 'The Bill through Parliament' },
      { to: '/bill/clauses', label: 'Clause numbers, text by text' },
      { to: '/after-royal-assent', label: 'After Royal Assent' },
      { to: '/duties', label: 'Duties' },
      { to: '/powers', label: 'The regulator’s powers' },
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
      { to: '/evidence/article', label: 'The article’s figures, checked' },
      { to: '/evidence/forces', label: 'Police forces' },
      { to: '/evidence/platforms', label: 'Shares by platform' },
      { to: '/platforms', label: 'Platforms and owners' },
    ],
  },
  {
    heading: 'This site',
    pages: [
      { to: '/about', label: 'About' },
      { to: '/method', label: 'How we work' },
      { to: '/sources', label: 'Sources' },
      { to: '/glossary', label: 'Glossary' },
      { to: '/editions', label: 'Editions' },
      { to: '/data', label: 'Data' },
    ],
  },
]
