import { Notice } from '../../ui/notice.tsx'
import { conflictId, ConflictView } from '../drafts/conflict-view.tsx'
import type { KeptDraft } from '../drafts/kept-draft.ts'
import { fieldsIn } from '../editor/value-at.ts'
import { useRecordHistory } from './use-record-history.ts'

/** What was published of a record after a draft of it was begun. */
export interface Republished {
  readonly edition: number
  readonly by: string
  readonly note: string
  /** The record as the draft was begun from it. */
  readonly base: unknown
}

/** Tells whether a record was published anew since its draft was begun. */
export function useRepublished(draft: KeptDraft, published: unknown): Republished | undefined {
  const { data = [] } = useRecordHistory(draft.collection, draft.id)
  const later = draft.baseEdition > 0 ? data.filter(({ edition }) => edition.number > draft.baseEdition) : []
  const [last] = later
  if (!last) return undefined
  const base = new Map(Object.entries(fieldsIn(published) ?? {}))
  // The newest comes first, so the last to be put back is what it said before all of them.
  for (const { field, ...versions } of later.flatMap(({ fields }) => fields)) {
    if ('before' in versions) base.set(field, versions.before)
    else base.delete(field)
  }
  const { number, publishedBy, note } = last.edition
  return { edition: number, by: publishedBy, note, base: Object.fromEntries(base) }
}

export interface RepublishedViewProps {
  readonly collection: string
  readonly since: Republished
  readonly mine: unknown
  readonly published: unknown
  readonly onSettle: (body: unknown) => void
}

/** The draft beside what was published since it was begun, to be brought together. */
export function RepublishedView({
  collection,
  since: { edition, by, note, base },
  mine,
  published,
  onSettle,
}: RepublishedViewProps) {
  if (published === undefined)
    return (
      <Notice kind="caution" title="Taken out of the tracker since you began">
        <p>
          {by} took this record out of the tracker in edition {edition}: {note} What you typed would put it in again.
        </p>
        <p>
          <button id={conflictId} type="button" className="secondary" onClick={() => onSettle(mine)}>
            Go on with mine
          </button>
        </p>
      </Notice>
    )
  return (
    <ConflictView
      collection={collection}
      title="Published anew since you began"
      who={`Edition ${edition}`}
      base={base}
      mine={mine}
      theirs={published}
      onSettle={onSettle}
    >
      <p>
        {by} published this record in edition {edition}: {note} What you typed began from an earlier one. Choose what is to stand,
        and go on from there.
      </p>
    </ConflictView>
  )
}
