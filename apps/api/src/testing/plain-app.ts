import { setTimeout as sleep } from 'node:timers/promises'
import { accept } from '@dutywatch/domain'
import type { LoadApp } from '../web-app.ts'
import { plainPages } from './test-server.ts'

/** An application of plain pages, of which `/slow` takes half a second. */
export const loadPlainApp: LoadApp = () => {
  const pages = plainPages()
  const render: typeof pages.render = async (request) => {
    if (request.url === '/slow') await sleep(500)
    return pages.render(request)
  }
  return Promise.resolve(accept({ renderer: { ...pages, render }, fontFiles: [] }))
}
