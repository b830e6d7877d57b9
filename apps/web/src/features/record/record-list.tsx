import type { CollectionName, RecordKey } from '@dutywatch/domain/tracker'
import { recordPage } from '../../place/record-address.ts'
import { Link } from '../../ui/link.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { collectionWords } from '../../words/collections.ts'

type NamedRecord = RecordKey & { readonly name: string }

const MOST_IN_SIGHT = 8

/** Records of many kinds, gathered by kind; long lists fold. */
export function RecordList({ records }: { readonly records: readonly NamedRecord[] }) {
  const kinds = [...new Set(records.map(({ collection }) => collection))]
  return (
    <dl className="key-facts">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{capitalised(collectionWords[kind].many)}</dt>
          <dd>
            <Links records={records.filter(({ collection }) => collection === kind)} kind={kind} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Links({ records, kind }: { readonly records: readonly NamedRecord[]; readonly kind: CollectionName }) {
  const list = (
    <ul className="plain-list">
      {records.map(({ id, name }) => (
        <li key={id}>
          <Link to={recordPage(kind, id)}>{name}</Link>
        </li>
      ))}
    </ul>
  )
  if (records.length <= MOST_IN_SIGHT) return list
  return (
    <details>
      <summary>
        {records.length} {collectionWords[kind].many}
      </summary>
      {list}
    </details>
  )
}
