import { Link } from '@tanstack/react-router'
import type { desk } from '../desk-client.ts'
import { FieldChanges } from '../shell/field-changes.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { fieldEdits } from './field-edits.ts'
import { eventWords } from './proposal-words.ts'
import { tellingEvents } from './telling-events.ts'
import { sayRecord, type NamedRecord } from './say-record.ts'

type Event = Awaited<ReturnType<typeof desk.proposals.byId.query>>['events'][number]

/** What happened to a proposal, in order: who, when, with what words, and what each change of a record put in the place of what. */
export function ProposalEvents({ events }: { readonly events: readonly Event[] }) {
  return (
    <ol className="plain-list events">
      {tellingEvents(events).map((event, index, told) => (
        <li key={event.seq}>
          <p>
            <strong>{event.by}</strong> {event.about ? sayEdit(event.about, event.edit) : (eventWords[event.kind] ?? event.kind)}
            {event.until && ` until ${sayInstant(event.until)}`}
            {event.edition !== undefined && ` in edition ${event.edition}`} <span className="help">{sayInstant(event.at)}</span>
          </p>
          {event.words !== '' && !event.about && event.words !== told[index - 1]?.words && (
            <blockquote>
              <Words of={event} />
            </blockquote>
          )}
          {event.edit && <EditOf collection={event.about?.collection ?? ''} edit={event.edit} />}
        </li>
      ))}
    </ol>
  )
}

/** What was done with one record, as it follows a name: "Ada put in the source “Update”". */
function sayEdit(about: NamedRecord, { was, is }: NonNullable<Event['edit']> = {}): string {
  const did = is === undefined && was !== undefined ? 'took out' : was === undefined && is !== undefined ? 'put in' : 'changed'
  return `${did} the ${sayRecord(about)}`
}

/** What was said; another proposal that is named in it is led to. */
function Words({ of: { kind, words } }: { readonly of: Event }) {
  const [, before = '', proposal] = (kind === 'split' && /^(The rest is in|It was part of) (\S+)\.$/.exec(words)) || []
  if (proposal === undefined) return words
  return (
    <>
      {before}{' '}
      <Link to="/proposals/$id" params={{ id: proposal }}>
        another proposal
      </Link>
      .
    </>
  )
}

function EditOf({ collection, edit: { was, is } }: { readonly collection: string; readonly edit: NonNullable<Event['edit']> }) {
  const what = is === undefined ? 'What was taken out' : was === undefined ? 'What was put in' : 'What was changed in it'
  return (
    <details>
      <summary>{what}</summary>
      <FieldChanges collection={collection} fields={fieldEdits(was?.record, is?.record)} />
    </details>
  )
}
