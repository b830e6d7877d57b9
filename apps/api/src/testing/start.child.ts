import { enableCompileCache } from 'node:module'
import { setTimeout as sleep } from 'node:timers/promises'

// The whole server with plain pages, of which `/slow` takes half a second. Found compiled, as the server that people start is.
enableCompileCache()
const [{ start }, { plainPages }, { accept }] = await Promise.all([
  import('../start.ts'),
  import('./test-server.ts'),
  import('@dutywatch/domain'),
])
const pages = plainPages()
const renderer: typeof pages = {
  ...pages,
  render: async (request) => {
    if (request.url === '/slow') await sleep(500)
    return pages.render(request)
  },
}
await start(() => Promise.resolve(accept({ renderer, fontFiles: [] })))
