import type { Ask, Verdict } from '@dutywatch/domain/campaign'
import { recordPage } from '../place/record-address.ts'
import { VerdictBadge } from '../ui/badge.tsx'
import { Citations } from '../ui/citations.tsx'
import { Link } from '../ui/link.tsx'

interface AsksJudgedProps {
  /** Each ask with the verdicts on it that rest on the provision, the latest last. */
  readonly asks: readonly { readonly ask: Pick<Ask, 'id' | 'text'>; readonly verdicts: readonly Verdict[] }[]
  /** The ids of verdicts whose words the newest text changed. */
  readonly needReview: readonly string[]
}

/** The asks judged by a provision: the latest verdict on each, its reason, and whether it needs review. */
export function AsksJudged({ asks, needReview }: AsksJudgedProps) {
  return (
    <ul>
      {asks.map(({ ask, verdicts }) => {
        const latest = verdicts.at(-1)
        return (
          <li key={ask.id}>
            <Link to={recordPage('asks', ask.id)}>{ask.text}</Link>
            {latest && (
              <span className="under">
                <VerdictBadge verdict={latest.verdict} /> {latest.reason} <Citations of={latest.citations} />{' '}
                {needReview.includes(latest.id) && (
                  <>
                    <VerdictBadge verdict="needs-review" />: the newest text changed the words it rests on.
                  </>
                )}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
