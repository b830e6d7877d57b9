// The yardsticks, each a server that does nothing but send what it was given.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fastify } from 'fastify'
import type { YardstickOrder } from './yardstick.ts'

process.once('message', (order: YardstickOrder) => {
  const listening = order.kind === 'node:http' ? bareHttp(order) : bareFastify(order)
  void listening.then((port) => process.stdout.write(`http://127.0.0.1:${port}\n`))
})

/** Headers are made ready once, as any careful server would. */
function bareHttp({ headers, body }: YardstickOrder): Promise<number> {
  const bytes = Buffer.from(body, 'base64')
  const ready = Object.entries(headers).flat()
  const server = createServer((_request, response) => response.writeHead(200, ready).end(bytes))
  return new Promise((listening) => {
    server.listen(0, '127.0.0.1', () => listening(portOf(server.address())))
  })
}

async function bareFastify({ body }: YardstickOrder): Promise<number> {
  const answer: unknown = JSON.parse(Buffer.from(body, 'base64').toString())
  const server = fastify()
  server.get('/*', () => Promise.resolve(answer))
  await server.listen({ port: 0, host: '127.0.0.1' })
  return portOf(server.server.address())
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The yardstick has no port')
  return address.port
}
