import type { FastifyInstance } from 'fastify'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Env } from './env.ts'

/** The address people open. */
export function addressOf(host: string, port: number): string {
  const local = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** Starts listening; answers the address people open. Refuses when the port or the host cannot be had. */
export async function listen(
  server: FastifyInstance,
  { HOST: host, PORT: port }: Env,
): Promise<Outcome<string, 'cannot-listen'>> {
  try {
    await server.listen({ host, port })
    const address = server.server.address()
    return accept(addressOf(host, typeof address === 'object' && address ? address.port : port))
  } catch (error) {
    return refuse('cannot-listen', whyNot(error, host, port))
  }
}

function whyNot(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop the other program, or set PORT to another number: PORT=${port + 1} npm start`
  if (code === 'EACCES')
    return `Port ${port} may not be opened by this user. Set PORT to a number from 1024 up: PORT=4180 npm start`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address "${host}". Set HOST to one it has, like 127.0.0.1.`
  return `The server cannot listen on ${host}, port ${port}: ${error instanceof Error ? error.message : String(error)}.`
}
