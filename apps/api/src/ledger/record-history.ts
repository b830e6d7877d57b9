import { compareVersions } from '@dutywatch/domain/proposal'
import type { Db } from '../db/database.ts'
import { currentEditionNumber, listEditions, type EditionEntry } from '../db/queries/editions.ts'
import { listEventsOfPublished, type ProposalEvent } from '../db/queries/proposal-events.ts'
import { listRecordRevisions } from '../db/queries/record-revisions.ts'

/** A field before and after; a side on which the record or the field was not there lacks the key. */
export interface FieldChange {
  readonly field: string
  readonly before?: unknown
  readonly after?: unknown
}

/** What one edition did to a record, who published it and why, and the proposal it came by where there was one. */
export interface HistoryStep {
  readonly edition: EditionEntry
  readonly change: 'added' | 'changed' | 'withdrawn'
  readonly fields: readonly FieldChange[]
  /** Everything that happened to the proposal, in order; empty for what was published as a whole tracker. */
  readonly proposal: readonly ProposalEvent[]
}

/** The history of a record, the newest edition first; nothing for a record that never was. */
export async function historyOfRecord(
  db: Db,
  record: { readonly collection: string; readonly id: string },
): Promise<HistoryStep[]> {
  const revisions = await listRecordRevisions(db, { ...record, from: 1, to: await currentEditionNumber(db) })
  const editions = new Map((await listEditions(db)).map((entry) => [entry.number, entry]))
  const events = await listEventsOfPublished(
    db,
    revisions.map(({ edition }) => edition),
  )
  return revisions.flatMap(({ edition, record: now, before }) => {
    const entry = editions.get(edition)
    if (!entry) return []
    const own = events.find((event) => event.edition === edition)?.proposal
    const change = now === undefined ? 'withdrawn' : before === undefined ? 'added' : 'changed'
    return [
      { edition: entry, change, fields: fieldChanges(before, now), proposal: events.filter((each) => each.proposal === own) },
    ]
  })
}

/** The fields in which a record differs from what it said before. */
export function fieldChanges(before: unknown, now: unknown): FieldChange[] {
  return compareVersions(before, now, before).fields.map(({ field, base, mine }) => ({
    field,
    ...(base !== undefined && { before: base }),
    ...(mine !== undefined && { after: mine }),
  }))
}
