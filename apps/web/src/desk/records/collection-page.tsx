import { isCollectionName, type CollectionName } from '@dutywatch/domain/tracker'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useId, useState } from 'react'
import { capitalised } from '../../words/capitalised.ts'
import { collectionWords } from '../../words/collections.ts'
import { withArticle } from '../../words/list-items.ts'
import { useAtDesk } from '../session/session.ts'
import { ChoiceField } from '../shell/choice-field.tsx'
import { DeskPage } from '../shell/desk-page.tsx'
import { NothingHere } from '../shell/nothing-here.tsx'
import { BegunByYou } from './begun-by-you.tsx'
import { filtersOf, recordsSought, type RecordsSearch } from './record-filters.ts'
import { WithTracker } from './with-tracker.tsx'
import type { Published } from './use-tracker.ts'

const mostShown = 100

export interface CollectionPageProps {
  readonly collection: string
  /** What is asked of the records, as the address says. */
  readonly search: RecordsSearch
  readonly onSearch: (search: RecordsSearch) => void
}

/** The records of one collection, found by their words and told apart by what they are. */
export function CollectionPage({ collection, ...asked }: CollectionPageProps) {
  if (!isCollectionName(collection)) return <NothingHere />
  return (
    <WithTracker>{(published) => <Records key={collection} collection={collection} {...asked} {...published} />}</WithTracker>
  )
}

function Records({
  collection,
  search,
  onSearch,
  tracker,
}: CollectionPageProps & Published & { readonly collection: CollectionName }) {
  const { may } = useAtDesk()
  const found = recordsSought(tracker, collection, useDeferredValue(search))
  const [shown, setShown] = useState(mostShown)
  const { one, many } = collectionWords[collection]
  const all = tracker[collection].length
  return (
    <DeskPage
      title={capitalised(many)}
      opening={`${all === 1 ? `One ${one} is` : `${all.toLocaleString('en-GB')} ${many} are`} published.`}
    >
      {may('draft') && (
        <p>
          <Link to="/records/$collection/$id" params={{ collection, id: 'new' }} preload={false} className="as-button">
            Add {withArticle(one)}
          </Link>
        </p>
      )}
      <BegunByYou collection={collection} />
      <Filters
        collection={collection}
        tracker={tracker}
        search={search}
        onSearch={(next) => {
          setShown(mostShown)
          onSearch(next)
        }}
      />
      <output className="help found">
        {found.length === all
          ? `All ${all.toLocaleString('en-GB')}.`
          : `${found.length.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}.`}
      </output>
      {found.length === 0 && all > 0 && (
        <p className="empty">
          None is like that.{' '}
          <button type="button" className="quiet" onClick={() => onSearch({})}>
            Show all
          </button>
        </p>
      )}
      <ul className="plain-list record-list">
        {found.slice(0, shown).map(({ id, name }) => (
          <li key={id}>
            <Link to="/records/$collection/$id" params={{ collection, id }}>
              {name}
            </Link>{' '}
            <span className="help">{id}</span>
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <p>
          <button type="button" className="secondary" onClick={() => setShown(shown + mostShown)}>
            Show {Math.min(mostShown, found.length - shown)} more of {(found.length - shown).toLocaleString('en-GB')}
          </button>
        </p>
      )}
    </DeskPage>
  )
}

interface FiltersProps extends Pick<Published, 'tracker'>, Pick<CollectionPageProps, 'search' | 'onSearch'> {
  readonly collection: CollectionName
}

function Filters({ collection, tracker, search, onSearch }: FiltersProps) {
  const field = useId()
  const [typed, setTyped] = useState(search['find'] ?? '')
  const inUse = Object.keys(search).filter((name) => name !== 'find').length
  // On a phone the records come first.
  const [isOpen, setOpen] = useState(() => inUse > 0 || matchMedia('(min-width: 40rem)').matches)
  const ask = (name: string, value: string) =>
    onSearch(Object.fromEntries(Object.entries({ ...search, [name]: value }).filter(([, held]) => held !== '')))
  return (
    <search className="find-records">
      <div className="field sought">
        <label htmlFor={field}>Find by name, id or any word in it</label>
        <input
          id={field}
          type="search"
          className="full"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            ask('find', target.value)
          }}
          autoComplete="off"
        />
      </div>
      <details className="more-filters" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>Filters and order{inUse > 0 && `: ${inUse} in use`}</summary>
        <div className="record-filters">
          {filtersOf(tracker, collection).map(({ name, label, options }) => (
            <ChoiceField key={name} label={label} value={search[name] ?? ''} onChoose={(value) => ask(name, value)}>
              <option value="">Any</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label} ({option.count})
                </option>
              ))}
            </ChoiceField>
          ))}
          <ChoiceField label="Order" value={search['sort'] ?? ''} onChoose={(value) => ask('sort', value)}>
            <option value="">As in the tracker</option>
            <option value="name">By name</option>
            <option value="newest">Known last first</option>
          </ChoiceField>
        </div>
      </details>
    </search>
  )
}
