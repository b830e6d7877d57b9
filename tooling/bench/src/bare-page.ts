import { createServer } from 'node:http'
import type { WireAnswer } from './yardstick.ts'

/** A page that loads files and does nothing with them, at an address of its own. Stops with its scope. */
export interface BarePage extends AsyncDisposable {
  readonly url: string
}

/** A file as a page loads it: where, and as it goes over the wire. */
export interface LoadedFile {
  readonly path: string
  readonly answer: WireAnswer
}

/**
 * Serves a page that loads files as a browser does that is told of all of them at once: scripts are fetched, read and compiled but not run,
 * styles are applied, everything else is only fetched. `loadedAt` of its window then says how many milliseconds that took.
 */
export async function bareLoading(files: readonly LoadedFile[]): Promise<BarePage> {
  const byPath = new Map(files.map(({ path, answer }) => [path, answer]))
  const page = Buffer.from(htmlLoading(files.map(({ path }) => path)))
  const server = createServer((request, response) => {
    const answer = byPath.get(request.url ?? '')
    if (answer) response.writeHead(200, answer.headers).end(answer.body)
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The bare page has no port')
  return {
    url: `http://127.0.0.1:${address.port}/bare`,
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function htmlLoading(paths: readonly string[]): string {
  const links = paths.flatMap((path) => {
    if (path.endsWith('.js')) return [`<link rel="modulepreload" href="${path}">`]
    return path.endsWith('.css') ? [`<link rel="stylesheet" href="${path}">`] : []
  })
  const others = paths.filter((path) => !/\.(?:js|css)$/.test(path))
  return `<!doctype html><title>Bare</title>
<script>
  const waiting = []
  new MutationObserver((seen) => {
    for (const { addedNodes } of seen) for (const node of addedNodes)
      if (node.tagName === 'LINK') waiting.push(new Promise((loaded, failed) => { node.onload = loaded; node.onerror = failed }))
  }).observe(document, { childList: true, subtree: true })
  for (const path of ${JSON.stringify(others)}) waiting.push(fetch(path).then((answer) => answer.text()))
  addEventListener('DOMContentLoaded', () => Promise.all(waiting).then(() => { window.loadedAt = performance.now() }))
</script>
${links.join('\n')}`
}
