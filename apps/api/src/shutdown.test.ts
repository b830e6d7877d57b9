import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openedDatabase, testPlace } from './testing/engines.ts'
import { aTrackerOfTerms, publishAll } from './testing/trackers.ts'

const child = fileURLToPath(new URL('./testing/server.child.ts', import.meta.url))

function ask(url: string, agent: Agent): Promise<{ status: number | undefined; body: string }> {
  return new Promise((answered, fail) => {
    get(url, { agent }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.once('end', () => answered({ status: response.statusCode, body }))
    }).once('error', fail)
  })
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s lets the request in flight finish, keeps no connection, and ends with 0',
  async (signal) => {
    await using place = await testPlace('sqlite')
    {
      await using database = await openedDatabase(place)
      await publishAll(database.db, aTrackerOfTerms(1))
    }
    const server = spawn(process.execPath, [child, place.place.DATA_DIR], { stdio: ['ignore', 'pipe', 'pipe'] })
    let logged = ''
    server.stdout.on('data', (chunk: Buffer) => (logged += chunk.toString()))
    const [address]: unknown[] = await once(server.stderr, 'data')
    const agent = new Agent({ keepAlive: true })
    const url = String(address).trim()
    await ask(`${url}/idle`, agent)
    const slow = ask(`${url}/slow`, agent)
    setTimeout(() => server.kill(signal), 150)
    const [answer, [code]] = await Promise.all([slow, once(server, 'close')])
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('url=/slow') })
    expect(code).toBe(0)
    expect(logged).toContain('"closed"')
    agent.destroy()
  },
)
