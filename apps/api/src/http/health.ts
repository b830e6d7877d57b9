import type { FastifyInstance } from 'fastify'
import type { Db } from '../db/database.ts'
import { currentEditionNumber, type EditionStore } from '../ledger/index.ts'

/** `/healthz`: the process answers. `/readyz`: the database answers and the current edition is loaded; 503 with the reason when not. */
export function registerHealth(server: FastifyInstance, db: Db, store: EditionStore): void {
  server.get('/healthz', (_request, reply) => reply.header('Cache-Control', 'no-store').send({ status: 'alive' }))

  server.get('/readyz', async (_request, reply) => {
    const state = await readiness(db, store)
    return reply
      .status(state.status === 'ready' ? 200 : 503)
      .header('Cache-Control', 'no-store')
      .send(state)
  })
}

async function readiness(db: Db, store: EditionStore): Promise<{ status: 'ready' | 'not-ready' } & Record<string, unknown>> {
  try {
    const edition = await currentEditionNumber(db)
    if (edition === 0) return { status: 'not-ready', reason: 'nothing-published', message: 'No edition has been published yet.' }
    await store.edition(edition)
    return { status: 'ready', edition }
  } catch {
    return {
      status: 'not-ready',
      reason: 'ledger-unreachable',
      message: 'The database does not answer, or the edition cannot be read.',
    }
  }
}
