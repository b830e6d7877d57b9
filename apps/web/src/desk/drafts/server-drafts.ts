import { desk, noteSignedOut } from '../desk-client.ts'
import { isPassing, messageOf } from '../refusal.ts'
import type { SaveAnswer } from './draft-keeper.ts'
import type { DraftKey, KeptDraft } from './kept-draft.ts'

/** Saves a draft with the server, and answers in every case what came of it. */
export async function saveWithServer(
  { campaign, proposal }: Pick<DraftKey, 'campaign' | 'proposal'>,
  draft: KeptDraft,
): Promise<SaveAnswer> {
  const { collection, id: recordId, baseEdition, version, savedAt: lastSavedAt, body, over } = draft
  try {
    const answer = await desk.drafts.save.mutate({
      campaign,
      collection,
      recordId,
      baseEdition,
      version,
      body,
      ...(proposal !== undefined && { proposal }),
      ...(over !== undefined && { over }),
      ...(lastSavedAt !== undefined && { lastSavedAt }),
    })
    if (answer.saved) return { kind: 'saved', version: answer.version, savedAt: answer.savedAt }
    const { message, theirs, fields, merged } = answer
    return { kind: 'conflict', conflict: { message, theirs, fields, merged } }
  } catch (error) {
    noteSignedOut(error)
    return isPassing(error) ? { kind: 'unreachable' } : { kind: 'refused', message: messageOf(error) }
  }
}
