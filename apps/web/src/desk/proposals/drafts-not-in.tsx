import { Link } from '@tanstack/react-router'
import { isCollectionName } from '@dutywatch/domain/tracker'
import { capitalised } from '../../words/capitalised.ts'
import { collectionWords } from '../../words/collections.ts'
import { Notice } from '../../ui/notice.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { sayRecord } from './say-record.ts'

export interface DraftsNotInProps {
  readonly proposal: string
  readonly drafts: readonly {
    readonly collection: string
    readonly recordId: string
    readonly savedAt: string
    readonly savedBy: string
    /** What it is called, as far as that can be told. */
    readonly name?: string | undefined
  }[]
  /** Whether the proposal is published or withdrawn, so that nothing is put into it any more. */
  readonly isClosed: boolean
}

/** What is typed in the records of a proposal and not put into it: nobody who reviews it sees that yet. */
export function DraftsNotIn({ proposal, drafts, isClosed }: DraftsNotInProps) {
  const known = drafts.flatMap(({ collection, ...draft }) => (isCollectionName(collection) ? [{ collection, ...draft }] : []))
  if (known.length === 0) return null
  return (
    <Notice
      kind="caution"
      title={isClosed ? 'Typed, and never put into the proposal' : 'Typed, and not put into the proposal yet'}
    >
      {isClosed && <p>Look at each, use of it what is still wanted, and discard it there.</p>}
      <ul>
        {known.map(({ collection, recordId, savedAt, savedBy, name }) => (
          <li key={`${collection}/${recordId}`}>
            <Link to="/records/$collection/$id" params={{ collection, id: recordId }} search={{ proposal }}>
              {capitalised(name === undefined ? `a new ${collectionWords[collection].one}` : sayRecord({ collection, name }))}
            </Link>
            , saved by {savedBy} on {sayInstant(savedAt)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
