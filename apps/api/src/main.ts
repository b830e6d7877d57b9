import { enableCompileCache } from 'node:module'

// Before anything of ours is loaded, so that a second start finds everything compiled.
enableCompileCache()
const [{ start }, { loadWebApp, pageSettings }] = await Promise.all([import('./start.ts'), import('./web-app.ts')])
await start((env) => loadWebApp(pageSettings(env)), new URL('desk-main.ts', import.meta.url))
