import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { median } from '../race.ts'
import { repository } from '../repository.ts'
import type { Scenario } from '../scenario.ts'

const cloneBudgetMs = 90_000
const restartBudgetMs = 2_000
const restarts = 5

/** What npm and our scripts told this process, and the clone must not hear. */
const ofThisRun = /^(npm_(lifecycle|package)_|INIT_CWD|DATA_DIR|DATABASE_URL|BASE_URL|HOST|NODE_(ENV|OPTIONS|COMPILE_CACHE)$)/

/** A clone of what is committed, with empty caches, to its first page; then starts again and again. */
export const freshClone: Scenario = {
  name: 'fresh-clone',
  measure: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dutywatch-clone-'))
    try {
      const begun = performance.now()
      await promisify(execFile)('git', ['clone', '--quiet', repository, path.join(folder, 'clone')])
      await startAndStop(folder)
      const first = performance.now() - begun
      const again: number[] = []
      for (let count = 0; count < restarts; count += 1) again.push(await startAndStop(folder))
      const restart = median(again)
      return [
        {
          what: 'fresh clone to first page',
          budget: '≤ 90 s',
          measured: `${(first / 1000).toFixed(0)} s`,
          kept: first <= cloneBudgetMs,
          how: 'Clock time: `git clone`, `npm start`, first page; caches of npm and pnpm empty.',
        },
        {
          what: 'restart',
          budget: '≤ 2 s',
          measured: `${(restart / 1000).toFixed(1)} s`,
          kept: restart <= restartBudgetMs,
          how: `Clock time from \`npm start\` to the first page, median of ${restarts}.`,
        },
      ]
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/** Milliseconds from `npm start` to the first page. */
async function startAndStop(folder: string): Promise<number> {
  const port = await freePort()
  const caches = { npm_config_cache: `${folder}/npm`, XDG_DATA_HOME: `${folder}/data`, XDG_CACHE_HOME: `${folder}/cache` }
  const surroundings = Object.entries(process.env).filter(([name]) => !ofThisRun.test(name))
  const env = {
    ...Object.fromEntries(surroundings),
    ...caches,
    XDG_STATE_HOME: `${folder}/state`,
    PORT: String(port),
    LOG_LEVEL: 'error',
  }
  const begun = performance.now()
  const server = spawn('npm', ['start', '--silent'], {
    cwd: path.join(folder, 'clone'),
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  try {
    await firstPage(server, `http://127.0.0.1:${port}/`)
    return performance.now() - begun
  } finally {
    await stop(server)
  }
}

async function firstPage(server: ChildProcess, url: string): Promise<void> {
  let words = ''
  server.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()))
  while (server.exitCode === null) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    )
    if (status === 200) return
    await new Promise((later) => setTimeout(later, 10))
  }
  throw new Error(`npm start ended in the clone:\n${words}`)
}

/** npm, its shell and the server are one process group. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return
  const gone = new Promise((resolve) => server.stderr?.once('close', resolve))
  process.kill(-server.pid, 'SIGTERM')
  await gone
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port')
  return address.port
}
