import { lookup, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { desk } from '../desk-client.ts'
import { deviceDrafts, type KeptDraft } from '../drafts/kept-draft.ts'
import { fieldsIn } from '../editor/value-at.ts'

/** That a proposal holds another change of the record than the one that was typed over: both, with the difference. */
export type ChangeMoved = Extract<Awaited<ReturnType<typeof desk.proposals.addChange.mutate>>, { readonly put: false }>

/** A change as it is put into a proposal. */
export interface PutChange {
  readonly collection: string
  readonly id: string
  readonly record: Readonly<Record<string, unknown>>
  readonly base?: number
  /** Whether it is a new record, which never goes over another that bears its id. */
  readonly isNew?: true
}

/** A draft as the change that it proposes. */
export function changeOf({ collection, body, id, baseEdition }: KeptDraft): PutChange {
  const record = fieldsIn(body) ?? {}
  const own = record['id']
  const ownId = typeof own === 'string' ? own : id
  const base = baseEdition > 0 && { base: baseEdition }
  // Whatever was not begun under its id is new under that.
  return { collection, id: ownId, record: { ...record }, ...base, ...(ownId !== id && { isNew: true }) }
}

/** The sources that a record cites and that are drafted only. */
export function citedDrafts(body: unknown, published: Tracker, around: Tracker): PutChange[] {
  const drafted = sourcesCited(around, body).filter(({ id }) => !lookup(published).sources.has(id))
  return drafted.map((source) => ({ collection: 'sources', id: source.id, record: { ...source }, isNew: true }))
}

export interface PuttingIn {
  readonly campaign: string
  readonly proposal: string
  readonly sources: readonly PutChange[]
  readonly change: PutChange
  /** The change of the proposal that it was typed over, by its digest. */
  readonly over: string | undefined
  /** What the proposal holds of it under the id that it had before, which then goes. */
  readonly instead?: { readonly id: string; readonly over: string } | undefined
}

/**
 * Puts a record into a proposal, and first the new sources that it cites: a source that the proposal says otherwise already stays as it is
 * there. Answers which sources are in as they were drafted, and the conflict where the proposal says the record otherwise by now.
 */
export async function putIn({ campaign, proposal, sources, change, over, instead }: PuttingIn) {
  const put: PutChange[] = []
  for (const source of sources) {
    const answer = await desk.proposals.addChange.mutate({ campaign, proposal, change: source })
    if (answer.put) put.push(source)
  }
  const answer = await desk.proposals.addChange.mutate({ campaign, proposal, change, ...(over !== undefined && { over }) })
  const { collection } = change
  if (answer.put && instead) {
    const { id, over: held } = instead
    await desk.proposals.removeChange.mutate({ campaign, proposal, record: { collection, id }, over: held })
  }
  return { sources: put, moved: answer.put ? undefined : answer }
}

/** Takes the drafts of sources away that are proposed now; a version that was saved elsewhere since stays. */
export async function forgetSources(
  { person, campaign }: { readonly person: string; readonly campaign: string },
  sources: readonly PutChange[],
): Promise<void> {
  const device = deviceDrafts(localStorage)
  for (const { collection, id } of sources) {
    const key = { person, campaign, collection, id }
    const { version = 0, savedAt } = device.find(key) ?? {}
    device.forget(key)
    await desk.drafts.discard.mutate({ campaign, collection, recordId: id, version, ...(savedAt !== undefined && { savedAt }) })
  }
}
