import { page } from '../rendering/route.ts'
import { FoldedCitations } from '../ui/citations.tsx'
import { Opening } from '../ui/opening.tsx'

/** The words of the trade, each with what it means. */
export const glossaryRoute = page('/glossary', {
  load: ({ api }) => api.terms.list.query(),
  title: () => 'Glossary',
  description: ({ terms }) =>
    `${terms.length} words of Parliament, the Act, freedom of information and statistics, a sentence each.`,
  view: ({ terms }) => (
    <article>
      <Opening title="What do the words mean?">
        {terms.length} words of Parliament, of the law, of freedom of information and of statistics, a sentence each.
      </Opening>
      <nav aria-label="By first letter">
        <ul className="choices">
          {firstOfLetters(terms).map(({ letter, id }) => (
            <li key={letter}>
              <a href={`#${id}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      <dl className="key-facts">
        {terms.map(({ id, term, meaning, also, citations }) => (
          <div key={id} id={id}>
            <dt>{term}</dt>
            <dd>
              {meaning}
              {also.length > 0 && <> Also: {also.join(', ')}.</>} <FoldedCitations of={citations} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  ),
})

/** The first term of every letter there is. */
function firstOfLetters(terms: readonly { readonly id: string; readonly term: string }[]) {
  const letters = terms.map(({ id, term }) => ({ id, letter: term.charAt(0).toUpperCase() }))
  return letters.filter(({ letter }, index) => letter !== letters[index - 1]?.letter)
}
