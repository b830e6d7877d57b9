import { sayDay } from '@dutywatch/domain/date'
import { collectionNames } from '@dutywatch/domain/tracker'
import { Link } from '@tanstack/react-router'
import { capitalised } from '../../words/capitalised.ts'
import { collectionWords } from '../../words/collections.ts'
import { DeskPage } from '../shell/desk-page.tsx'
import { WithTracker } from './with-tracker.tsx'

/** Every collection of the tracker. */
export function RecordsPage() {
  return (
    <WithTracker>
      {({ tracker, edition }) => {
        const count = collectionNames.reduce((sum, name) => sum + tracker[name].length, 0)
        return (
          <DeskPage
            title="Records"
            opening={`Edition ${edition} has ${count.toLocaleString('en-GB')} records. Its sources reach to ${sayDay(tracker.informedTo)}.`}
          >
            <ul className="plain-list collections">
              {collectionNames.map((name) => (
                <li key={name}>
                  <Link to="/records/$collection" params={{ collection: name }}>
                    {capitalised(collectionWords[name].many)}
                  </Link>{' '}
                  <span className="help">{tracker[name].length}</span>
                </li>
              ))}
            </ul>
          </DeskPage>
        )
      }}
    </WithTracker>
  )
}
