import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer as createSocketServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { accept, type Outcome } from '@dutywatch/domain'
import type { CreateRenderer, Page, PageRenderer } from './http/page-renderer.ts'
import type { Middleware } from './http/server.ts'
import type { Env } from './env.ts'
import { fontFilesIn, pageSettings, webFolder, type PageSettings, type WebApp } from './web-app.ts'

/** What we use of Vite, which belongs to the web application and is loaded from there. */
interface ViteServer {
  readonly middlewares: Middleware
  readonly watcher: { on(event: 'change', heard: (file: string) => void): unknown }
  readonly ws: { send(message: { type: 'full-reload' }): void }
  ssrLoadModule(url: string): Promise<{ createRenderer: CreateRenderer }>
  transformIndexHtml(url: string, html: string): Promise<string>
}
interface Vite {
  readonly createServer: (options: object) => Promise<ViteServer>
}

/** The web application from its sources: what is saved is seen, without a build. */
export async function loadDevelopmentApp(env: Env): Promise<Outcome<WebApp, 'not-built'>> {
  const resolve = createRequire(join(webFolder, 'package.json')).resolve
  const { createServer }: Vite = await import(pathToFileURL(resolve('vite')).href)
  const vite = await createServer({
    root: webFolder,
    configFile: join(webFolder, 'vite.config.ts'),
    configLoader: 'native',
    server: { middlewareMode: true, hmr: { port: await freePort() } },
    appType: 'custom',
  })
  // Styles are swapped by Vite itself; everything else is drawn on the server, so the page is asked for again.
  vite.watcher.on('change', (file) => {
    if (!file.endsWith('.css')) vite.ws.send({ type: 'full-reload' })
  })
  const fontFiles = fontFilesIn(join(webFolder, '.cache/fonts'))
  return accept({ renderer: freshRenderer(vite, pageSettings(env)), fontFiles, middleware: vite.middlewares })
}

/** A port for the connection by which pages hear of changes, so that two of us can work side by side. */
async function freePort(): Promise<number> {
  const server = createSocketServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** Draws each page with the sources as they are now. */
function freshRenderer(vite: ViteServer, settings: PageSettings): PageRenderer {
  const current = async () => (await vite.ssrLoadModule('/src/entry-server.tsx')).createRenderer({ assets: {}, ...settings })
  const withVite = async (url: string, page: Page): Promise<Page> =>
    page.html === '' ? page : { ...page, html: await vite.transformIndexHtml(url, page.html) }
  return {
    render: async (request) => withVite(request.url, await (await current()).render(request)),
    listed: async (of) => (await current()).listed(of),
    problem: async (problem) => withVite('/', await (await current()).problem(problem)),
    desk: async () => withVite('/desk', await (await current()).desk()),
  }
}
