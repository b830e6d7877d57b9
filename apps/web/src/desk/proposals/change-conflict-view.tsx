import { ConflictView } from '../drafts/conflict-view.tsx'
import { baseOf } from '../drafts/draft-conflict-view.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { Notice } from '../../ui/notice.tsx'
import type { ChangeMoved } from './put-in.ts'

export interface ChangeConflictViewProps {
  readonly collection: string
  readonly moved: ChangeMoved
  /** As it is typed now. */
  readonly mine: unknown
  /** Takes a record to be put in over what the proposal holds. */
  readonly onSettle: (body: unknown) => void
}

/** The proposal holds another change of the record than the one that was typed over: both, to be brought together and put in again. */
export function ChangeConflictView({ collection, moved: { message, theirs, fields }, mine, onSettle }: ChangeConflictViewProps) {
  if (theirs.record === undefined)
    return (
      <Notice kind="caution" title="The proposal says otherwise by now">
        <p role="alert">{message}</p>
        <p>
          <button type="button" className="secondary" onClick={() => onSettle(mine)}>
            Go on with mine
          </button>
        </p>
      </Notice>
    )
  return (
    <ConflictView
      collection={collection}
      title="The proposal says otherwise by now"
      who={theirs.by}
      base={baseOf(theirs.record, fields)}
      mine={mine}
      theirs={theirs.record}
      onSettle={onSettle}
    >
      <p role="alert">
        {message} {theirs.by} did so on {sayInstant(theirs.at)}.
      </p>
    </ConflictView>
  )
}
