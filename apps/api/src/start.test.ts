import { statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { readTracker } from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import { engines, openedDatabase, testPlace } from './testing/engines.ts'
import { startServer } from './testing/started.ts'
import { aTrackerOfTerms, publishAll, publishShippedBefore } from './testing/trackers.ts'
import { listEditions } from './ledger/index.ts'

describe.each(engines)('a start on %s', (engine) => {
  test('publishes the shipped tracker as edition 1 once, and serves it', async () => {
    await using place = await testPlace(engine)
    const { DATA_DIR, DATABASE_URL = '' } = place.place
    for (const _start of ['first', 'second']) {
      using server = startServer({ DATA_DIR, DATABASE_URL, PORT: '0' })
      const url = await server.address
      const answer = await fetch(`${url}/data/tracker.json`)
      expect(answer.headers.get('dutywatch-edition')).toBe('1')
      expect(readTracker(await answer.json())).toMatchObject({ ok: true })
      expect(server.said()).toContain('BASE_URL is not set, so citations in downloads, drawings and embed snippets name no host')
      server.process.kill('SIGTERM')
      expect(await server.ended).toBe(0)
    }
    await using database = await openedDatabase(place)
    expect(await listEditions(database.db)).toHaveLength(1)
  })
})

test('the first start tells one link by which the first admin comes in; another start tells that it still holds', async () => {
  await using place = await testPlace('sqlite')
  const { DATA_DIR } = place.place
  const said: string[] = []
  for (const _start of ['first', 'second']) {
    using server = startServer({ DATA_DIR, PORT: '0' })
    await server.address
    await expect.poll(server.said, { timeout: 20_000 }).toContain('The desk has no admin yet.')
    server.process.kill('SIGTERM')
    await server.ended
    said.push(server.said())
  }
  expect(said[0]).toMatch(/becomes one: http:\/\/localhost:\d+\/desk\/join#[\w-]{43}\n/)
  expect(said[1]).toContain('for another: npm run dutywatch -- admin invite --email ADDRESS\n')
  expect(said[1]).not.toContain('#')
  expect(statSync(join(DATA_DIR, 'secret')).mode & 0o777).toBe(0o600)
})

describe.each(engines)('a start on %s after the shipped tracker has changed', (engine) => {
  test('serves the edition there is, and says with which command the new one is seen and published', async () => {
    await using place = await testPlace(engine)
    {
      await using database = await openedDatabase(place)
      await publishShippedBefore(database.db)
    }
    using server = startServer({ DATA_DIR: place.place.DATA_DIR, DATABASE_URL: place.place.DATABASE_URL ?? '', PORT: '0' })
    const answer = await fetch(`${await server.address}/data/tracker.json`)
    expect(answer.headers.get('dutywatch-edition')).toBe('1')
    await expect
      .poll(server.said, { timeout: 20_000 })
      .toContain(
        'The tracker that ships with this release is not what the site shows (edition 1). ' +
          'To see what differs, and how to publish it: npm run dutywatch -- shipped\n',
      )
  })
})

describe('a start that cannot succeed ends with 1 and a sentence', () => {
  test('when the port is taken', async () => {
    await using place = await testPlace('sqlite')
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = String(typeof address === 'object' && address ? address.port : '')
    using server = startServer({ DATA_DIR: place.place.DATA_DIR, PORT: port })
    expect(await server.ended).toBe(1)
    expect(server.said()).toContain(`Port ${port} is taken.`)
    other.close()
  })

  test('when the data folder cannot be one', async () => {
    await using place = await testPlace('sqlite')
    const file = join(place.place.DATA_DIR, 'file')
    writeFileSync(file, '')
    using server = startServer({ DATA_DIR: file, PORT: '0' })
    expect(await server.ended).toBe(1)
    expect(server.said()).toContain(`The data folder ${file} is not a folder.`)
  })

  test('when the ledger opens but an edition in it cannot be read', async () => {
    await using place = await testPlace('sqlite')
    {
      await using database = await openedDatabase(place)
      await publishAll(database.db, aTrackerOfTerms(1))
      const row = {
        number: 2,
        published_at: '2024-06-02T09:00:00.000Z',
        published_by: 'x',
        note: 'x',
        header: '{"id":1}',
        digest: '',
      }
      await database.db.insertInto('edition').values(row).execute()
    }
    using server = startServer({ DATA_DIR: place.place.DATA_DIR, PORT: '0' })
    expect(await server.ended).toBe(1)
    expect(server.said()).toContain('is damaged, or was not made by Dutywatch. Nothing in it was changed.')
    expect(server.said()).not.toMatch(/^\s+at /m)
  })

  test('when a setting makes no sense', async () => {
    using server = startServer({ PORT: 'http' })
    expect(await server.ended).toBe(1)
    expect(server.said()).toContain('PORT is "http", but it must be a whole number')
  })
})
