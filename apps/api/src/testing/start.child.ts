import { enableCompileCache } from 'node:module'

// The whole server with plain pages. Found compiled, as the server that people start is.
enableCompileCache()
const [{ start }, { loadPlainApp }] = await Promise.all([import('../start.ts'), import('./plain-app.ts')])
await start(loadPlainApp, new URL('start-desk.child.ts', import.meta.url))
