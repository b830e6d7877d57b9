import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { draftKeeper, type DraftKeeper, type DraftView, type SaveAnswer } from './draft-keeper.ts'
import { deviceDrafts, type DraftKey, type KeptDraft } from './kept-draft.ts'

const pauseMs = 1_000

/** Sends drafts to the server. */
export type SaveDraft = (draft: KeptDraft) => Promise<SaveAnswer>

/** Keeps a draft for as long as its page is open, and sends it when typing pauses, the network is back or the page is hidden. */
export function useDraft(
  key: DraftKey,
  begun: KeptDraft,
  save: SaveDraft,
): { readonly keeper: DraftKeeper; readonly view: DraftView } {
  const { person, campaign, collection, id, proposal } = key
  const keeper = useMemo(
    () =>
      draftKeeper({
        device: deviceDrafts(localStorage),
        key: { person, campaign, collection, id, proposal },
        begun,
        save,
        later,
        now,
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- what the draft began from is read once: no later answer takes the place of what is typed
    [person, campaign, collection, id, proposal],
  )
  const view = useSyncExternalStore(keeper.subscribe, keeper.view)
  useEffect(() => {
    const send = () => void keeper.send()
    const hidden = () => document.visibilityState === 'hidden' && send()
    addEventListener('online', send)
    document.addEventListener('visibilitychange', hidden)
    send()
    return () => {
      removeEventListener('online', send)
      document.removeEventListener('visibilitychange', hidden)
      send()
    }
  }, [keeper])
  return { keeper, view }
}

function later(act: () => void): () => void {
  const timer = setTimeout(act, pauseMs)
  return () => clearTimeout(timer)
}

function now(): string {
  return new Date().toISOString()
}
