import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import type { AskAnswer } from './answer.ts'

/** The duties and powers that the law made of an ask, and what was asked for and is in no law. */
export function CameOfIt({ answer: { duties, powers } }: { readonly answer: AskAnswer }) {
  return (
    <Section id="came-of-it" title="What came of it in law">
      {duties.length + powers.length === 0 && (
        <EmptyState>No duty or power of the law known on this day answers this ask.</EmptyState>
      )}
      {duties.length > 0 && (
        <>
          <h3>Duties</h3>
          <ul>
            {duties.map(({ id, name, provisions, enacted }) => (
              <li key={id}>
                <Link to={`/duties/${id}`}>{name}</Link>
                {enacted ? provisions && ` (${provisions})` : ' (asked for; in no law known on this day)'}
              </li>
            ))}
          </ul>
        </>
      )}
      {powers.length > 0 && (
        <>
          <h3>Powers</h3>
          <ul>
            {powers.map(({ id, name, provisions }) => (
              <li key={id}>
                <Link to={`/powers/${id}`}>{name}</Link> ({provisions})
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
