import type { FieldVersions } from '@dutywatch/domain/proposal'
import { useAtDesk } from '../session/session.ts'
import { sayInstant } from '../shell/say-instant.ts'
import { ConflictView } from './conflict-view.tsx'
import type { DraftConflict } from './draft-keeper.ts'

export interface DraftConflictViewProps {
  readonly collection: string
  readonly conflict: DraftConflict
  /** As it is typed now. */
  readonly mine: unknown
  readonly onSettle: (body: unknown) => void
}

/** Somebody saved this draft after it was begun here: both versions, to be brought together. */
export function DraftConflictView({ collection, conflict, mine, onSettle }: DraftConflictViewProps) {
  const { me } = useAtDesk()
  const { theirs } = conflict
  const isOwn = theirs.savedBy === me.person.name
  return (
    <ConflictView
      collection={collection}
      title="There are two versions"
      who={isOwn ? 'Elsewhere' : theirs.savedBy}
      base={baseOf(theirs.body, conflict.fields)}
      mine={mine}
      theirs={theirs.body}
      onSettle={onSettle}
    >
      <p>
        {isOwn ? 'You saved this record in another window or on another device' : `${theirs.savedBy} saved this record`} on{' '}
        {sayInstant(theirs.savedAt)}, after this page was opened. What you typed here is kept beside it. Choose what is to stand.
      </p>
    </ConflictView>
  )
}

/** What both began from: fields in which neither differs are as theirs are. */
export function baseOf(theirs: unknown, fields: readonly FieldVersions[]): object {
  const named = new Set(fields.map(({ field }) => field))
  const alike = Object.entries(theirs ?? {}).filter(([name]) => !named.has(name))
  return Object.fromEntries([...alike, ...fields.flatMap((each) => ('base' in each ? [[each.field, each.base] as const] : []))])
}
