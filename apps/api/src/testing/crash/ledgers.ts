import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startPostgres, type Postgres } from '@dutywatch/harness/postgres'
import { Client } from 'pg'
import type { DatabasePlace } from '../../db/database.ts'
import type { Engine } from '../engines.ts'

const askedAgainAfterMs = 50

/** What can be killed: the server while people work or while it starts; of PostgreSQL the main process, at once or in a hurry, or one of its others. */
export type Victim = 'server' | 'start' | 'postmaster' | 'postmaster-in-a-hurry' | 'backend'

/** How often each is killed, against each other. */
export const victims: Readonly<Record<Engine, Readonly<Record<Victim, number>>>> = {
  sqlite: { server: 9, start: 1, postmaster: 0, 'postmaster-in-a-hurry': 0, backend: 0 },
  postgres: { server: 12, start: 2, postmaster: 2, 'postmaster-in-a-hurry': 2, backend: 2 },
}

/** A ledger that is to outlive kills, and whatever keeps it. */
export interface MortalLedger {
  readonly place: DatabasePlace
  /** Kills a process of the database; answers once it takes calls again. */
  readonly kill: (victim: Victim) => Promise<void>
  /** Ends what keeps it; deletes it, unless something was found wrong with it. */
  readonly end: (options: { readonly keep: boolean }) => Promise<void>
}

/** An empty ledger on an engine: a folder, and for PostgreSQL a server of its own, which writes as surely as one that people use. */
export async function mortalLedger(engine: Engine): Promise<MortalLedger> {
  const folder = mkdtempSync(join(tmpdir(), 'dutywatch-crash-'))
  const remove = ({ keep }: { readonly keep: boolean }) => {
    if (!keep) rmSync(folder, { recursive: true, force: true })
  }
  if (engine === 'sqlite') {
    return { place: { DATA_DIR: folder }, kill: () => Promise.resolve(), end: (options) => Promise.resolve(remove(options)) }
  }
  const postgres = await startPostgres(['fsync=on', 'full_page_writes=on'])
  return {
    place: { DATA_DIR: folder, DATABASE_URL: await postgres.createDatabase('crash') },
    kill: (victim) => killed(postgres, victim),
    end: async (options) => {
      await postgres[Symbol.asyncDispose]()
      remove(options)
    },
  }
}

async function killed(postgres: Postgres, victim: Victim): Promise<void> {
  if (victim === 'postmaster') await postgres.crash('SIGKILL')
  if (victim === 'postmaster-in-a-hurry') await postgres.crash('SIGQUIT')
  if (victim === 'backend') await killBackend(postgres.url)
}

/** One that works for our server, most likely in the middle of something. PostgreSQL then ends all others and recovers by itself. */
async function killBackend(url: string): Promise<void> {
  const client = await connected(url)
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = 'crash' order by state = 'idle', query_start desc limit 1`,
  )
  const [backend] = rows
  const allEnded = new Promise((ended) => client.once('end', ended))
  if (backend) process.kill(backend.pid, 'SIGKILL')
  else await client.end()
  await allEnded
  for (;;) {
    const again = await connected(url).catch(() => undefined)
    if (again) return again.end()
    await wait(askedAgainAfterMs)
  }
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
