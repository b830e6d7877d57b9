import { readTracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import { insertReleaseTable, releaseTable } from '../../db/queries/release-tables.ts'
import { listEditions, publish } from '../../ledger/index.ts'

/** Gives what is public at an address. */
export type Download = (address: string) => Promise<string>

/**
 * Fills an empty ledger with what another has published and nothing else: each edition as anybody can download it, and the protected
 * tables of its releases. Whatever this ledger answers, it answers without ever having held a return.
 */
export async function copyPublished(from: { readonly db: Db; readonly download: Download }, to: Db): Promise<void> {
  const entries = (await listEditions(from.db)).toReversed()
  const copied = new Set<string>()
  for (const { number, publishedAt: at, publishedBy: by, note } of entries) {
    const read = readTracker(JSON.parse(await from.download(`/data/tracker.json?edition=${number}`)))
    if (!read.ok) throw new Error(read.message)
    for (const { table } of read.value.releases) {
      if (table === undefined || copied.has(table)) continue
      await insertReleaseTable(to, { cells: await releaseTable(from.db, table), madeAt: at, madeBy: by })
      copied.add(table)
    }
    const published = await publish(to, read.value, { by, note, at })
    if (!published.ok) throw new Error(`${published.message} ${JSON.stringify(published.findings)}`)
  }
}
