// Run by the benchmarks in a process of its own: publishes one change after another in a large tracker as the desk does, each beside a
// transaction that writes as many rows into tables without rules, and the whole tracker written and read once as JSON. Prints the CPU
// that each took, in milliseconds, as JSON.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Tracker } from '@dutywatch/domain/tracker'
import { sql } from 'kysely'
import { openDatabase, type Database, type Db } from '../src/db/database.ts'
import { editionStore, publish, publishProposal, type EditionStore } from '../src/ledger/index.ts'
import { approvedChange } from './approved-change.ts'
import { largeTracker, recordsIn } from './large-tracker.ts'

const warmUps = 3

async function measure(records: number, rounds: number, url: string | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'dutywatch-publication-'))
  try {
    const opened = await openDatabase({ DATA_DIR: folder, DATABASE_URL: url })
    if (!opened.ok) throw new Error(opened.message)
    await using database = opened.value
    const tracker = largeTracker(records)
    return { records: recordsIn(tracker), rounds: await raced(database, tracker, rounds) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function raced(database: Database, tracker: Tracker, rounds: number) {
  const { db } = database
  await createBareTables(db)
  const published = await publish(db, tracker, { by: 'measure', note: 'Large.', at: instant(0) })
  if (!published.ok) throw new Error(published.message)
  const store = editionStore(database)
  await store.edition(1)
  const taken: { ours: number; bare: number }[] = []
  for (let round = 1; round <= rounds + warmUps; round += 1) {
    const id = await approvedChange(db, tracker, { number: round, baseEdition: round, at: instant(round) })
    const ours = await cpuMs(() => publishedNext(db, store, { id, round }))
    const bare = await cpuMs(() => bareWork(db, tracker, round))
    if (round > warmUps) taken.push({ ours, bare })
  }
  return taken
}

/** Published as the desk does it, until the next edition can be read from. */
async function publishedNext(db: Db, store: EditionStore, { id, round }: { readonly id: string; readonly round: number }) {
  const about = {
    by: 'Grace',
    person: 'grace',
    note: 'Understood better.',
    at: instant(round),
    reviewed: true,
    known: store.known,
  }
  const published = await publishProposal(db, id, about)
  if (!published.ok) throw new Error(`${published.message} ${JSON.stringify(published.findings)}`)
  await store.edition(await store.currentAnew())
}

/** What nobody can do without: the rows written in one transaction, and the tracker written out and read. */
async function bareWork(db: Db, tracker: Tracker, round: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const table of bareTables) await sql`insert into ${sql.table(table)} values (${round}, ${filling})`.execute(trx)
  })
  JSON.parse(JSON.stringify(tracker))
}

/** An edition, a revision, an event of each, and the proposal with its own. */
const bareTables = ['bare_edition', 'bare_revision', 'bare_event', 'bare_proposal', 'bare_proposal_event']
const filling = 'A row about as long as those of the ledger. '.repeat(10)

async function createBareTables(db: Db): Promise<void> {
  for (const table of bareTables) await sql`create table ${sql.table(table)} (number integer, body text)`.execute(db)
}

function instant(round: number): string {
  return new Date(Date.UTC(2026, 10, 26, 9, 0, round)).toISOString()
}

async function cpuMs(run: () => Promise<unknown>): Promise<number> {
  const begun = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

const [records = '10000', rounds = '15', url = ''] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await measure(Number(records), Number(rounds), url === '' ? undefined : url)))
