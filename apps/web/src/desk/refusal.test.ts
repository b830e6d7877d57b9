import { createServer } from 'node:http'
import { once } from 'node:events'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import type { DeskRouter } from '@dutywatch/api/desk'
import { expect, test } from 'vitest'
import { isPassing, messageOf, reasonOf, unreachable } from './refusal.ts'

/** What the desk's client throws where a server answers like this. */
async function thrownAt(answer: object | undefined): Promise<unknown> {
  const server = createServer((_request, response) => {
    if (answer === undefined) response.destroy()
    else response.writeHead(503, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const client = createTRPCClient<DeskRouter>({ links: [httpBatchLink({ url: `http://127.0.0.1:${port}/desk/trpc` })] })
  try {
    return await client.me.whoami.query().then(
      () => undefined,
      (error: unknown) => error,
    )
  } finally {
    server.close()
  }
}

test('what the server says before it gets to a procedure is told in its words', async () => {
  const message = 'The desk stopped before it answered, and starts again.'
  const error = await thrownAt({ reason: 'desk-stopped', message })
  expect([reasonOf(error), messageOf(error), isPassing(error)]).toEqual(['desk-stopped', message, true])
})

test('no answer, and one that makes no sense, is a server that cannot be reached', async () => {
  for (const answer of [undefined, { reason: 7 }, {}]) {
    const error = await thrownAt(answer)
    expect([reasonOf(error), messageOf(error), isPassing(error)]).toEqual(['unreachable', unreachable, true])
  }
})

test('a refusal of a procedure keeps its reason and its sentence', async () => {
  const message = 'Sign in first.'
  const error = await thrownAt([
    { error: { message, code: -32_001, data: { code: 'UNAUTHORIZED', httpStatus: 401, reason: 'signed-out' } } },
  ])
  expect([reasonOf(error), messageOf(error), isPassing(error)]).toEqual(['signed-out', message, false])
})
