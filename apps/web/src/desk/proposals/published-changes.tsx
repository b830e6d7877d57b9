import { Link } from '@tanstack/react-router'
import { capitalised } from '../../words/capitalised.ts'
import { collectionWords } from '../../words/collections.ts'
import { Section } from '../../ui/section.tsx'

interface PublishedChangesProps {
  /** The edition that it came out in. */
  readonly edition: number
  readonly changes: readonly { readonly collection: string; readonly id: string }[]
}

/** What a proposal changed that is part of an edition, and where that is read. */
export function PublishedChanges({ edition, changes }: PublishedChangesProps) {
  return (
    <Section id="changes" title="What it changed">
      <p>
        It came out in edition {edition}: <a href={`/editions/${edition}`}>all that edition {edition} changed</a>.
      </p>
      <ul className="plain-list">
        {changes.map(({ collection, id }) => (
          <li key={`${collection}/${id}`}>
            {capitalised(isCollection(collection) ? collectionWords[collection].one : collection)}{' '}
            <Link to="/records/$collection/$id" params={{ collection, id }}>
              {id}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function isCollection(name: string): name is keyof typeof collectionWords {
  return Object.hasOwn(collectionWords, name)
}
