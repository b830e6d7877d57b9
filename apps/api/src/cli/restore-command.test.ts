import { copyFileSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { insertLetter } from '../db/queries/letters.ts'
import { ledgerName } from '../db/unavailable.ts'
import { getProposal, hold, listProposalEvents, publishDue, publishProposal } from '../ledger/index.ts'
import { openedDatabase, testPlace } from '../testing/engines.ts'
import { fileIn, ledgerOf, runOn, tamper } from '../testing/kept-ledger.ts'
import { received } from '../testing/received.ts'
import { approved, at, grace } from '../testing/reviewed.ts'
import { signedIn } from '../testing/signed-in.ts'
import { testServer } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'

const changedWords = `update revision set body = replace(body, 'Meaning 1', 'Meaning 7')`

/** How a backup may be spoilt, and what is said of it. */
const spoilings: readonly (readonly [string, (backup: string) => Promise<void> | void, string])[] = [
  ['cut short', (backup) => truncateSync(backup, statSync(backup).size / 2), 'is damaged'],
  ['that is no database', (backup) => writeFileSync(backup, 'PK'.repeat(9000)), 'is damaged, or was not made by Dutywatch'],
  ['that is empty', (backup) => writeFileSync(backup, ''), 'no ledger of Dutywatch'],
  ['of a newer release', (backup) => tamper(backup, `insert into kysely_migration values ('0999-later', '2030')`), '0999-later'],
  ['without one of its editions', (backup) => tamper(backup, 'delete from edition where number = 2'), 'is damaged'],
  ['whose words were changed', (backup) => tamper(backup, changedWords), '--differing'],
]

describe('a restore', () => {
  test('onto a ledger that holds anything is refused, and with --replace keeps it beside, whole', async () => {
    await using old = await ledgerOf(3)
    await using place = await ledgerOf(5)
    const backup = fileIn(old, 'copy.db')
    await runOn(old, 'backup', backup)
    expect(await runOn(place, 'restore', backup)).toMatchObject({ code: 1, err: expect.stringContaining('With --replace') })
    expect((await runOn(place, 'verify')).out).toContain('stands at edition 5')
    const replaced = await runOn(place, 'restore', backup, '--replace')
    expect(replaced).toMatchObject({ code: 0, out: expect.stringContaining('it stands at edition 3') })
    const kept = /kept as (.+)\.$/m.exec(replaced.out)?.[1] ?? ''
    expect((await runOn(place, 'verify', kept)).out).toContain('stands at edition 5')
    expect((await runOn(place, 'verify')).out).toContain('stands at edition 3')
  })

  test('replaces a ledger that cannot be read any more, and keeps it as it is', async () => {
    await using place = await ledgerOf(2)
    const backup = fileIn(place, 'copy.db')
    await runOn(place, 'backup', backup)
    writeFileSync(fileIn(place, ledgerName), 'not a ledger '.repeat(1000))
    expect(await runOn(place, 'restore', backup)).toMatchObject({ code: 1 })
    const replaced = await runOn(place, 'restore', backup, '--replace')
    expect(replaced.code).toBe(0)
    expect(readFileSync(/kept as (.+)\.$/m.exec(replaced.out)?.[1] ?? '', 'utf8')).toMatch(/^not a ledger/)
    expect((await runOn(place, 'verify')).out).toContain('stands at edition 2')
  })

  test.each(spoilings)('of a backup %s is refused in words, and the ledger that was there stays', async (_name, spoil, words) => {
    await using place = await ledgerOf(3)
    const backup = fileIn(place, 'copy.db')
    await runOn(place, 'backup', backup)
    await spoil(backup)
    const refused = await runOn(place, 'restore', backup, '--replace')
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Nothing was restored') })
    expect(refused.err).toContain(words)
    expect((await runOn(place, 'verify')).out).toContain('stands at edition 3')
    expect(readdirSync(place.place.DATA_DIR).filter((name) => /part|before/.test(name))).toEqual([])
  })

  test('onto a journal that is left of another ledger reads nothing of it', async () => {
    await using other = await ledgerOf(4)
    await using open = await openedDatabase(other)
    await publishAll(open.db, aTrackerOfTerms(5))
    await using place = await ledgerOf(1)
    await runOn(place, 'backup', fileIn(place, 'copy.db'))
    await using fresh = await testPlace('sqlite')
    copyFileSync(fileIn(other, `${ledgerName}-wal`), fileIn(fresh, `${ledgerName}-wal`))
    await runOn(fresh, 'restore', fileIn(place, 'copy.db'))
    expect((await runOn(fresh, 'verify')).out).toContain('stands at edition 1')
  })

  test('of a backup of another tracker, of no file, and of the ledger itself is refused', async () => {
    await using place = await ledgerOf(1)
    await using other = await ledgerOf(1, { id: 'warm-homes-two' })
    const backup = fileIn(other, 'copy.db')
    await runOn(other, 'backup', backup)
    expect((await runOn(place, 'restore', backup, '--replace')).err).toContain('is a backup of the tracker "warm-homes-two"')
    expect((await runOn(place, 'restore', fileIn(place, 'nothing.db'))).err).toContain('There is no file')
    expect((await runOn(place, 'restore', fileIn(place, ledgerName), '--replace')).err).toContain('is the ledger itself')
  })

  test('takes a changed edition when told to, and verify goes on saying so', async () => {
    await using place = await ledgerOf(2)
    const backup = fileIn(place, 'copy.db')
    await runOn(place, 'backup', backup)
    await tamper(backup, changedWords)
    await using fresh = await testPlace('sqlite')
    expect(await runOn(fresh, 'restore', backup, '--differing')).toMatchObject({ code: 0 })
    expect(await runOn(fresh, 'verify')).toMatchObject({ code: 1, err: expect.stringContaining('2 editions do not come') })
  })

  test('signs everybody out, and keeps their accounts', async () => {
    await using place = await testPlace('sqlite')
    const backup = fileIn(place, 'copy.db')
    await using server = await testServer({ place, prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)) })
    await signedIn(server, { name: 'Ada', role: 'admin', campaign: 'warm-homes' })
    expect(await server.database.db.selectFrom('session').select('id').execute()).not.toEqual([])
    expect((await runOn(place, 'backup', backup)).out).toContain('1 account.')
    await using fresh = await testPlace('sqlite')
    expect(await runOn(fresh, 'restore', backup)).toMatchObject({ code: 0, err: expect.stringContaining('Nobody is signed in') })
    await using database = await openedDatabase(fresh)
    expect(await database.db.selectFrom('session').select('id').execute()).toEqual([])
    expect(await database.db.selectFrom('person').select('name').execute()).toMatchObject([{ name: 'Ada' }])
  })

  test('holds back answers that waited in the backup, for they may have been sent since', async () => {
    await using place = await ledgerOf(1)
    const backup = fileIn(place, 'copy.db')
    {
      await using database = await openedDatabase(place)
      const at = '2024-06-20T12:00:00.000Z'
      const letter = {
        enquiry: await received(database.db, 'e-1'),
        seq: 1,
        to: 'jo@paper.example',
        subject: 'Re',
        text: 'Twelve.',
      }
      await insertLetter(database.db, { ...letter, id: 'l-1', madeAt: at })
    }
    await runOn(place, 'backup', backup)
    await using fresh = await testPlace('sqlite')
    expect(await runOn(fresh, 'restore', backup)).toMatchObject({ code: 0 })
    await using restored = await openedDatabase(fresh)
    expect(await restored.db.selectFrom('letter').selectAll().execute()).toMatchObject([
      { text: 'Twelve.', next_at: null, sent_at: null, last_error: expect.stringContaining('may have been sent since') },
    ])
  })

  test('takes what was held from hold, for it may have been stopped since: it is published when somebody says so', async () => {
    await using place = await testPlace('sqlite')
    const backup = fileIn(place, 'copy.db')
    {
      await using database = await openedDatabase(place)
      await publishAll(database.db, aTrackerOfTerms(2))
      await approved(database.db)
      const until = '2024-06-05T06:00:00.000Z'
      expect(await hold(database.db, 'p-1', { ...at(grace, 11), kind: 'embargo', until, note: 'At six.' })).toMatchObject({
        ok: true,
      })
    }
    await runOn(place, 'backup', backup)
    await using fresh = await testPlace('sqlite')
    expect(await runOn(fresh, 'restore', backup)).toMatchObject({ code: 0 })
    await using restored = await openedDatabase(fresh)
    expect(await publishDue(restored.db, '2030-01-01T00:00:00.000Z', { passLocked: false })).toEqual([])
    expect(await getProposal(restored.db, 'p-1')).toMatchObject({ state: 'approved', events: 5 })
    expect((await listProposalEvents(restored.db, 'p-1')).at(-1)).toMatchObject({
      seq: 5,
      kind: 'hold-cancelled',
      by: 'Dutywatch',
    })
    const publication = { ...at(grace, 12), note: 'Looked at again.', reviewed: true }
    expect(await publishProposal(restored.db, 'p-1', publication)).toMatchObject({ ok: true })
  })

  test('takes a copy of the file of a ledger as well, with what is beside it', async () => {
    await using place = await ledgerOf(2)
    await using database = await openedDatabase(place)
    await publishAll(database.db, aTrackerOfTerms(3))
    for (const suffix of ['', '-wal'])
      copyFileSync(`${fileIn(place, ledgerName)}${suffix}`, `${fileIn(place, 'raw.db')}${suffix}`)
    await using fresh = await testPlace('sqlite')
    expect((await runOn(fresh, 'restore', fileIn(place, 'raw.db'))).out).toContain('it stands at edition 3')
  })
})
