import { Link } from '@tanstack/react-router'
import { isCollectionName } from '@dutywatch/domain/tracker'
import { capitalised } from '../../words/capitalised.ts'
import { Notice } from '../../ui/notice.tsx'
import { sayRecord, type NamedRecord } from './say-record.ts'

export interface MovedRecordsProps {
  /** The proposal, where its records can be changed in it. */
  readonly within: string | undefined
  readonly moved: readonly NamedRecord[]
  /** Why one that was begun as new would go over another, where it would. */
  readonly taken: string | undefined
}

/** The records of a proposal that were published anew since, each with the way to where both versions stand beside each other. */
export function MovedRecords({ within, moved, taken }: MovedRecordsProps) {
  if (moved.length === 0) return null
  return (
    <Notice
      kind="caution"
      title={taken === undefined ? 'Published anew since this was proposed' : 'It would write over another record'}
    >
      {taken !== undefined && <p>{taken}</p>}
      {(taken === undefined || moved.length > 1) && (
        <p>Open each, look at both versions, choose what is to stand and put it in again; or take it out of the proposal.</p>
      )}
      <ul>
        {moved.map((record) => (
          <li key={`${record.collection}/${record.id}`}>
            <MovedRecord within={within} record={record} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function MovedRecord({ within, record }: { readonly within: string | undefined; readonly record: NamedRecord }) {
  const { collection, id } = record
  const name = sayRecord(record)
  if (within === undefined || !isCollectionName(collection)) return capitalised(name)
  return (
    <Link to="/records/$collection/$id" params={{ collection, id }} search={{ proposal: within }}>
      {capitalised(name)}
    </Link>
  )
}
