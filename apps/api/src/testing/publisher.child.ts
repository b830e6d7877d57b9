import { writeSync } from 'node:fs'
import { openDatabase } from '../db/database.ts'
import { currentEditionNumber, publish } from '../ledger/index.ts'
import { trackerOfEdition } from './numbered-tracker.ts'

// Publishes one edition after another until it is killed, and says the number of each once it is acknowledged.
const [folder = '', url] = process.argv.slice(2)
const opened = await openDatabase({ DATA_DIR: folder, DATABASE_URL: url })
if (!opened.ok) throw new Error(opened.message)
const { db } = opened.value
for (;;) {
  const number = (await currentEditionNumber(db)) + 1
  const published = await publish(db, trackerOfEdition(number), {
    by: 'Child',
    note: `Edition ${number}.`,
    at: '2024-06-01T09:00:00.000Z',
  })
  if (!published.ok) throw new Error(published.message)
  writeSync(1, `${number}\n`)
}
