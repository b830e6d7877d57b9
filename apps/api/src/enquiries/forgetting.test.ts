import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { eraseEnquirer } from './held-on.ts'
import { testDatabase } from '../testing/engines.ts'
import { fileIn } from '../testing/kept-ledger.ts'
import { received } from '../testing/received.ts'
import { besides, copySqlite } from '../db/sqlite-files.ts'
import { ledgerName } from '../db/unavailable.ts'

const secret = 'what-nobody-else-should-read'

test('what was erased stands in no byte of the ledger, of what is beside it, and of a backup made afterwards', async () => {
  await using database = await testDatabase('sqlite')
  const { db, place } = database
  // Long enough for pages of its own, and short enough to stand among others.
  const messages = [`${secret} ${'and more '.repeat(2_000)}${secret}`, secret]
  for (const [index, message] of messages.entries()) await received(db, `e-${index}`, { message })
  await received(db, 'other', { email: 'another@paper.example' })
  const ledger = join(place.place.DATA_DIR, ledgerName)
  const files = ['', ...besides].map((suffix) => `${ledger}${suffix}`)
  const holding = () => files.filter((file) => existsSync(file) && readFileSync(file).includes(secret))
  expect(holding()).not.toEqual([])
  await db.transaction().execute((trx) => eraseEnquirer(trx, { email: 'Jo@paper.example' }))
  const reader = new BetterSqlite(ledger)
  reader.prepare('begin').run()
  reader.prepare('select count(*) from enquiry').get()
  expect(() => database.forgetDeleted()).toThrow(/in use/)
  reader.close()
  database.forgetDeleted()
  expect(holding()).toEqual([])
  const backup = fileIn(place, 'copy.db')
  await copySqlite(ledger, backup)
  expect(readFileSync(backup).includes(secret)).toBe(false)
  expect(readFileSync(backup).includes('another@paper.example')).toBe(true)
})
