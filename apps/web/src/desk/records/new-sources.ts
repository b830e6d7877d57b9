import { lookup, type Tracker } from '@dutywatch/domain/tracker'
import { useCallback, useMemo, useState } from 'react'
import { draftKeeper } from '../drafts/draft-keeper.ts'
import { deviceDrafts, type DeviceDraft, type DraftKey } from '../drafts/kept-draft.ts'
import { isNewDraft } from '../drafts/new-draft-id.ts'
import { saveWithServer } from '../drafts/server-drafts.ts'
import { fieldsIn } from '../editor/value-at.ts'
import { withChanges } from './with-changes.ts'
import type { Published } from './use-tracker.ts'

/** Sources that were entered beside records and are not published yet, as drafts of their own; and the tracker as if they were. */
export function useNewSources({ tracker, edition }: Published, { person, campaign }: Pick<DraftKey, 'person' | 'campaign'>) {
  const [added, setAdded] = useState(0)
  const around = useMemo(
    () => withSources(tracker, deviceDrafts(localStorage).all({ person, campaign })),
    // oxlint-disable-next-line react/exhaustive-deps -- the storage of the browser tells nobody that it changed
    [tracker, person, campaign, added],
  )
  const add = useCallback(
    (source: unknown) => {
      const id = String(fieldsIn(source)?.['id'])
      const key = { person, campaign, collection: 'sources', id }
      const keeper = draftKeeper({
        device: deviceDrafts(localStorage),
        key,
        begun: { collection: 'sources', id, body: {}, baseEdition: edition, version: 0 },
        save: (draft) => saveWithServer(key, draft),
        later: (act) => {
          const timer = setTimeout(act)
          return () => clearTimeout(timer)
        },
        now: () => new Date().toISOString(),
      })
      keeper.type(source)
      setAdded((before) => before + 1)
    },
    [person, campaign, edition],
  )
  return { around, add }
}

function withSources(tracker: Tracker, drafts: readonly DeviceDraft[]): Tracker {
  const own = drafts.filter(
    ({ collection, id }) => collection === 'sources' && !isNewDraft(id) && !lookup(tracker).sources.has(id),
  )
  return withChanges(
    tracker,
    own.map(({ collection, id, body }) => ({ collection, id, record: body })),
  )
}
