import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { repository } from './repository.ts'

/** What a measured process may be asked. `requests` also forgets the requests so far; they count only while one runs at a time. */
export interface ProbeQuestion {
  readonly ask: 'total' | 'requests'
}

/** CPU used, in microseconds, by all threads of the process. */
export interface ProbeAnswer {
  readonly totalMicros: number
  readonly requestMicros: readonly number[]
}

/** A server in a process of its own that knows what it costs. Stops at the end of its scope. */
export interface MeasuredProcess extends AsyncDisposable {
  /** Where it answers, without a closing slash. */
  readonly url: string
  readonly ask: (question: ProbeQuestion['ask']) => Promise<ProbeAnswer>
}

/** How to start a server. It must print the address it answers at on its standard output. */
export interface ServerCommand {
  readonly parameters: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Sent to the process once it runs. */
  readonly message?: object
}

/** Starts a server on the pinned Node with the CPU probe inside, and waits until it says where it is. */
export async function startMeasured({ parameters, env = {}, message }: ServerCommand): Promise<MeasuredProcess> {
  const probe = path.join(import.meta.dirname, 'cpu-probe.ts')
  const child = spawn(process.execPath, ['--import', probe, ...parameters], {
    cwd: repository,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  if (message !== undefined) child.send(message)
  const url = await addressFrom(child)
  return { url, ask: (question) => asking(child, question), [Symbol.asyncDispose]: () => stop(child) }
}

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let words = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      words += chunk.toString()
      const port = /https?:\/\/[\w.]+:(\d+)/.exec(words)?.[1]
      if (port) found(`http://127.0.0.1:${port}`)
    })
    child.once('error', fail)
    child.once('exit', (code) => fail(new Error(`The server ended (${code}) before it said where it is. Its words: ${words}`)))
  })
}

function asking(child: ChildProcess, ask: ProbeQuestion['ask']): Promise<ProbeAnswer> {
  return new Promise((answered) => {
    child.once('message', (answer: ProbeAnswer) => answered(answer))
    child.send({ ask } satisfies ProbeQuestion)
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((gone) => {
    child.once('exit', gone)
    // An open channel would keep the server alive after it has closed.
    child.disconnect()
    child.kill('SIGTERM')
  })
}
