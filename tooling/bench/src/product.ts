import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startMeasured, type MeasuredProcess } from './measured-process.ts'

/** Dutywatch itself, serving the shipped tracker from a ledger of its own. */
export type Product = MeasuredProcess

/** Where a ledger is kept: a folder, and with an address a PostgreSQL database. */
export interface LedgerPlace {
  readonly folder: string
  readonly databaseUrl?: string | undefined
}

/** Starts Dutywatch as `npm start` does, on a free port with an empty data folder. */
export async function startProduct(): Promise<Product> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dutywatch-bench-'))
  const server = await startProductOn({ folder })
  return {
    ...server,
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Starts Dutywatch on a ledger that is there already. */
export function startProductOn({ folder, databaseUrl = '' }: LedgerPlace): Promise<Product> {
  const env = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'error', DATABASE_URL: databaseUrl, BASE_URL: '' }
  return startMeasured({ parameters: ['apps/api/src/main.ts'], env })
}
