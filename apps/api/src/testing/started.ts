import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const child = fileURLToPath(new URL('./start.child.ts', import.meta.url))

/** A server started as a process of its own. Killed with its scope, if it still runs. */
export interface Started extends Disposable {
  readonly process: ChildProcess
  /** What it has said so far, on either output. */
  readonly said: () => string
  /** The address it serves at; rejects when it ends instead. */
  readonly address: Promise<string>
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>
}

/** Starts a server with these settings and no others: with plain pages, unless another program is named. */
export function startServer(settings: Readonly<Record<string, string>>, program = child): Started {
  const server = spawn(process.execPath, [program], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const ended = once(server, 'close').then(([code]) => (typeof code === 'number' ? code : null))
  const address = new Promise<string>((found, fail) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const [, url] = /^Dutywatch is at (\S+)\n/m.exec(said) ?? []
      if (url !== undefined) found(url)
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.once('close', () => fail(new Error(`The server ended:\n${said}`)))
  })
  address.catch(() => undefined)
  return { process: server, said: () => said, address, ended, [Symbol.dispose]: () => void server.kill('SIGKILL') }
}
