import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startMeasured, type MeasuredProcess } from './measured-process.ts'

/** Dutywatch itself, serving the shipped tracker from a ledger of its own. */
export type Product = MeasuredProcess

/** Starts Dutywatch as `npm start` does, on a free port with an empty data folder. */
export async function startProduct(): Promise<Product> {
  const data = await mkdtemp(path.join(tmpdir(), 'dutywatch-bench-'))
  const env = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: data, LOG_LEVEL: 'error', DATABASE_URL: '', BASE_URL: '' }
  const server = await startMeasured({ parameters: ['apps/api/src/main.ts'], env })
  return {
    ...server,
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]()
      await rm(data, { recursive: true, force: true })
    },
  }
}
