import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { ledgerName } from '../db/unavailable.ts'
import { engines, openedDatabase } from '../testing/engines.ts'
import { fileIn, ledgerOf, runOn, tamper } from '../testing/kept-ledger.ts'

test.each(engines)('verify on %s says what the ledger holds, and finds a record that was changed', async (engine) => {
  await using place = await ledgerOf(3, { engine })
  expect(await runOn(place, 'verify')).toMatchObject({
    code: 0,
    out: expect.stringContaining(
      '3 editions, 8 records, 0 proposals and 0 accounts.\n  Looked through: every edition worked out again',
    ),
  })
  expect((await runOn(place, 'verify', '--last', '2')).out).toContain('the last 2 editions worked out again')
  const changed = `update revision set body = replace(body, 'Meaning 1 of 3', 'Meaning 7 of 3') where edition = 3`
  if (engine === 'sqlite') await tamper(fileIn(place, ledgerName), changed)
  else {
    await using database = await openedDatabase(place)
    await sql`alter table revision disable trigger all`.execute(database.db)
    await sql.raw(changed).execute(database.db)
  }
  expect(await runOn(place, 'verify')).toMatchObject({ code: 1, err: expect.stringContaining('1 edition does not come') })
})
