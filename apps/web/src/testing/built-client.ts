import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Assets } from '../shell/document.tsx'

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The stylesheet, fonts and icon as they are published, in a folder of their own that goes with its scope. */
export async function builtClient(): Promise<{ folder: string; assets: Assets } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'dutywatch-client-'))
  const root = fileURLToPath(new URL('../../', import.meta.url))
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    build: { outDir: folder, emptyOutDir: true },
    environments: { client: { build: { outDir: folder } } },
  })
  const manifest: Record<string, { file: string }> = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))
  const assets = Object.fromEntries(Object.entries(manifest).map(([source, { file }]) => [source, `/${file}`]))
  return { folder, assets, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}

/** The policy pages are published under. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Serves built files and one page a path under the published policy, on a free port, until its scope ends. */
export async function served(
  folder: string,
  pages: (path: string) => Promise<string>,
): Promise<{ address: string } & AsyncDisposable> {
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    const type = mediaTypes[extname(url.split('?')[0] ?? '')]
    if (url.startsWith('/assets/') && type !== undefined) {
      response.writeHead(200, { 'Content-Type': type }).end(readFileSync(join(folder, url)))
      return
    }
    pages(url).then(
      (html) =>
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }).end(html),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections())
  return { address: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: close }
}
