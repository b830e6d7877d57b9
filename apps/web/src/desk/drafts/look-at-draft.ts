import { desk } from '../desk-client.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import type { DraftKey, KeptDraft } from './kept-draft.ts'
import { Refusal } from '../refusal.ts'

/** What the server says of a draft as if it were published. */
export type DraftLook = Awaited<ReturnType<typeof desk.drafts.preview.query>>

/** Has the server keep a draft as it is typed now, and asks what publishing it would do. */
export async function lookAtDraft(keeper: DraftKeeper, key: DraftKey): Promise<DraftLook & { readonly of: KeptDraft }> {
  // What an address began is kept only once somebody types, or wants to look at it.
  if (keeper.view().draft.version === 0) keeper.type(keeper.view().draft.body)
  await keeper.send()
  const { draft, standing } = keeper.view()
  if (standing.kind === 'conflict') throw new Refusal('draft-moved', 'There are two versions of it. Bring them together first.')
  if (standing.kind === 'refused') throw new Refusal('not-saved', standing.message)
  if (standing.kind === 'unreachable')
    throw new Refusal('unreachable', 'The server has not got it yet, so it cannot be shown as it would be published.')
  const { campaign, collection, id: recordId, proposal } = key
  const place = { campaign, collection, recordId, ...(proposal !== undefined && { proposal }) }
  return { ...(await desk.drafts.preview.query(place)), of: draft }
}

/** Where the public pages stand as they would be with a draft. */
export function previewAddress({ campaign, collection, id, proposal }: DraftKey): string {
  const parts = [campaign, collection, id, ...(proposal === undefined ? [] : [proposal])]
  return `/desk/preview/draft:${parts.map(encodeURIComponent).join(':')}`
}
