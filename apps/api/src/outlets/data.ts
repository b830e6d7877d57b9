import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { find, lastInformed, trackerJsonSchema } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { listEditions, momentOf, type EditionStore, type Moment, type MomentRefusal, type Now } from '../ledger/index.ts'
import { dueCalendar, dueCsv, dueLines, dueTitle } from './due.ts'

/** What a file of published data is written as. */
export type DataType = 'application/json' | 'text/csv' | 'text/calendar'

/** A file of published data. */
export interface DataFile {
  /** Ends in a line break. */
  readonly body: string
  readonly type: DataType
  /** Whether it was asked for by the number of its edition, and so will never change. */
  readonly permanent: boolean
  /** The edition it is of, where it is of one. */
  readonly edition?: number
}

/** What the published data are read from, and when. */
export interface DataSource {
  readonly store: EditionStore
  readonly now: Now
}

export type DataRefusal = MomentRefusal | 'edition-not-a-number' | 'no-such-batch'

const TrackerQuery = z.object({ edition: z.coerce.number().optional(), asOf: z.string().optional() })

/** The tracker: of the current edition, or of the one named by `edition`; whole, or as it was known on the day named by `asOf`. */
export async function trackerFile({ store, now }: DataSource, query: unknown): Promise<Outcome<DataFile, DataRefusal>> {
  const asked = await askedFor({ store, now }, query)
  if (!asked.ok) return asked
  const { moment, permanent } = asked.value
  const { edition, asOf } = moment
  const tracker = asOf === undefined ? (await store.edition(edition.number)).tracker : await store.asOf(edition.number, asOf)
  return accept({ ...json(tracker), permanent, edition: edition.number })
}

/** What a file of what is due is asked of: all requests, or those of one batch. */
export interface DueAsked {
  readonly format: 'csv' | 'ics'
  readonly batch?: string | undefined
}

/** What is due on requests, as a table or a calendar, on the last day that the sources of the edition reach to. */
export async function dueFile(
  { store, now }: DataSource,
  query: unknown,
  { format, batch }: DueAsked,
): Promise<Outcome<DataFile, DataRefusal>> {
  const asked = await askedFor({ store, now }, query)
  if (!asked.ok) return asked
  const { moment, permanent } = asked.value
  const tracker = await store.asOf(moment.edition.number, moment.on)
  if (batch !== undefined && !find(tracker, 'batches', batch))
    return refuse('no-such-batch', `There is no batch “${batch}”, or it was not known yet on this day.`)
  const lines = dueLines(tracker, { on: lastInformed(tracker, moment.on), batch })
  const calendar = { title: dueTitle(tracker, batch), stamp: moment.edition.publishedAt }
  const written =
    format === 'csv'
      ? { body: dueCsv(lines), type: 'text/csv' as const }
      : { body: dueCalendar(lines, calendar), type: 'text/calendar' as const }
  return accept({ ...written, permanent, edition: moment.edition.number })
}

async function askedFor(
  { store, now }: DataSource,
  query: unknown,
): Promise<Outcome<{ readonly moment: Moment; readonly permanent: boolean }, DataRefusal>> {
  const read = TrackerQuery.safeParse(query)
  if (!read.success)
    return refuse(
      'edition-not-a-number',
      'Name the edition by one whole number, like ?edition=1, and the day by one, like ?asOf=2020-05-29.',
    )
  const moment = await momentOf(store, now, read.data)
  return moment.ok ? accept({ moment: moment.value, permanent: read.data.edition !== undefined }) : moment
}

/** Every edition, newest first. */
export async function editionsFile(db: Db): Promise<DataFile> {
  return { ...json(await listEditions(db)), permanent: false }
}

/** The JSON Schema of the tracker. */
export function schemaFile(): DataFile {
  return { ...json(trackerJsonSchema()), permanent: false }
}

function json(value: unknown) {
  return { body: `${JSON.stringify(value)}\n`, type: 'application/json' as const }
}
