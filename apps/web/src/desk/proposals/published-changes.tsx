import { Link } from '@tanstack/react-router'
import { Section } from '../../ui/section.tsx'
import { Refused } from '../shell/desk-form.tsx'
import { publicPage } from './change-links.tsx'
import type { Preview } from './said-change.tsx'
import { SaidChanges } from './said-changes.tsx'
import { usePreview } from './use-preview.ts'

interface PublishedChangesProps {
  readonly id: string
  /** The edition that it came out in. */
  readonly edition: number
}

/** What a proposal changed that is part of an edition, in the words in which it was proposed, and where the public reads it. */
export function PublishedChanges({ id, edition }: PublishedChangesProps) {
  const preview = usePreview(id)
  const changes = preview.data?.changes ?? []
  return (
    <Section id="changes" title="What it changed">
      <p>
        It came out in edition {edition}: <a href={`/editions/${edition}`}>all that edition {edition} changed</a>.
      </p>
      <Refused error={preview.error} />
      <SaidChanges changes={changes} linksOf={(change) => <PublicLinks change={change} edition={edition} />} />
    </Section>
  )
}

interface PublicLinksProps {
  readonly change: Preview['changes'][number]
  readonly edition: number
}

/** A record that was taken out since is read in the edition that had it. */
function PublicLinks({ change, edition }: PublicLinksProps) {
  const { collection, id, name, isPublished, isTakenOut } = change
  const of = <span className="visually-hidden">: {name}</span>
  if (isTakenOut) return null
  return (
    <ul className="change-links">
      <li>
        {isPublished ? (
          <a href={publicPage(change)}>As the public reads it{of}</a>
        ) : (
          <a href={`/edition/${edition}${publicPage(change)}`}>
            As the public read it in edition {edition}
            {of}
          </a>
        )}
      </li>
      {isPublished && (
        <li>
          <Link to="/records/$collection/$id" params={{ collection, id }}>
            The record at the desk{of}
          </Link>
        </li>
      )}
    </ul>
  )
}
