import type { PlainDate } from '@dutywatch/domain/date'
import { isCollectionName, type CollectionName } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { listEditions, type EditionEntry } from '../db/queries/editions.ts'
import { listRecordRevisions, type RecordRevision } from '../db/queries/record-revisions.ts'
import { correctedFields } from './corrected-fields.ts'
import { keptRecord } from './kept-record.ts'

/** That an edition took back something that editions before it said of a record. */
export interface Correction {
  readonly edition: EditionEntry
  readonly collection: CollectionName
  readonly id: string
  /** The record as it was. */
  readonly said: object
  /** The record as that edition has it; absent when it was withdrawn. */
  readonly says?: object
  /** The fields that are taken back. */
  readonly fields: readonly string[]
}

/** Which corrections: those made by a day and up to an edition, the newest first, until there are about so many. */
export interface CorrectionsAsked {
  readonly by: PlainDate
  readonly to: number
  readonly about: number
}

/** Corrections, the newest first; `earlier` names the edition from which there may be more. */
export interface Corrections {
  readonly corrections: readonly Correction[]
  readonly earlier?: number
}

/** So many editions are looked through at a time. */
const editionsAtOnce = 20

/** What editions took back of what was published before them, read from the revisions alone. Editions are never told apart in part. */
export async function listCorrections(db: Db, { by, to, about }: CorrectionsAsked): Promise<Corrections> {
  const editions = (await listEditions(db)).filter(({ number, publishedOn }) => number <= to && publishedOn <= by)
  const entries = new Map(editions.map((entry) => [entry.number, entry]))
  const corrections: Correction[] = []
  let edition = editions[0]?.number ?? 0
  while (edition > 1 && corrections.length < about) {
    const from = Math.max(2, edition - editionsAtOnce + 1)
    const revisions = await listRecordRevisions(db, { from, to: edition, ofPresent: true })
    for (; edition >= from && corrections.length < about; edition -= 1) {
      const entry = entries.get(edition)
      const own = revisions.filter((revision) => revision.edition === entry?.number)
      if (entry) corrections.push(...own.flatMap((revision) => correctionIn(revision, entry)))
    }
  }
  return edition > 1 ? { corrections, earlier: edition } : { corrections }
}

function correctionIn({ collection, id, before, record }: RecordRevision, edition: EditionEntry): Correction[] {
  // What is held under a name of an earlier release was written anew under its present one.
  if (!isCollectionName(collection)) return []
  const [said, says] = [keptRecord(collection, before), keptRecord(collection, record)]
  if (!said) return []
  const fields = correctedFields(said, says)
  return fields.length === 0 ? [] : [{ edition, collection, id, said, ...(says && { says }), fields }]
}
