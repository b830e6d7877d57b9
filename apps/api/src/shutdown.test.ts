import { once } from 'node:events'
import { Agent, createServer, get } from 'node:http'
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

test.each(['at once', 'long'] as const)('SIGTERM ends a server with 0 whose reader left %s before', async (before) => {
  await using place = await testPlace('sqlite')
  using server = startServer({ DATA_DIR: place.place.DATA_DIR, PORT: '0' })
  const url = await server.address
  server.process.stdout?.destroy()
  const agent = new Agent()
  expect(await ask(`${url}/asks`, agent)).toMatchObject({ status: 200 })
  // Longer than the server gathers what it says, so that it has met the broken pipe while serving.
  if (before === 'long') await new Promise((passed) => setTimeout(passed, 700))
  expect(await ask(`${url}/asks`, agent)).toMatchObject({ status: 200 })
  server.process.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})

test('a server whose reader left before it had said anything serves, and ends with 0', async () => {
  await using place = await testPlace('sqlite')
  const port = await freePort()
  using server = startServer({ DATA_DIR: place.place.DATA_DIR, PORT: String(port) })
  server.process.stdout?.destroy()
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}/asks`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 50_000 },
    )
    .toBe(200)
  server.process.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})

async function freePort(): Promise<number> {
  const held = createServer().listen(0, '127.0.0.1')
  await once(held, 'listening')
  const address = held.address()
  held.close()
  await once(held, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
