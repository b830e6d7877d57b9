import { Link } from '../../ui/link.tsx'
import type { QueryInput } from '../../place/address.ts'
import type { ComparisonAnswer, View } from './answers.ts'

type Looked = Pick<ComparisonAnswer, 'from' | 'to' | 'show' | 'renumbering'> & { readonly view: View }

/** How the comparison is looked at, as an address says it; what is usual is left out. */
export function queryOf({ show, renumbering, view }: Pick<Looked, 'show' | 'renumbering' | 'view'>): QueryInput {
  return {
    show: show === 'changed' ? undefined : show,
    renumbering: renumbering === 'hide' ? undefined : renumbering,
    view: view === 'one' ? undefined : view,
  }
}

/** The ways to look at the comparison, the present one marked. */
export function Ways(looked: Looked) {
  return (
    <nav aria-label="How the words are shown" className="ways">
      <Way
        looked={looked}
        title="Show"
        ways={[
          ['what changed', { show: 'changed' }],
          ['every word', { show: 'all' }],
        ]}
      />
      <Way
        looked={looked}
        title="Set"
        ways={[
          ['in one column', { view: 'one' }],
          ['side by side', { view: 'side' }],
        ]}
      />
      <Way
        looked={looked}
        title="Numbers that only follow"
        ways={[
          ['not marked', { renumbering: 'hide' }],
          ['marked', { renumbering: 'show' }],
        ]}
      />
    </nav>
  )
}

type Change = Partial<Pick<Looked, 'show' | 'renumbering' | 'view'>>

interface WayProps {
  readonly looked: Looked
  readonly title: string
  readonly ways: readonly (readonly [string, Change])[]
}

function Way({ looked, title, ways }: WayProps) {
  return (
    <p>
      {title}:{' '}
      {ways.map(([words, change], index) => (
        <span key={words}>
          {index > 0 && ' · '}
          <Link
            to={`/bill/compare/${looked.from.id}/${looked.to.id}`}
            query={queryOf({ ...looked, ...change })}
            hash="words"
            current={isPresent(looked, change) ? 'true' : undefined}
          >
            {words}
          </Link>
        </span>
      ))}
    </p>
  )
}

function isPresent(looked: Looked, { show, view, renumbering }: Change): boolean {
  return (
    (show === undefined || show === looked.show) &&
    (view === undefined || view === looked.view) &&
    (renumbering === undefined || renumbering === looked.renumbering)
  )
}
