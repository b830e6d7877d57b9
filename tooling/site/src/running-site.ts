import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { scratchFolder } from '@dutywatch/harness/scratch-folder'

const root = path.resolve(import.meta.dirname, '../../..')

/** The site as a reader meets it: the real server in a process of its own, on a free port, with a ledger of its own. */
export interface RunningSite extends AsyncDisposable {
  /** Without a closing slash: `http://127.0.0.1:41873`. */
  readonly address: string
  /** The folder that its ledger is in. */
  readonly dataDir: string
}

/** Words by the names of their files. */
type Files = Readonly<Record<string, string>>

/** A reply of an authority as a file, and how it is read. */
export interface ImportedReturn {
  readonly name: string
  readonly words: string
  readonly mapping: object
  readonly batch: string
  readonly force: string
  readonly received: string
  /** The return in whose place it comes, and why. */
  readonly supersedes?: { readonly sent: string; readonly why: string }
}

/** A release of what came back, in its words. */
interface MadeRelease {
  readonly batch: string
  readonly title: string
  readonly method: string
}

/** What is handed in beside the tracker, each as an editor does it and in this order. */
interface HandedIn {
  readonly prints?: Files
  readonly papers?: Files
  readonly returns?: readonly ImportedReturn[]
  readonly release?: MadeRelease
}

/**
 * Starts the server from source and waits until it says where it is. Its ledger holds the tracker given, with the words of its prints
 * and amendment papers, the replies to its requests and a release of those, else the tracker that ships. Throws what was said when anything is refused or the server does not start.
 */
export async function runSite(tracker?: object, { prints, papers, returns = [], release }: HandedIn = {}): Promise<RunningSite> {
  const env = await newEnvironment()
  if (tracker !== undefined) await publish(tracker, env)
  if (prints) await publishFiles('bill-print', prints, env)
  if (papers) await publishFiles('amendment-paper', papers, env)
  // What stands in the place of another needs that one published; all others are published together, as one looks through a day's post.
  const [first, later] = [returns.filter(({ supersedes }) => !supersedes), returns.filter(({ supersedes }) => supersedes)]
  for (const together of [first, ...later.map((one) => [one])]) await publishReturns(together, env)
  if (release) await publishRelease(release, env)
  return serve(env)
}

/** What is only for the team, in the order in which it can be taken away. */
const ofTheTeam = ['release_protection', 'remembered_mapping', 'return_cell', 'reading', 'return_word', 'return_file']

/** Starts a second server on a copy of a site's ledger, from which everything that authorities sent, and all that is withheld, is gone. */
export async function runWithoutReturns(site: RunningSite): Promise<RunningSite> {
  const env = await newEnvironment()
  const [from, to] = [site.dataDir, env.DATA_DIR].map((folder) => path.join(folder, 'dutywatch.db'))
  using original = new DatabaseSync(from ?? '', { readOnly: true })
  original.prepare('vacuum into ?').run(to ?? '')
  using copy = new DatabaseSync(to ?? '')
  if (copy.prepare('select 1 from return_cell').get() === undefined) throw new Error('The ledger holds no returns to take away.')
  const triggers = copy.prepare("select name, tbl_name as of from sqlite_master where type = 'trigger'").all()
  for (const { name, of } of triggers) if (ofTheTeam.includes(String(of))) copy.exec(`drop trigger "${String(name)}"`)
  for (const table of ofTheTeam) copy.exec(`delete from ${table}`)
  return await serve(env)
}

async function newEnvironment(): Promise<Environment> {
  const dataDir = await mkdtemp(path.join(scratchFolder(), 'dutywatch-site-'))
  // Vitest gives its workers a BASE_URL of its own.
  const quiet = { LOG_LEVEL: 'error', DATABASE_URL: '', BASE_URL: '' }
  return { ...process.env, ...quiet, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir }
}

async function serve(env: Environment): Promise<RunningSite> {
  const dataDir = env.DATA_DIR
  const server = spawn(process.execPath, [path.join(root, 'apps/api/src/main.ts')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const port = await portOf(server)
    return { address: `http://127.0.0.1:${port}`, dataDir, [Symbol.asyncDispose]: stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Environment = NodeJS.ProcessEnv & { readonly DATA_DIR: string }

/** Publishes a tracker as an editor would, from a file. */
async function publish(tracker: object, env: Environment): Promise<void> {
  const file = path.join(env.DATA_DIR, 'tracker.json')
  await writeFile(file, JSON.stringify(tracker))
  await command(['publish', file, '--note', 'First.'], env)
}

/** Hands in files as an editor would and publishes what they change. */
async function publishFiles(kind: 'bill-print' | 'amendment-paper', named: Files, env: Environment): Promise<void> {
  const files = Object.entries(named).map(([name, words]) => ({ file: path.join(env.DATA_DIR, name), words }))
  await Promise.all(files.map(({ file, words }) => writeFile(file, words)))
  await publishProposed([await command(['import', kind, ...files.map(({ file }) => file)], env)], env)
}

async function publishReturns(together: readonly ImportedReturn[], env: Environment): Promise<void> {
  if (together.length === 0) return
  const said: string[] = []
  for (const sent of together) said.push(await importReturn(sent, env))
  await publishProposed(said, env, informedToday())
}

async function importReturn({ name, words, mapping, batch, force, received, supersedes }: ImportedReturn, env: Environment) {
  const [file, read] = [path.join(env.DATA_DIR, name), path.join(env.DATA_DIR, 'mapping.json')]
  await Promise.all([writeFile(file, words), writeFile(read, JSON.stringify(mapping))])
  const of = ['--batch', batch, '--force', force, '--mapping', read, '--received', received]
  const place = supersedes === undefined ? [] : ['--supersedes', supersedes.sent, '--why', supersedes.why]
  return command(['import', 'returns', file, ...of, ...place], env)
}

async function publishRelease({ batch, title, method }: MadeRelease, env: Environment): Promise<void> {
  const words = ['--title', title, '--method', method]
  await publishProposed([await command(['release', 'make', '--batch', batch, ...words], env)], env)
}

/** A return is known from the day it is handed in, so the sources reach to it from then on. */
function informedToday(): string[] {
  return ['--informed-to', new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format()]
}

async function publishProposed(said: readonly string[], env: Environment, options: readonly string[] = []): Promise<void> {
  const proposals = said.map((words) => {
    const [, proposal] = / as ((?:import|release)-[\w-]+)/.exec(words) ?? []
    if (proposal === undefined) throw new Error(`Nothing was proposed:\n${words}`)
    return proposal
  })
  await command(['proposals', 'publish', ...proposals, '--note', 'Handed in.', ...options], env)
}

async function command(words: readonly string[], env: Environment): Promise<string> {
  const program = path.join(root, 'apps/api/src/cli/main.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words, '--by', 'Editor'], { env })
  return stdout
}

function portOf(server: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const port = /Dutywatch is at http:\/\/[^:]+:(\d+)/.exec(said)?.[1]
      if (port) resolve(port)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => reject(new Error(`The server stopped with code ${code}:\n${said}`)))
  })
}
