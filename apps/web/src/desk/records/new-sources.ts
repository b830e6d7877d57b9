import { find, type Tracker } from '@dutywatch/domain/tracker'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { answers, desk } from '../desk-client.ts'
import { draftKeeper } from '../drafts/draft-keeper.ts'
import { deviceDrafts, type DraftKey } from '../drafts/kept-draft.ts'
import { isNewDraft } from '../drafts/new-draft-id.ts'
import { saveWithServer } from '../drafts/server-drafts.ts'
import { fieldsIn } from '../editor/value-at.ts'
import { withChanges } from './with-changes.ts'
import type { Published } from './use-tracker.ts'

/** A source that somebody entered beside a record. */
interface DraftedSource {
  readonly id: string
  readonly body?: unknown
}

/**
 * Sources that were entered beside records and are not published yet, as drafts of their own: in this window, in another, or on another
 * device. And the tracker as if they were published.
 */
export function useNewSources({ tracker, edition }: Published, { person, campaign }: Pick<DraftKey, 'person' | 'campaign'>) {
  const [changes, setChanges] = useState(0)
  const served = useQuery({
    queryKey: ['drafts', campaign, 'sources'],
    queryFn: () => desk.drafts.sources.query({ campaign }),
  })
  useEffect(() => {
    // Of what another window keeps, a browser tells.
    const heard = () => setChanges((before) => before + 1)
    addEventListener('storage', heard)
    return () => removeEventListener('storage', heard)
  }, [])
  const around = useMemo(
    () => withSources(tracker, [...(served.data ?? []), ...ofDevice({ person, campaign })]),
    // oxlint-disable-next-line react/exhaustive-deps -- the storage of the browser tells this window of no change that it made itself
    [tracker, person, campaign, changes, served.data],
  )
  const add = useCallback(
    (source: unknown) => {
      const id = String(fieldsIn(source)?.['id'])
      const key = { person, campaign, collection: 'sources', id }
      const keeper = draftKeeper({
        device: deviceDrafts(localStorage),
        key,
        begun: { collection: 'sources', id, body: {}, baseEdition: edition, version: 0 },
        save: async (draft) => {
          const saved = await saveWithServer(key, draft)
          void answers.invalidateQueries({ queryKey: ['drafts', campaign, 'sources'] })
          return saved
        },
        later: (act) => {
          const timer = setTimeout(act)
          return () => clearTimeout(timer)
        },
        now: () => new Date().toISOString(),
      })
      keeper.type(source)
      setChanges((before) => before + 1)
    },
    [person, campaign, edition],
  )
  return { around, add }
}

function ofDevice(of: Pick<DraftKey, 'person' | 'campaign'>): DraftedSource[] {
  const drafts = deviceDrafts(localStorage).all(of)
  return drafts.filter(({ collection, id }) => collection === 'sources' && !isNewDraft(id))
}

/** The tracker with drafted sources at the end of its own; of two with one id, the later. */
export function withSources(tracker: Tracker, drafted: readonly DraftedSource[]): Tracker {
  const own = drafted.filter(({ id }) => !find(tracker, 'sources', id))
  return withChanges(
    tracker,
    own.map(({ id, body }) => ({ collection: 'sources', id, record: body })),
  )
}
