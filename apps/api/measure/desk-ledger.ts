// Run by the benchmarks in a process of its own, on the ledger of a server that is measured. The first two words are its folder and the
// address of its database, empty for SQLite; then comes what to do:
//   invite EDITORS    publishes the shipped tracker and invites editors to its campaign; prints the tokens of their invitations
//   drafts            prints the version of every draft that the ledger holds
//   fill RECORDS      publishes a tracker of so many records
//   hold COUNT MS     holds so many changes, the first until eight seconds from now, each for so much longer than the one before; prints until when
import { tracker as shipped } from '@dutywatch/online-safety'
import { lint, type Tracker } from '@dutywatch/domain/tracker'
import { invite } from '../src/auth/invitations.ts'
import { openDatabase, type Database, type Db } from '../src/db/database.ts'
import { editionStore, hold, publish } from '../src/ledger/index.ts'
import { approvedChange } from './approved-change.ts'
import { largeTracker, recordsIn } from './large-tracker.ts'

const firstAfterMs = 8_000

async function published(db: Db, tracker: Tracker): Promise<void> {
  const done = await publish(db, tracker, { by: 'measure', note: 'To be measured.', at: new Date().toISOString() })
  if (!done.ok) throw new Error(done.message)
}

async function invitedEditors(db: Db, count: number) {
  await published(db, shipped)
  const campaign = String(shipped.campaigns[0]?.id)
  const tokens: string[] = []
  for (let number = 1; number <= count; number += 1) {
    const email = `editor-${number}@charity.example`
    const invited = await invite(db, { email, campaign, role: 'editor', at: new Date().toISOString() })
    if (!invited.ok) throw new Error(invited.message)
    tokens.push(invited.value.token)
  }
  return { campaign, tokens }
}

async function heldChanges(database: Database, count: number, apartMs: number): Promise<readonly number[]> {
  const { db } = database
  const { known, edition, currentAnew } = editionStore(database)
  const { tracker, entry } = await edition(await currentAnew())
  const at = new Date().toISOString()
  const ids: string[] = []
  for (let number = 1; number <= count; number += 1)
    ids.push(await approvedChange(db, tracker, { number, baseEdition: entry.number, at }))
  // Slow the first time only, so not once time counts.
  lint(tracker)
  const instants: number[] = []
  for (const [index, id] of ids.entries()) {
    const untilMs = (instants[0] ?? Date.now() + firstAfterMs) + index * apartMs
    const until = new Date(untilMs).toISOString()
    const kept = await hold(db, id, {
      by: 'Grace',
      person: 'grace',
      at,
      kind: 'scheduled',
      until,
      note: 'Understood better.',
      known,
    })
    if (!kept.ok) throw new Error(kept.message)
    instants.push(untilMs)
  }
  return instants
}

const tasks: Readonly<Record<string, (database: Database, ...numbers: readonly number[]) => Promise<unknown>>> = {
  invite: ({ db }, editors = 0) => invitedEditors(db, editors),
  drafts: ({ db }) => db.selectFrom('draft').select(['record_id as record', 'version']).execute(),
  fill: async ({ db }, records = 0) => {
    const tracker = largeTracker(records)
    await published(db, tracker)
    return { records: recordsIn(tracker) }
  },
  hold: (database, count = 0, apartMs = 0) => heldChanges(database, count, apartMs),
}

const [folder = '', url = '', name = '', ...numbers] = process.argv.slice(2)
const task = tasks[name]
if (!task) throw new Error(`There is no "${name}" to do.`)
const opened = await openDatabase({ DATA_DIR: folder, DATABASE_URL: url === '' ? undefined : url })
if (!opened.ok) throw new Error(opened.message)
await using database = opened.value
process.stdout.write(JSON.stringify(await task(database, ...numbers.map(Number))))
