import type { Cell } from '@dutywatch/domain/evidence'
import type { RecordInput, Tracker, TrackerInput } from '@dutywatch/domain/tracker'
import { makeRelease, type ReleaseReport } from '../commands/make-release/index.ts'
import type { Db } from '../db/database.ts'
import { editionOf, publishProposal } from '../ledger/index.ts'
import { dampReturn, dampTracker } from './damp-batch.ts'
import { aReadingOf, aStoredCell } from './stored-cells.ts'
import { publishAll } from './trackers.ts'

/** Counts of the first quarter of 2019 by force; Essex’s is small, and numbers are told from one another by their digits. */
export const dampCounts: Readonly<Record<string, Cell | number>> = {
  kent: 7351,
  essex: 3,
  dorset: 4217,
  gwent: 5557,
  dyfed: 6229,
  insurers: 8887,
}

/** A tracker with a release of the batch about damp, made and published as an editor does: edition 2. */
export async function publishDampRelease(
  db: Db,
  { counts = dampCounts, over = {} }: { readonly counts?: typeof dampCounts; readonly over?: Partial<TrackerInput> } = {},
): Promise<{ readonly report: ReleaseReport; readonly tracker: Tracker }> {
  const returns: RecordInput<'returns'>[] = []
  for (const [force, cell] of Object.entries(counts)) {
    returns.push(dampReturn(force, await aReadingOf(db, [aStoredCell(cell, { force })], `${force}.csv`)))
  }
  await publishAll(db, dampTracker(returns, over))
  const made = await makeRelease(db, {
    from: { batch: 'damp-2019' },
    words: {
      title: 'Damp in early 2019',
      published: '2020-04-01',
      method: 'Asked of every force.',
      caveats: ['=Early counts'],
    },
    by: 'Ada',
    at: '2024-06-02T09:00:00.000Z',
  })
  if (!made.ok) throw new Error(made.message)
  const said = { by: 'Ada', note: 'A release.', at: '2024-06-03T09:00:00.000Z' }
  const published = await publishProposal(db, made.value.proposal ?? '', said)
  if (!published.ok) throw new Error(`${published.message} ${JSON.stringify(published.findings)}`)
  return { report: made.value, tracker: (await editionOf(db)).tracker }
}
