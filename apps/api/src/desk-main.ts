import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { DeskStart } from './start-desk.ts'

enableCompileCache()
const [{ startDesk }, { loadWebApp, pageSettings }] = await Promise.all([import('./start-desk.ts'), import('./web-app.ts')])
if (!parentPort) throw new Error('This is the thread of a server, and begins with it.')
const told: DeskStart = workerData
await startDesk(told, parentPort, (env) => loadWebApp(pageSettings(env)))
