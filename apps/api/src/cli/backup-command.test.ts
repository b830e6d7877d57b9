import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { editionOf, listEditions } from '../ledger/index.ts'
import { ledgerName } from '../db/unavailable.ts'
import { openedDatabase, testPlace } from '../testing/engines.ts'
import { fileIn, ledgerOf, runOn } from '../testing/kept-ledger.ts'
import { trackerOfEdition } from '../testing/numbered-tracker.ts'
import { runCli } from '../testing/run-cli.ts'
import { startServer } from '../testing/started.ts'
import { runProgram } from './program.ts'

const publisher = fileURLToPath(new URL('../testing/publisher.child.ts', import.meta.url))

test('a backup taken while another process publishes is one moment of the ledger, and a site starts on it elsewhere', async () => {
  await using place = await testPlace('sqlite')
  const backup = fileIn(place, 'copy.db')
  const child = spawn(process.execPath, [publisher, place.place.DATA_DIR], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await expect.poll(() => said.split('\n').length, { timeout: 20_000 }).toBeGreaterThan(5)
  const before = said.split('\n').length - 1
  const taken = await runCli(place, ['backup', backup])
  const after = said.split('\n').length - 1
  child.kill('SIGKILL')
  await once(child, 'close')
  expect(taken).toMatchObject({ code: 0, out: expect.stringContaining('worked out again and found as published') })
  expect(after).toBeGreaterThan(before)
  expect(statSync(backup).mode & 0o777).toBe(0o600)
  expect(readdirSync(place.place.DATA_DIR).filter((name) => name.startsWith('copy'))).toEqual(['copy.db'])

  await using fresh = await testPlace('sqlite')
  const restored = await runOn(fresh, 'restore', backup)
  expect(restored).toMatchObject({ code: 0, out: expect.stringMatching(/it stands at edition \d+ of “/) })
  let last: number
  {
    await using database = await openedDatabase(fresh)
    const editions = await listEditions(database.db)
    last = editions.length
    expect(last).toBeGreaterThanOrEqual(before)
    for (const number of [1, last]) expect((await editionOf(database.db, number)).tracker).toEqual(trackerOfEdition(number))
  }
  using server = startServer({ DATA_DIR: fresh.place.DATA_DIR, PORT: '0' })
  const answer = await fetch(`${await server.address}/data/tracker.json`)
  expect(answer.headers.get('dutywatch-edition')).toBe(String(last))
  const inUse = await runOn(fresh, 'restore', backup, '--replace')
  expect(inUse).toMatchObject({ code: 1, err: expect.stringContaining('Stop the server first.') })
  expect((await fetch(`${await server.address}/data/tracker.json`)).status).toBe(200)
})

describe('a backup', () => {
  test('overwrites nothing, has a name of its own unless given one, and says where the secret is', async () => {
    await using place = await ledgerOf(2)
    writeFileSync(fileIn(place, 'there.db'), 'mine')
    expect(await runOn(place, 'backup', fileIn(place, 'there.db'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already'),
    })
    expect(readFileSync(fileIn(place, 'there.db'), 'utf8')).toBe('mine')
    const taken = await runOn(place, 'backup')
    expect(taken.code).toBe(0)
    expect(taken.out).toMatch(/backups\/dutywatch-\d{8}T\d{6}Z\.db: edition 2 of “/)
    expect(taken.out).toContain(
      '  It holds 2 editions, 7 records, 0 proposals and 0 accounts.\n  Looked through: every edition worked',
    )
    expect(taken.err).toContain('The secret of the desk')
    expect(taken.err).toContain('is not in it, on purpose')
  })

  test('of a ledger that is damaged is refused, and nothing is left of it', async () => {
    await using place = await ledgerOf(2)
    truncateSync(fileIn(place, ledgerName), 8192)
    const refused = await runOn(place, 'backup', fileIn(place, 'copy.db'))
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('No backup was written: the ledger') })
    expect(readdirSync(place.place.DATA_DIR).filter((name) => name.includes('copy'))).toEqual([])
  })

  test('of an empty folder, or into a folder that is not there, is refused', async () => {
    await using place = await testPlace('sqlite')
    expect(await runOn(place, 'backup')).toMatchObject({ code: 1, err: expect.stringContaining('There is no ledger in') })
    await using full = await ledgerOf(1)
    expect(await runOn(full, 'backup', fileIn(full, 'no/where.db'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be created'),
    })
  })

  test('takes the secret along only when asked, beside it, and puts it back with the one before kept', async () => {
    await using place = await ledgerOf(1)
    const backup = fileIn(place, 'copy.db')
    expect(await runOn(place, 'backup', backup, '--with-secret')).toMatchObject({ code: 1 })
    writeFileSync(fileIn(place, 'secret'), 'of the desk\n')
    expect(await runOn(place, 'backup', backup, '--with-secret')).toMatchObject({ code: 0 })
    expect(statSync(`${backup}.secret`).mode & 0o777).toBe(0o600)
    await using fresh = await testPlace('sqlite')
    writeFileSync(fileIn(fresh, 'secret'), 'another\n')
    expect(await runOn(fresh, 'restore', backup, '--with-secret')).toMatchObject({ code: 0 })
    expect(readFileSync(fileIn(fresh, 'secret'), 'utf8')).toBe('of the desk\n')
    const [kept = ''] = readdirSync(fresh.place.DATA_DIR).filter((name) => name.startsWith('secret.before-restore-'))
    expect(readFileSync(fileIn(fresh, kept), 'utf8')).toBe('another\n')
  })
})

test('on PostgreSQL, backup and restore say which lines to run, and no password', async () => {
  await using place = await testPlace('sqlite')
  const variables = {
    DATA_DIR: place.place.DATA_DIR,
    DATABASE_URL: 'postgres://ada:pass-word@db.example:5433/track?sslmode=require',
  }
  for (const [args, line] of [
    [
      ['backup'],
      "  pg_dump --format=custom --no-owner --no-privileges --file=dutywatch.dump 'postgres://ada@db.example:5433/track?sslmode=require'",
    ],
    [
      ['restore', 'dutywatch.dump'],
      "  pg_restore --single-transaction --no-owner --no-privileges --dbname='postgres://ada@db.example:5433/dutywatch_restored?sslmode=require' 'dutywatch.dump'",
    ],
  ] as const) {
    const said: string[] = []
    const output = { say: (text: string) => void said.push(text), warn: (text: string) => void said.push(text) }
    expect(await runProgram(args, { output, variables })).toBe(1)
    expect(said).toContain(line)
    expect(said.join('\n')).not.toContain('pass-word')
  }
})
