import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '../clock.ts'
import { openDatabase } from '../db/database.ts'
import { createLog } from '../http/log.ts'
import { createServer } from '../http/server.ts'
import { editionStore } from '../ledger/index.ts'
import { closeOnSignal } from '../shutdown.ts'
import { plainPages } from './test-server.ts'

// A server of its own process whose page `/slow` takes half a second. Says its address once it listens.
const opened = await openDatabase({ DATA_DIR: process.argv[2] ?? '' })
if (!opened.ok) throw new Error(opened.message)
const database = opened.value
const pages = plainPages()
const renderer: typeof pages = {
  ...pages,
  render: async (request) => {
    if (request.url === '/slow') await sleep(500)
    return pages.render(request)
  },
}
const log = createLog('info')
const server = createServer({ db: database.db, store: editionStore(database), renderer, clock: systemClock(), log })
closeOnSignal(server, database, log)
process.stderr.write(`${await server.listen({ host: '127.0.0.1', port: 0 })}\n`)
