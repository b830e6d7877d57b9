import { sayDay, sayPartial } from '@dutywatch/domain/date'
import { find, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import { findReleaseTable } from '../../db/queries/release-tables.ts'
import type { Moment } from '../../ledger/index.ts'
import { columnsFor, type DatasetColumn } from './columns.ts'
import type { DatasetRow } from './dataset-row.ts'
import { rowsOfRecords } from './rows-of-records.ts'
import { rowsOfTable } from './rows-of-table.ts'

/** All that is public of a release, with what its columns mean and how it is cited. */
export interface Dataset {
  readonly release: RecordOf<'releases'>
  readonly columns: readonly DatasetColumn[]
  readonly rows: readonly DatasetRow[]
  readonly licence: string
  /** How to cite it: who published it, and the edition and day of this record of it. */
  readonly citation: string
  /** Where this very edition of it will always be had, below the address of the site. */
  readonly permanent: string
  /** What it is, fact by fact, in words. */
  readonly about: readonly (readonly [fact: string, words: string])[]
}

/** What a dataset is made of, and when. */
export interface DatasetOf {
  readonly db: Db
  readonly tracker: Tracker
  readonly moment: Pick<Moment, 'edition' | 'asOf'>
}

/**
 * A release as a dataset: of its protected table where that is held, else of the records that tell of it. Nothing that is withheld is in
 * either.
 */
export async function datasetOf(release: RecordOf<'releases'>, { db, tracker, moment }: DatasetOf): Promise<Dataset> {
  const cells = release.table === undefined ? undefined : await findReleaseTable(db, release.table)
  const rows = cells ? rowsOfTable(tracker, release, cells) : rowsOfRecords(tracker, release)
  const batch = find(tracker, 'batches', release.batch)
  const cited = { tracker, moment }
  const { edition, asOf } = moment
  return {
    release,
    columns: columnsFor({ release, batch, rows }),
    rows,
    licence: tracker.licence,
    citation: citationOf(release, cited),
    permanent: `/data/releases/${release.id}.csv?edition=${edition.number}${asOf === undefined ? '' : `&asOf=${asOf}`}`,
    about: aboutOf(release, cited),
  }
}

type Cited = Pick<DatasetOf, 'tracker' | 'moment'>

function citationOf(release: RecordOf<'releases'>, { tracker, moment }: Cited): string {
  const { edition, asOf } = moment
  const day = asOf === undefined ? '' : `, as known on ${sayDay(asOf)}`
  const published = `${release.publisher}, “${release.title}”, ${sayPartial(release.publishedOn)}`
  const here = `Dutywatch, ${tracker.title}, edition ${edition.number} of ${sayDay(edition.publishedOn)}${day}`
  return `${published}. ${here}`
}

function aboutOf(release: RecordOf<'releases'>, { tracker, moment }: Cited): Dataset['about'] {
  const batch = find(tracker, 'batches', release.batch)
  const sources = release.citations.flatMap(({ source }) => find(tracker, 'sources', source)?.title ?? [])
  const facts: (readonly [string, string | undefined])[] = [
    ['Title', release.title],
    ['Publisher', release.publisher],
    ['Published', sayPartial(release.publishedOn)],
    ['Batch of requests', batch?.title],
    ['How it counted', release.method],
    ...release.caveats.map((caveat) => ['Before using it', caveat] as const),
    ['Edition', `${moment.edition.number}, published on ${sayDay(moment.edition.publishedOn)}`],
    ['As known on', moment.asOf && sayDay(moment.asOf)],
    ['Licence of this record', tracker.licence],
    ['Sources', sources.join('; ')],
    ['Withheld counts', 'They are in none of these files. A total in which one is counted says so by its bounds.'],
  ]
  return facts.flatMap(([fact, words]) => (words === undefined || words === '' ? [] : [[fact, words] as const]))
}
