import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { trackerJsonSchema } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { listEditions, momentOf, type EditionStore, type MomentRefusal, type Now } from '../ledger/index.ts'

/** A file of published data. */
export interface DataFile {
  /** JSON, ending in a line break. */
  readonly body: string
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

export type DataRefusal = MomentRefusal | 'edition-not-a-number'

const TrackerQuery = z.object({ edition: z.coerce.number().optional(), asOf: z.string().optional() })

/** The tracker: of the current edition, or of the one named by `edition`; whole, or as it was known on the day named by `asOf`. */
export async function trackerFile({ store, now }: DataSource, query: unknown): Promise<Outcome<DataFile, DataRefusal>> {
  const read = TrackerQuery.safeParse(query)
  if (!read.success)
    return refuse(
      'edition-not-a-number',
      'Name the edition by one whole number, like ?edition=1, and the day by one, like ?asOf=2020-05-29.',
    )
  const moment = await momentOf(store, now, read.data)
  if (!moment.ok) return moment
  const { edition, asOf } = moment.value
  const tracker = asOf === undefined ? (await store.edition(edition.number)).tracker : await store.asOf(edition.number, asOf)
  return accept({ body: fileOf(tracker), permanent: read.data.edition !== undefined, edition: edition.number })
}

/** Every edition, newest first. */
export async function editionsFile(db: Db): Promise<DataFile> {
  return { body: fileOf(await listEditions(db)), permanent: false }
}

/** The JSON Schema of the tracker. */
export function schemaFile(): DataFile {
  return { body: fileOf(trackerJsonSchema()), permanent: false }
}

function fileOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
