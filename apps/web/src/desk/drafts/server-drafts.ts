import { desk } from '../desk-client.ts'
import { messageOf, reasonOf } from '../refusal.ts'
import type { SaveAnswer } from './draft-keeper.ts'
import type { DraftKey, KeptDraft } from './kept-draft.ts'

/** Saves a draft with the server, and answers in every case what came of it. */
export async function saveWithServer({ campaign }: Pick<DraftKey, 'campaign'>, draft: KeptDraft): Promise<SaveAnswer> {
  const { collection, id: recordId, baseEdition, version, body } = draft
  try {
    const answer = await desk.drafts.save.mutate({ campaign, collection, recordId, baseEdition, version, body })
    if (answer.saved) return { kind: 'saved', version: answer.version, savedAt: answer.savedAt }
    const { message, theirs, fields, merged } = answer
    return { kind: 'conflict', conflict: { message, theirs, fields, merged } }
  } catch (error) {
    return reasonOf(error) === 'unreachable' ? { kind: 'unreachable' } : { kind: 'refused', message: messageOf(error) }
  }
}
