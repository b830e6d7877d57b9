import { sayProvisions } from '../../words/provisions.ts'
import { capitalised } from '../../words/capitalised.ts'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import type { TextAnswer } from './answers.ts'

/** What is known of a text whose words are not held: the numbers of its provisions. */
export function NumbersKnown({ numbers }: TextAnswer) {
  return (
    <Section id="numbers" title="The provisions known by number">
      {numbers.length === 0 ? (
        <EmptyState>
          No provision of this text is on record. <Link to="/bill">The texts of the law and what is held of them</Link>
        </EmptyState>
      ) : (
        <ul className="plain-list">
          {numbers.map(({ thread, label, heading }) => (
            <li key={thread}>
              <Link to={`/bill/clauses/${thread}`}>
                {capitalised(sayProvisions(label))}
                {heading !== undefined && `: ${heading}`}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
