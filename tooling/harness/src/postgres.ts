import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, escapeIdentifier } from 'pg'
import { serverPrograms, type ServerPrograms } from './postgres-programs.ts'

const mostRestarts = 100
const restartEveryMs = 100
const longestStopMs = 20_000

/** A running PostgreSQL server with an empty data folder of its own. Stops and deletes itself at the end of its scope. */
export interface Postgres extends AsyncDisposable {
  /** The address of its empty `postgres` database. */
  readonly url: string
  /** Creates an empty database and answers its address. */
  readonly createDatabase: (name: string) => Promise<string>
  /** Ends the server at once, as a crash does, and starts it again over the same data; answers once it takes calls. */
  readonly crash: (signal: 'SIGKILL' | 'SIGQUIT') => Promise<void>
}

/**
 * Starts a real PostgreSQL from npm on a free port, with settings (`autovacuum=off`) beside its own, and keeps its data in a new folder within
 * the one given. Works as root too, where the server runs as `nobody`. Throws with the server's own words.
 */
export async function startPostgres(settings: readonly string[] = [], within = tmpdir()): Promise<Postgres> {
  const programs = await serverPrograms()
  const folder = await mkdtemp(path.join(within, 'dutywatch-postgres-'))
  const removeOnExit = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', removeOnExit)
  if (programs.owner) chownSync(folder, programs.owner.uid, programs.owner.gid)
  try {
    const port = await freePort()
    await initialise(programs, folder)
    const start = () => serve(programs, folder, [`port=${port}`, ...settings])
    let server = await start()
    const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`
    return {
      url,
      createDatabase: (name) => createDatabase(url, name),
      crash: async (signal) => {
        const gone = once(server, 'exit')
        server.kill(signal)
        await gone
        server = await onceOthersAreGone(start)
      },
      [Symbol.asyncDispose]: async () => {
        await stop(server)
        process.off('exit', removeOnExit)
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    process.off('exit', removeOnExit)
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/**
 * Creates a database on the server at `url` and answers its address. It is empty, or a copy of the database named as its template, to which
 * nobody may be connected.
 */
export async function createDatabase(url: string, name: string, template?: string): Promise<string> {
  // Copied as files: as a log of changes ten megabytes would be written twice.
  const of = template === undefined ? '' : ` template ${escapeIdentifier(template)} strategy file_copy`
  await ask(url, `create database ${escapeIdentifier(name)}${of}`)
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/** Drops the database at an address, whoever is connected to it. */
export async function dropDatabase(address: string): Promise<void> {
  const server = new URL(address)
  const name = server.pathname.slice(1)
  server.pathname = '/postgres'
  await ask(server.href, `drop database if exists ${escapeIdentifier(name)} with (force)`)
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

async function initialise({ initdb, owner }: ServerPrograms, folder: string): Promise<void> {
  const passwordFile = path.join(folder, '..', `${path.basename(folder)}.password`)
  await writeFile(passwordFile, 'postgres\n')
  try {
    const flags = [`--pgdata=${folder}/data`, '--username=postgres', `--pwfile=${passwordFile}`]
    await finished(initdb, [...flags, '--auth=password', '--encoding=UTF8', '--locale=C', '--no-sync'], { cwd: folder, ...owner })
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** Durability is off: the data does not outlive the run, and tests that kill a server bring their own. */
async function serve({ postgres, owner }: ServerPrograms, folder: string, added: readonly string[]): Promise<ChildProcess> {
  const settings = ['fsync=off', 'full_page_writes=off', `unix_socket_directories=${folder}`, 'listen_addresses=127.0.0.1']
  const flags = ['-D', path.join(folder, 'data'), ...[...settings, ...added].flatMap((setting) => ['-c', setting])]
  const server = spawn(postgres, flags, { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder, ...owner })
  const killOnExit = () => server.kill('SIGQUIT')
  process.once('exit', killOnExit)
  server.once('exit', () => process.off('exit', killOnExit))
  await new Promise<void>((ready, fail) => {
    let words = ''
    server.once('error', fail)
    server.once('exit', () => fail(new Error(`PostgreSQL did not start:\n${words}`)))
    server.stderr.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-8000)
      if (words.includes('database system is ready to accept connections')) ready()
    })
  })
  return server
}

/** The server's other processes end a moment after it, and hold its memory until then. */
async function onceOthersAreGone(start: () => Promise<ChildProcess>): Promise<ChildProcess> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await start()
    } catch (error) {
      if (tries === mostRestarts) throw error
      await wait(restartEveryMs)
    }
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  // A fast shutdown: open connections are ended, not waited for. One that is asked for in the middle of a recovery may never come to its end.
  const impatient = setTimeout(() => server.kill('SIGQUIT'), longestStopMs)
  await new Promise((gone) => {
    server.once('exit', gone)
    server.kill('SIGINT')
  })
  clearTimeout(impatient)
}

async function finished(program: string, flags: string[], options: { cwd: string; uid?: number; gid?: number }): Promise<void> {
  await new Promise<void>((done, fail) => {
    let words = ''
    const child = spawn(program, flags, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    child.stdout.on('data', (chunk: Buffer) => (words += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()))
    child.once('error', fail)
    child.once('close', (code) =>
      code === 0 ? done() : fail(new Error(`${path.basename(program)} failed (${code}):\n${words}`)),
    )
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port')
  return address.port
}
