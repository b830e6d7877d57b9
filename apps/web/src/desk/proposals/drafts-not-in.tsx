import { Link } from '@tanstack/react-router'
import { isCollectionName } from '@dutywatch/domain/tracker'
import { capitalised } from '../../words/capitalised.ts'
import { collectionWords } from '../../words/collections.ts'
import { Notice } from '../../ui/notice.tsx'
import { sayInstant } from '../shell/say-instant.ts'

export interface DraftsNotInProps {
  readonly proposal: string
  readonly drafts: readonly {
    readonly collection: string
    readonly recordId: string
    readonly savedAt: string
    readonly savedBy: string
  }[]
}

/** What is typed in the records of a proposal and not put into it: nobody who reviews it sees that yet. */
export function DraftsNotIn({ proposal, drafts }: DraftsNotInProps) {
  const known = drafts.flatMap(({ collection, ...draft }) => (isCollectionName(collection) ? [{ collection, ...draft }] : []))
  if (known.length === 0) return null
  return (
    <Notice kind="caution" title="Typed, and not put into the proposal yet">
      <ul>
        {known.map(({ collection, recordId, savedAt, savedBy }) => (
          <li key={`${collection}/${recordId}`}>
            <Link to="/records/$collection/$id" params={{ collection, id: recordId }} search={{ proposal }}>
              {capitalised(collectionWords[collection].one)} “{recordId}”
            </Link>
            , saved by {savedBy} on {sayInstant(savedAt)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
