import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { counted } from '../../words/counted.ts'
import type { ComparisonAnswer, View } from './answers.ts'
import { queryOf } from './ways.tsx'

type Listed = Pick<ComparisonAnswer, 'changes' | 'from' | 'to' | 'show' | 'renumbering'> & { readonly view: View }

/** Every change in a line, in the order of the text; those of numbers only are folded. */
export function ChangeList(answer: Listed) {
  const { changes } = answer
  const told = changes.filter(({ countedAs }) => countedAs !== 'renumbered')
  const numbersOnly = changes.filter(({ countedAs }) => countedAs === 'renumbered')
  if (changes.length === 0) return null
  return (
    <Section id="changes" title="What changed">
      {told.length > 0 && <Lines of={told} answer={answer} />}
      {numbersOnly.length > 0 && (
        <details>
          <summary>{counted(numbersOnly.length, 'provision', 'provisions')} changed in numbers only</summary>
          <Lines of={numbersOnly} answer={answer} />
        </details>
      )}
    </Section>
  )
}

function Lines({ of, answer }: { readonly of: ComparisonAnswer['changes']; readonly answer: Listed }) {
  const base = `/bill/compare/${answer.from.id}/${answer.to.id}`
  return (
    <ul className="change-list">
      {of.map(({ anchor, summary, page }) => (
        <li key={anchor}>
          {page === 1 && <a href={`#${anchor}`}>{summary}</a>}
          {page === undefined && <Link to={`${base}/${anchor}`}>{summary}</Link>}
          {page !== undefined && page > 1 && (
            <Link to={base} query={{ ...queryOf(answer), page }} hash={anchor}>
              {summary}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}
