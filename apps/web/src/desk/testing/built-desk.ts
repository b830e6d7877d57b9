import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** The policy the desk is published under. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Builds one script of the desk and serves it in an empty page under the desk's policy, on a free port, until its scope ends. */
export async function servedScript(source: string): Promise<{ address: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'dutywatch-desk-'))
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    // As it is published: the environment of tests would have the development build of React.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    oxc: { jsx: { development: false } },
    build: { outDir: folder, emptyOutDir: true },
    environments: { client: { build: { outDir: folder, rollupOptions: { input: { bench: join(root, source) } } } } },
  })
  const manifest: Record<string, { file: string; css?: string[] }> = JSON.parse(
    readFileSync(join(folder, '.vite/manifest.json'), 'utf8'),
  )
  const { file = '', css = [] } = manifest[source] ?? {}
  const links = css.map((each) => `<link rel="stylesheet" href="/${each}">`).join('')
  const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Desk</title><meta name="viewport" content="width=device-width, initial-scale=1">${links}<script type="module" src="/${file}"></script></head><body><div id="desk"></div></body></html>`
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (path.startsWith('/assets/'))
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? '' }).end(readFileSync(join(folder, path)))
    else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  return {
    address: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections())
      await rm(folder, { recursive: true, force: true })
    },
  }
}
