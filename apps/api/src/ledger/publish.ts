import { accept, refuse, type Outcome, type Refused } from '@dutywatch/domain'
import type { PlainDate } from '@dutywatch/domain/date'
import { changes, frozenReleases, lint, readTracker, type Finding, type Tracker } from '@dutywatch/domain/tracker'
import { dayInLondon } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { insertArrangements, listArrangementsAt } from '../db/queries/arrangements.ts'
import { currentEditionNumber, insertEdition, type EditionEntry } from '../db/queries/editions.ts'
import { insertEvents } from '../db/queries/events.ts'
import { insertRevisions } from '../db/queries/revisions.ts'
import { insertShippedEdition } from '../db/queries/shipped-editions.ts'
import { storageFailure } from '../db/storage-failure.ts'
import { difference, digestOf, headerOf } from './content.ts'
import { editionOf, type KnownEditions } from './editions.ts'

/** Who publishes, why, when, and from what. */
export interface Publication {
  /** A person's or a program's name. */
  readonly by: string
  /** Why, in a sentence for readers. */
  readonly note: string
  /** The instant, ISO 8601 in UTC. */
  readonly at: string
  /** The edition the tracker was drafted from; the publication is refused when another has been published since. */
  readonly base?: number | undefined
  /** Whether the tracker is published as it ships, and is nobody's own. */
  readonly shipped?: boolean | undefined
  /** Editions that need not be read again. */
  readonly known?: KnownEditions | undefined
}

export type PublishRefusal =
  | 'has-findings'
  | 'nothing-changed'
  | 'another-tracker'
  | 'edition-moved'
  | 'no-name'
  | 'no-note'
  | 'storage-failed'
  | 'connection-lost'

/** The new edition, or why there is none. `findings` lists what is wrong with the tracker, when that is why. */
export type PublishOutcome = Outcome<EditionEntry, PublishRefusal> & { readonly findings?: readonly Finding[] }

/**
 * Publishes a tracker as the next edition, in one transaction: only what differs from the current edition is written, with the events
 * that tell of it. Once it answers, the edition survives a crash of the process or the machine. Refuses, and writes nothing, when the
 * tracker breaks a rule, is not the one this ledger keeps, says nothing new, was drafted from an edition that is no longer current, or
 * cannot be stored.
 */
export async function publish(db: Db, tracker: Tracker, publication: Publication): Promise<PublishOutcome> {
  const wrong = wrongWith(tracker, publication)
  if (wrong) return wrong
  try {
    return await db.transaction().execute((trx) => writeEdition(trx, tracker, publication))
  } catch (error) {
    return notStored(error)
  }
}

/**
 * The refusal that an error of the storage amounts to; any other error is thrown on. Of a connection that was lost nobody can say whether
 * the last word came through.
 */
export function notStored(error: unknown): Refused<'storage-failed' | 'connection-lost'> {
  const failure = storageFailure(error)
  if (failure === undefined) throw error
  if (failure.kind === 'lost') {
    const message = `The connection to the ledger was lost while this was published. ${failure.advice}, and look at the list of editions:`
    return refuse('connection-lost', `${message} if this is not among them, nothing was changed, and it can be published again.`)
  }
  return refuse(
    'storage-failed',
    `Nothing was published: the ledger ${failure.why}. ${failure.advice}, then publish again; the edition before is still the current one.`,
  )
}

/** Publishes within a transaction that the caller holds. */
export async function publishIn(trx: Db, tracker: Tracker, publication: Publication): Promise<PublishOutcome> {
  return wrongWith(tracker, publication) ?? writeEdition(trx, tracker, publication)
}

function wrongWith(tracker: Tracker, publication: Publication): PublishOutcome | undefined {
  const { by, note } = publication
  if (by.trim() === '') return refuse('no-name', 'Nobody is named as the publisher. Say who publishes this edition.')
  if (note.trim() === '') return refuse('no-note', 'The note is empty. Say in a sentence why this edition is published.')
  const findings = lint(tracker, dayOf(publication))
  return findings.length === 0 ? undefined : found(findings)
}

function found(findings: readonly Finding[]): PublishOutcome {
  return { ...refuse('has-findings', `Nothing was published: ${count(findings.length)} with the tracker.`), findings }
}

async function writeEdition(trx: Db, tracker: Tracker, publication: Publication): Promise<PublishOutcome> {
  const { by, note, at, base, known } = publication
  const current = await currentEditionNumber(trx)
  if (base !== undefined && base !== current) return moved(base, current)
  const last = current === 0 ? undefined : await editionOf(trx, current, known)
  const before = last?.tracker
  if (before && before.id !== tracker.id) {
    return refuse(
      'another-tracker',
      `Nothing was published: this ledger keeps the tracker "${before.id}", and this one is "${tracker.id}". ` +
        'Give it a ledger of its own, by setting DATA_DIR to another folder or DATABASE_URL to another database; or correct its id.',
    )
  }
  const digest = digestOf(tracker)
  if (before && digest === digestOf(before)) {
    return refuse('nothing-changed', `Nothing was published: the tracker says exactly what edition ${current} says.`)
  }
  const changed = before ? frozenReleases(before, tracker) : []
  if (changed.length > 0) return found(changed)
  const content = difference(before, tracker, before ? await listArrangementsAt(trx, current) : [])
  // No edition is older than the one before it, whatever a clock that was put back says.
  const publishedAt = last && at < last.entry.publishedAt ? last.entry.publishedAt : at
  const entry: EditionEntry = {
    number: current + 1,
    publishedAt,
    publishedOn: dayInLondon(Date.parse(publishedAt)),
    publishedBy: by.trim(),
    note: note.trim(),
    digest,
  }
  if (!(await insertEdition(trx, { entry, header: content.header }))) return moved(current, entry.number)
  if (publication.shipped) await insertShippedEdition(trx, entry.number)
  await insertRevisions(trx, entry.number, content.revisions)
  await insertArrangements(trx, entry.number, content.arrangements)
  await insertEvents(trx, entry.number, changes(before ?? emptied(tracker), tracker))
  return accept(entry)
}

function dayOf({ at }: Publication): PlainDate {
  return dayInLondon(Date.parse(at))
}

function moved(base: number, current: number): PublishOutcome {
  const message = `Nothing was published: this was drafted from edition ${base}, and edition ${current} has been published since.`
  return refuse('edition-moved', `${message} Compare the two and publish again.`)
}

/** The tracker that says nothing: what edition 1 is compared with. */
function emptied(tracker: Tracker): Tracker {
  const read = readTracker(headerOf(tracker))
  if (!read.ok) throw new Error(read.message)
  return read.value
}

function count(findings: number): string {
  return findings === 1 ? '1 thing is wrong' : `${findings} things are wrong`
}
