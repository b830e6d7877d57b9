import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { find, lastInformed, trackerJsonSchema } from '@dutywatch/domain/tracker'
import { mappingJsonSchema } from '@dutywatch/returns/mapping'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { listEditions, momentOf, type EditionStore, type Moment, type MomentRefusal, type Now } from '../ledger/index.ts'
import { datasetOf } from '../commands/release-dataset/index.ts'
import { datasetFile, datasetFormats, type DatasetFile } from './dataset-files.ts'
import { dueCalendar, dueCsv, dueLines, dueTitle } from './due.ts'

/** What a file of published data is written as. */
export type DataType = 'text/calendar' | DatasetFile['type']

/** A file of published data. */
export interface DataFile {
  /** Words end in a line break. */
  readonly body: string | Buffer
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

export type DataRefusal = MomentRefusal | 'edition-not-a-number' | 'no-such-batch' | 'no-such-release' | 'no-such-format'

const DueQuery = z.object({ batch: z.string().optional() })

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

/**
 * What is due on requests, as a table or a calendar, on the last day that the sources of the edition reach to. The batch may stand in the
 * query, too; one that is not there is refused.
 */
export async function dueFile(
  { store, now }: DataSource,
  query: unknown,
  { format, batch: named }: DueAsked,
): Promise<Outcome<DataFile, DataRefusal>> {
  const asked = await askedFor({ store, now }, query)
  if (!asked.ok) return asked
  const { moment, permanent } = asked.value
  const tracker = await store.asOf(moment.edition.number, moment.on)
  const batch = named ?? DueQuery.safeParse(query).data?.batch
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

/** Which file of a release is asked for, by the last part of its address, and where the protected tables are. */
export interface ReleaseAsked {
  /** `damp-in-2019.csv`. */
  readonly name: string
  readonly db: Db
  readonly baseUrl?: string | undefined
}

/** The dataset of a release in one of its formats, as it was known on the day asked about. */
export async function releaseFile(
  { store, now }: DataSource,
  query: unknown,
  { name, db, baseUrl }: ReleaseAsked,
): Promise<Outcome<DataFile, DataRefusal>> {
  const asked = await askedFor({ store, now }, query)
  if (!asked.ok) return asked
  const { moment, permanent } = asked.value
  const format = datasetFormats.find((each) => name.endsWith(`.${each}`))
  if (format === undefined)
    return refuse('no-such-format', `A release can be had as ${datasetFormats.map((each) => `.${each}`).join(', ')}.`)
  const tracker = await store.asOf(moment.edition.number, moment.on)
  const id = name.slice(0, -format.length - 1)
  const release = find(tracker, 'releases', id)
  if (!release) return refuse('no-such-release', `There is no release “${id}”, or it was not known yet on this day.`)
  const dataset = await datasetOf(release, { db, tracker, moment })
  return accept({ ...datasetFile(dataset, { format, baseUrl }), permanent, edition: moment.edition.number })
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

/** What a mapping holds, which says how the table of a reply is read. */
export function mappingSchemaFile(): DataFile {
  return { ...json(mappingJsonSchema()), permanent: false }
}

function json(value: unknown) {
  return { body: `${JSON.stringify(value)}\n`, type: 'application/json' as const }
}
