import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const root = path.resolve(import.meta.dirname, '../../..')

/** The site as a reader meets it: the real server in a process of its own, on a free port, with a ledger of its own. */
export interface RunningSite extends AsyncDisposable {
  /** Without a closing slash: `http://127.0.0.1:41873`. */
  readonly address: string
}

/** Words by the names of their files. */
type Files = Readonly<Record<string, string>>

/**
 * Starts the server from source and waits until it says where it is. Its ledger holds the tracker given, with the words of its prints
 * and amendment papers, else the tracker that ships. Throws what was said when anything is refused or the server does not start.
 */
export async function runSite(
  tracker?: object,
  { prints, papers }: { readonly prints?: Files; readonly papers?: Files } = {},
): Promise<RunningSite> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'dutywatch-site-'))
  // Vitest gives its workers a BASE_URL of its own.
  const env = {
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    DATABASE_URL: '',
    BASE_URL: '',
  }
  if (tracker !== undefined) await publish(tracker, env)
  if (prints) await publishFiles('bill-print', prints, env)
  if (papers) await publishFiles('amendment-paper', papers, env)
  const server = spawn(process.execPath, [path.join(root, 'apps/api/src/main.ts')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const port = await portOf(server)
    return { address: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: stop }
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
  const said = await command(['import', kind, ...files.map(({ file }) => file)], env)
  const proposal = /as (import-\w+)/.exec(said)?.[1]
  if (proposal === undefined) throw new Error(`Nothing was proposed:\n${said}`)
  await command(['proposals', 'publish', proposal, '--note', 'Imported.'], env)
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
