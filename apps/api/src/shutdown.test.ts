import { Agent, get } from 'node:http'
import { expect, test } from 'vitest'
import { testPlace } from './testing/engines.ts'
import { startServer } from './testing/started.ts'

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
    using server = startServer({ DATA_DIR: place.place.DATA_DIR, PORT: '0' })
    const url = await server.address
    const agent = new Agent({ keepAlive: true })
    await ask(`${url}/idle`, agent)
    const slow = ask(`${url}/slow`, agent)
    setTimeout(() => server.process.kill(signal), 150)
    expect(await slow).toMatchObject({ status: 200, body: expect.stringContaining('url=/slow') })
    expect(await server.ended).toBe(0)
    expect(server.said()).toContain('"closed"')
    agent.destroy()
  },
)
