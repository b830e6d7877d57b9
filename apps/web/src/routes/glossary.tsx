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
