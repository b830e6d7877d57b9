import { sayPartial } from '@dutywatch/domain/date'
import { recordPage } from '../../place/record-address.ts'
import { Citations } from '../../ui/citations.tsx'
import { Link } from '../../ui/link.tsx'
import type { RestatementShown } from './answers.ts'

/** The same thing as later releases gave it, and why the values differ. */
export function Restatements({ restatements }: { readonly restatements: readonly RestatementShown[] }) {
  return (
    <ul className="plain-list restatements">
      {restatements.map(({ restatement, values }) => (
        <li key={restatement.id} id={`restated-${restatement.id}`}>
          <h3>
            {restatement.title} <span className="in-small">{restatement.geography}</span>
          </h3>
          <ol className="values">
            {values.map(({ value, release }) => (
              <li key={release.id}>
                <span className="amount">{value}</span>{' '}
                <Link to={recordPage('releases', release.id)}>{sayPartial(release.publishedOn)}</Link>
              </li>
            ))}
          </ol>
          <p>
            {restatement.why} {restatement.note} <Citations of={restatement.citations} />
          </p>
        </li>
      ))}
    </ul>
  )
}
