import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import type { BillWay } from './way.ts'

/** What procedure lets happen next, likeliest first. */
export function NextSteps({ way: { next, standing } }: { readonly way: BillWay }) {
  const [first, ...others] = next
  return (
    <Section id="next" title="What comes next">
      {first ? (
        <>
          <p>
            <strong>{first.words}</strong>
          </p>
          {others.length > 0 && (
            <>
              <p>Procedure would also allow:</p>
              <ul>
                {others.map(({ words }) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : (
        <p>
          Nothing is left for Parliament to decide.{' '}
          {standing.outcome === 'enacted' && (
            <>
              Parts of the Act still have to be brought into force: see{' '}
              <Link to="/after-royal-assent">what came after Royal Assent</Link>.
            </>
          )}
        </p>
      )}
    </Section>
  )
}
