import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { DeskStart } from '../start-desk.ts'

// The thread of the desk of a server with plain pages.
enableCompileCache()
const [{ startDesk }, { loadPlainApp }] = await Promise.all([import('../start-desk.ts'), import('./plain-app.ts')])
if (!parentPort) throw new Error('This is the thread of a server, and begins with it.')
const told: DeskStart = workerData
await startDesk(told, parentPort, loadPlainApp)
