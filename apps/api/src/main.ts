import { enableCompileCache } from 'node:module'

// Before anything of ours is loaded, so that a second start finds everything compiled.
enableCompileCache()
const { start } = await import('./start.ts')
await start()
