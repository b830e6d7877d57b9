import { useState } from 'react'
import { fieldWords } from '../../words/fields.ts'
import { sayInstant } from '../shell/say-instant.ts'
import { sayValue } from '../shell/say-value.ts'
import type { DraftConflict } from './draft-keeper.ts'

export interface ConflictViewProps {
  readonly conflict: DraftConflict
  readonly mine: unknown
  /** Takes one version in the place of both. */
  readonly onSettle: (body: unknown) => void
}

/** Two versions of a record, the difference field by field, and the choice between them; nothing of either is gone until it is made. */
export function ConflictView({ conflict, mine, onSettle }: ConflictViewProps) {
  const { theirs, fields, merged } = conflict
  const contested = fields.filter(({ changedBy }) => changedBy === 'both-otherwise')
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const together = Object.fromEntries([
    ...Object.entries(merged).filter(([name]) => !taken.has(name)),
    ...contested.flatMap(({ field, theirs: value }) =>
      taken.has(field) && value !== undefined ? [[field, value] as const] : [],
    ),
  ])
  return (
    <section className="conflict problem-summary" aria-labelledby="conflict">
      <h2 id="conflict">There are two versions</h2>
      <p>
        {theirs.savedBy} saved this record on {sayInstant(theirs.savedAt)}, after you began. Yours is kept beside it. Choose what
        is to stand.
      </p>
      <ul className="plain-list">
        {fields.map((each) => (
          <li key={each.field} className="conflict-field">
            <h3>{fieldWords(each.field)}</h3>
            <Version who="Before" value={each.base} />
            <Version who="Yours" value={each.mine} isTaken={each.changedBy !== 'them' && !taken.has(each.field)} />
            <Version who={theirs.savedBy} value={each.theirs} isTaken={each.changedBy === 'them' || taken.has(each.field)} />
            {each.changedBy === 'both-otherwise' && (
              <button
                type="button"
                className="secondary"
                onClick={() =>
                  setTaken(
                    taken.has(each.field)
                      ? new Set([...taken].filter((name) => name !== each.field))
                      : new Set([...taken, each.field]),
                  )
                }
              >
                {taken.has(each.field) ? 'Keep mine here' : 'Take theirs here'}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="list-buttons">
        <button type="button" onClick={() => onSettle(together)}>
          Save both together, as chosen
        </button>
        <button type="button" className="secondary" onClick={() => onSettle(mine)}>
          Save mine only
        </button>
        <button type="button" className="secondary" onClick={() => onSettle(theirs.body)}>
          Take theirs only
        </button>
      </p>
    </section>
  )
}

function Version({ who, value, isTaken = false }: { readonly who: string; readonly value: unknown; readonly isTaken?: boolean }) {
  return (
    <p className={isTaken ? 'version taken' : 'version'}>
      <span className="help">
        {who}
        {isTaken && ' (stands)'}:{' '}
      </span>
      {sayValue(value)}
    </p>
  )
}
