import { setTimeout as sleep } from 'node:timers/promises'
import { accept } from '@dutywatch/domain'
import { start } from '../start.ts'
import { plainPages } from './test-server.ts'

// The whole server with plain pages, of which `/slow` takes half a second.
const pages = plainPages()
const renderer: typeof pages = {
  ...pages,
  render: async (request) => {
    if (request.url === '/slow') await sleep(500)
    return pages.render(request)
  },
}
await start(() => Promise.resolve(accept({ renderer, fontFiles: [] })))
