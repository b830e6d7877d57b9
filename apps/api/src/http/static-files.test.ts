import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Database } from '../db/database.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testServer } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'

const prepare = ({ db }: Database) => publishAll(db, aTrackerOfTerms(1))
const style = 'p { color: black }\n'.repeat(100)

function builtFolder(files: Readonly<Record<string, string | Buffer>>) {
  const folder = temporaryFolder()
  for (const [name, words] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true })
    writeFileSync(join(folder.path, name), words)
  }
  return folder
}

test('built files are served compressed, for ever when their name says what is in them', async () => {
  using built = builtFolder({ 'assets/main-3f.css': style, 'favicon.ico': 'icon', '.vite/manifest.json': '{}' })
  await using site = await testServer({ prepare, clientFolder: built.path })
  const css = await site.get('/assets/main-3f.css', { 'Accept-Encoding': 'br' })
  expect(css.headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect((await site.get('/favicon.ico')).headers['cache-control']).toBe('public, max-age=3600')
  expect((await site.get('/.vite/manifest.json')).body.toString()).toContain('url=/.vite')
  expect((await site.get('/assets/..%2f.vite/manifest.json')).body.toString()).not.toBe('{}')
})

test('what the build compressed is sent as it is to those who take it, and has no address of its own', async () => {
  const brotli = brotliCompressSync('as it was built')
  using built = builtFolder({ 'assets/desk-3f.css': style, 'assets/desk-3f.css.br': brotli })
  await using site = await testServer({ prepare, clientFolder: built.path })
  const compressed = await site.get('/assets/desk-3f.css', { 'Accept-Encoding': 'br' })
  expect(compressed.headers).toMatchObject({ 'content-type': 'text/css; charset=utf-8', 'content-encoding': 'br' })
  expect(brotliDecompressSync(compressed.body).toString()).toBe('as it was built')
  expect((await site.get('/assets/desk-3f.css')).body.toString()).toBe(style)
  expect((await site.get('/assets/desk-3f.css.br')).body.toString()).toContain('url=/assets/desk-3f.css.br')
})
