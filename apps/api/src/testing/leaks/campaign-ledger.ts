import { PlainDate } from '@dutywatch/domain/date'
import type { RecordInput } from '@dutywatch/domain/tracker'
import { ReturnMapping } from '@dutywatch/returns/mapping'
import { importReturns, type ReturnSource } from '../../commands/import-returns/index.ts'
import { makeRelease, type ReleaseReport } from '../../commands/make-release/index.ts'
import type { Db } from '../../db/database.ts'
import { openTable } from '../../imports/tables/index.ts'
import { editionOf, publishProposal } from '../../ledger/index.ts'
import { dampBatch, dampTracker } from '../damp-batch.ts'
import { publishAll } from '../trackers.ts'
import { asked, csvOfReply, refusing, silent, type Campaign, type Reply } from './a-campaign.ts'

const quarters = ['Jan-Mar 2019', 'Apr-Jun 2019']

/** What is there before the first answer: everybody was asked, one refused and one says nothing. */
function trackerBefore() {
  const request = (force: string, events: NonNullable<RecordInput<'requests'>['events']>): RecordInput<'requests'> => ({
    id: `ask-${force}`,
    knownFrom: '2020-03-01',
    citations: [{ source: 'hansard-2020-02-13', confidence: 'confirmed' }],
    batch: dampBatch.id,
    force,
    asked: 'Damp homes',
    events: [{ kind: 'sent', on: '2020-01-10' }, ...events],
  })
  const requests = [request(refusing, [{ kind: 'refused', exemptions: ['s.12'], on: '2020-02-01' }]), request(silent, [])]
  const batch = { ...dampBatch, authorities: asked.map(({ id }) => id) }
  return dampTracker([], { forces: [...asked], batches: [batch], requests, informedTo: '2020-03-02' })
}

/** The day of a round of answers; its release follows on the day after. */
function dayOf(round: number, after = 0): PlainDate {
  return PlainDate.parse(`2020-0${round + 4}-0${after + 1}`)
}

/** Runs a campaign through the commands that the team has: each file is imported and published, then a release is made and published. */
export async function runCampaign(db: Db, { rounds }: Campaign): Promise<readonly ReleaseReport[]> {
  await publishAll(db, trackerBefore())
  const releases: ReleaseReport[] = []
  for (const [round, replies] of rounds.entries()) {
    for (const reply of replies) await importReply(db, reply, round)
    const published = dayOf(round, 1)
    const made = await makeRelease(db, {
      from: { batch: dampBatch.id },
      why: 'Forces revised their answers.',
      words: { title: `Damp, release ${round + 1}`, published, method: 'Asked of every force.', caveats: [] },
      by: 'Ada',
      at: `${published}T09:00:00.000Z`,
    })
    if (!made.ok) throw new Error(made.message)
    await publishAt(db, made.value.proposal, published)
    releases.push(made.value)
  }
  return releases
}

async function importReply(db: Db, reply: Reply, round: number): Promise<void> {
  const today = dayOf(round)
  const name = `${reply.force}-${round + 1}.csv`
  const { tracker } = await editionOf(db)
  const earlier = tracker.returns.filter(({ force }) => force === reply.force).at(-1)
  const imported = await importReturns(db, {
    files: [{ source: await sourceOf(name, csvOfReply(reply, quarters)), mapping: mappingOf(name) }],
    words: {
      batch: dampBatch.id,
      force: reply.force,
      receivedOn: today,
      ...(earlier && { supersedes: earlier.id, why: 'Revised.' }),
    },
    by: 'Ada',
    at: `${today}T09:00:00.000Z`,
    today,
  })
  if (!imported.ok) throw new Error(`${imported.message} ${JSON.stringify(imported)}`)
  await publishAt(db, imported.value.proposal, today)
}

async function publishAt(db: Db, proposal = '', day: PlainDate): Promise<void> {
  const published = await publishProposal(db, proposal, {
    by: 'Ada',
    note: 'As proposed.',
    at: `${day}T10:00:00.000Z`,
    informedTo: day,
  })
  if (!published.ok) throw new Error(`${published.message} ${JSON.stringify(published.findings)}`)
}

async function sourceOf(name: string, text: string): Promise<ReturnSource> {
  const bytes = new TextEncoder().encode(text)
  const opened = await openTable(bytes, { name })
  if (!opened.ok) throw new Error(opened.message)
  const table = opened.value
  return { name, bytes: bytes.byteLength, content: () => pieces(bytes), sheets: table.sheets, rows: (sheet) => table.rows(sheet) }
}

async function* pieces(bytes: Uint8Array) {
  yield await Promise.resolve(bytes)
}

function mappingOf(name: string): ReturnMapping {
  const platform = (value: string) => ({ category: { platform: value } })
  return ReturnMapping.parse({
    schemaVersion: 1,
    sheets: [
      {
        name,
        headerRows: [1],
        firstRow: 2,
        columns: [
          { column: 'A', header: 'Quarter', is: 'period' },
          { column: 'B', header: 'All', is: 'value' },
          { column: 'C', header: 'Chat', is: 'value', of: platform('chat') },
          { column: 'D', header: 'Post', is: 'value', of: platform('post') },
        ],
        fixed: { question: 'damp' },
        suppressedBelow: 5,
        corrections: 'allowed',
        blanks: 'left-out',
      },
    ],
  })
}
