import { isCollectionName, type CollectionName } from '@dutywatch/domain/tracker'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useId, useState } from 'react'
import { capitalised } from '../../words/capitalised.ts'
import { collectionWords } from '../../words/collections.ts'
import { withArticle } from '../../words/list-items.ts'
import { namedRecords, recordsCalled } from '../editor/named-records.ts'
import { useAtDesk } from '../session/session.ts'
import { DeskPage } from '../shell/desk-page.tsx'
import { NothingHere } from '../shell/nothing-here.tsx'
import { WithTracker } from './with-tracker.tsx'
import type { Published } from './use-tracker.ts'

const mostShown = 200

/** The records of one collection, found by a part of their name. */
export function CollectionPage({ collection }: { readonly collection: string }) {
  if (!isCollectionName(collection)) return <NothingHere />
  return <WithTracker>{(published) => <Records collection={collection} {...published} />}</WithTracker>
}

function Records({ collection, tracker }: Published & { readonly collection: CollectionName }) {
  const { may } = useAtDesk()
  const [typed, setTyped] = useState('')
  const sought = useDeferredValue(typed)
  const all = namedRecords(tracker, collection)
  const found = sought.trim() === '' ? all : recordsCalled(all, sought)
  const { one, many } = collectionWords[collection]
  const field = useId()
  return (
    <DeskPage
      title={capitalised(many)}
      opening={`${all.length === 1 ? `One ${one} is` : `${all.length} ${many} are`} published.`}
    >
      <div className="field">
        <label htmlFor={field}>Find by name or id</label>
        <input
          id={field}
          type="search"
          className="full"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          autoComplete="off"
        />
      </div>
      {may('draft') && (
        <p>
          <Link to="/records/$collection/$id" params={{ collection, id: 'new' }} className="as-button">
            Add {withArticle(one)}
          </Link>
        </p>
      )}
      <output className="help">{sought.trim() !== '' && `${found.length} of ${all.length}`}</output>
      <ul className="plain-list record-list">
        {found.slice(0, mostShown).map(({ id, name }) => (
          <li key={id}>
            <Link to="/records/$collection/$id" params={{ collection, id }}>
              {name}
            </Link>{' '}
            <span className="help">{id}</span>
          </li>
        ))}
      </ul>
      {found.length > mostShown && <p className="help">{found.length - mostShown} more: type a part of the name to find them.</p>}
    </DeskPage>
  )
}
