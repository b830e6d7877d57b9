import type { PlainDate } from '@dutywatch/domain/date'
import { find, type DraftChange, type RecordInput, type Tracker } from '@dutywatch/domain/tracker'
import type { Commencing, Instrument } from './commencing.ts'

const publisher = 'The National Archives, legislation.gov.uk'
const site = 'https://www.legislation.gov.uk'

/** What sources are told from. */
export interface Citing {
  readonly tracker: Tracker
  /** "ukpga/2023/50". */
  readonly act: string
  readonly changes: { readonly url: string }
  readonly readOn: PlainDate
}

/** The ids of the feed of changes as read on a day, and of an instrument: that of a source of the tracker where it has one. */
export function sourceIds(
  { tracker, act, readOn }: Citing,
  instrument: string,
): { readonly feed: string; readonly ofInstrument: string } {
  const held = tracker.sources.find(({ url }) => url !== undefined && pathOfUrl(url) === instrument)
  return { feed: `changes-${slug(act)}-${readOn}`, ofInstrument: held?.id ?? `legislation-${slug(instrument)}` }
}

/** The sources that some commencements cite and the tracker does not have. */
export function sourcesOf(citing: Citing, commencings: readonly Commencing[]): DraftChange[] {
  if (commencings.length === 0) return []
  const instruments = new Map(commencings.map(({ instrument }) => [sourceIds(citing, instrument.path).ofInstrument, instrument]))
  const records = [feedSource(citing), ...[...instruments].map(([id, instrument]) => instrumentSource(id, instrument))]
  return records
    .filter(({ id }) => !find(citing.tracker, 'sources', id))
    .map((record) => ({ collection: 'sources', id: record.id, record }))
}

function feedSource(citing: Citing): RecordInput<'sources'> {
  return {
    id: sourceIds(citing, '').feed,
    title: `Changes to legislation affecting ${citing.act}`,
    publisher,
    kind: 'official',
    published: citing.readOn,
    url: citing.changes.url,
    note: 'As it answered on the day it was read, which is the day given.',
  }
}

function instrumentSource(id: string, { path, name, title, year }: Instrument): RecordInput<'sources'> {
  return {
    id,
    title: title === undefined ? name : `${title}${title === name ? '' : ` (${name})`}`,
    publisher,
    kind: 'official',
    ...(year !== undefined && { published: String(year) }),
    ...(/^[a-z]+\/\d{4}\/\d+$/.test(path) && { url: `${site}/${path}` }),
  }
}

function pathOfUrl(url: string): string | undefined {
  return /^https?:\/\/(?:www\.)?legislation\.gov\.uk\/(?:id\/)?([a-z]+\/\d{4}\/\d+)(?:\/made|\/enacted)?\/?$/.exec(url)?.[1]
}

function slug(path: string): string {
  return (path.toLowerCase().match(/[a-z0-9]+/g) ?? ['law']).slice(-3).join('-')
}
