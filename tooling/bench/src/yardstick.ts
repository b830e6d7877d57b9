import { request } from 'node:http'
import path from 'node:path'
import { startMeasured, type MeasuredProcess } from './measured-process.ts'

/** What a yardstick sends: `node:http` these bytes under these headers, `fastify` this JSON from a plain route. */
export interface YardstickOrder {
  readonly kind: 'node:http' | 'fastify'
  readonly headers: Readonly<Record<string, string>>
  /** In base64. */
  readonly body: string
}

/** An answer as it went over the wire, still compressed. */
export interface WireAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Asks for an address with these headers and takes the bytes as they come. */
export function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<WireAnswer> {
  return new Promise((answered, fail) => {
    const asking = request(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const sent = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const)
        const own = sent.filter(([name]) => !['date', 'connection', 'keep-alive', 'transfer-encoding'].includes(name))
        answered({ status: response.statusCode ?? 0, headers: Object.fromEntries(own), body: Buffer.concat(chunks) })
      })
    })
    asking.once('error', fail)
    asking.end()
  })
}

/** Starts a bare server that sends the same as an answer of the product, in a process of its own. */
export function startYardstick(kind: YardstickOrder['kind'], { headers, body }: WireAnswer): Promise<MeasuredProcess> {
  const message: YardstickOrder = { kind, headers, body: body.toString('base64') }
  return startMeasured({ parameters: [path.join(import.meta.dirname, 'yardstick-server.ts')], message })
}
