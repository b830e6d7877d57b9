import type { OutcomeCount } from '@dutywatch/domain/commitment'
import { StateBadge } from '../../ui/badge.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { commitmentKindWords, outcomeWords } from '../../words/outcomes.ts'
import { PromiseStaircase } from '../../panels/promise-staircase.tsx'
import type { Overview } from './answer.ts'

/** What became of the promises, counted, and the days named on the way to the law, drawn. */
export function PromisesInBrief({ overview: { promises, on, informedTo } }: { readonly overview: Overview }) {
  return (
    <Section id="promises" title="What was promised, and was it kept?">
      {promises.total === 0 && <EmptyState>No promise, forecast or deadline is known on this day.</EmptyState>}
      {promises.total > 0 && <OutcomeCounts counts={promises.counts} />}
      <PromiseStaircase histories={promises.milestones} on={on < informedTo ? on : informedTo} />
      <p>
        <Link to="/promises">Every promise and what became of it</Link>
      </p>
    </Section>
  )
}

/** "Promise: 4 missed, 1 kept": one line a kind. */
function OutcomeCounts({ counts }: { readonly counts: readonly OutcomeCount[] }) {
  const kinds = [...new Set(counts.map(({ kind }) => kind))]
  return (
    <dl className="key-facts outcome-counts">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{commitmentKindWords[kind]}</dt>
          <dd>
            <ul className="inline-list">
              {counts
                .filter((each) => each.kind === kind)
                .map(({ outcome, count }) => (
                  <li key={outcome}>
                    {count} <StateBadge state={outcomeWords[outcome]} capital={false} />
                  </li>
                ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}
