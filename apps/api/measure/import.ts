// Run by the benchmarks in a process of its own: takes the files named, from their bytes to what search finds of them in an empty ledger.
// Prints what that took beside what reading them alone takes, in milliseconds of CPU, as JSON.
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fountainsBill } from '@dutywatch/bill-text/testing'
import { foundProvisions } from '../src/commands/import-text/found-provisions.ts'
import { openDatabase, type Db } from '../src/db/database.ts'
import { insertTextFile } from '../src/db/queries/text-files.ts'
import { insertTextProvisions } from '../src/db/queries/text-provisions.ts'
import { readFileBytes } from '../src/ledger/text-store.ts'

async function measure(files: readonly Uint8Array[]) {
  const folder = mkdtempSync(join(tmpdir(), 'dutywatch-import-'))
  try {
    const opened = await openDatabase({ DATA_DIR: folder })
    if (!opened.ok) throw new Error(opened.message)
    await using database = opened.value
    const reading = await cpuMs(() => Promise.resolve(files.forEach((file) => readFileBytes(file))))
    let provisions = 0
    const whole = await cpuMs(async () => {
      for (const file of files) provisions += await kept(database.db, file)
    })
    const megabytes = files.reduce((sum, file) => sum + file.byteLength, 0) / 1e6
    return { files: files.length, megabytes, provisions, readingMs: reading, wholeMs: whole }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How many provisions were entered; a file that is refused is none of them. */
async function kept(db: Db, content: Uint8Array): Promise<number> {
  const read = readFileBytes(content)
  if (!read.ok || read.value.kind !== 'text') return 0
  const sha256 = createHash('sha256').update(content).digest('hex')
  const provisions = foundProvisions(sha256, read.value.text)
  await db.transaction().execute(async (trx) => {
    const isNew = await insertTextFile(trx, {
      sha256,
      name: sha256,
      content,
      addedAt: '2024-01-01T00:00:00.000Z',
      addedBy: 'measure',
    })
    if (isNew) await insertTextProvisions(trx, provisions)
  })
  return provisions.length
}

async function cpuMs(run: () => Promise<unknown>): Promise<number> {
  const begun = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

const named = process.argv.slice(2).map((name) => readFileSync(name))
const own = Object.values(fountainsBill).map((file) => new TextEncoder().encode(file))
process.stdout.write(JSON.stringify(await measure(named.length > 0 ? named : own)))
