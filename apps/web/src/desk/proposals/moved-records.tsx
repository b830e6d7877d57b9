import { Link } from '@tanstack/react-router'
import { isCollectionName } from '@dutywatch/domain/tracker'
import { capitalised } from '../../words/capitalised.ts'
import { collectionWords } from '../../words/collections.ts'
import { Notice } from '../../ui/notice.tsx'

export interface MovedRecordsProps {
  /** The proposal, where its records can be changed in it. */
  readonly within: string | undefined
  /** `collection/id`, as the preview names them. */
  readonly moved: readonly string[]
}

/** The records of a proposal that were published anew since, each with the way to where both versions stand beside each other. */
export function MovedRecords({ within, moved }: MovedRecordsProps) {
  if (moved.length === 0) return null
  return (
    <Notice kind="caution" title="Published anew since this was proposed">
      <p>Open each, look at both versions, choose what is to stand and put it in again; or take it out of the proposal.</p>
      <ul>
        {moved.map((key) => (
          <li key={key}>
            <MovedRecord within={within} place={key} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function MovedRecord({ within, place }: { readonly within: string | undefined; readonly place: string }) {
  const [collection = '', id = ''] = place.split('/')
  if (!isCollectionName(collection)) return place
  const name = `${capitalised(collectionWords[collection].one)} “${id}”`
  if (within === undefined) return name
  return (
    <Link to="/records/$collection/$id" params={{ collection, id }} search={{ proposal: within }}>
      {name}
    </Link>
  )
}
