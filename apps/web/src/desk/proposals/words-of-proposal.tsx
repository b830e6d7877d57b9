import type { Tracker } from '@dutywatch/domain/tracker'
import { useMemo, type ReactNode } from 'react'
import { WordsAround } from '../editor/words-around.tsx'
import { useTracker } from '../records/use-tracker.ts'
import { withChanges } from '../records/with-changes.ts'
import type { Preview } from './said-change.tsx'
import { usePreview } from './use-preview.ts'

const none: Preview['changes'] = []

/** Has records told, within it, by the names that they have as a proposal stands: those that it brings are named too. */
export function WordsOfProposal({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const tracker = useTracker().data?.tracker
  const changes = usePreview(id).data?.changes ?? none
  const around = useMemo(() => tracker && withNew(tracker, changes), [tracker, changes])
  return <WordsAround tracker={around}>{children}</WordsAround>
}

function withNew(tracker: Tracker, changes: Preview['changes']): Tracker {
  const brought = changes.filter(({ isNew }) => isNew)
  const records = brought.map(({ collection, id, fields }) => ({
    collection,
    id,
    record: Object.fromEntries(fields.map(({ field, after }) => [field, after])),
  }))
  return withChanges(tracker, records)
}
