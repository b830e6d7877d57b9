import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadWebApp } from './web-app.ts'

function aFolder(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'dutywatch-web-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) }
}

test('pages that have not been built are a refusal that says what to do', async () => {
  using built = aFolder({ 'package.json': '{}' })
  expect(await loadWebApp({}, built.folder)).toMatchObject({
    ok: false,
    reason: 'not-built',
    message: expect.stringContaining('npm start'),
  })
})

test('the built pages are told where their files are and how the public reaches them', async () => {
  using built = aFolder({
    'package.json': '{ "type": "module" }',
    'dist/server/entry.js': 'export const createRenderer = (options) => ({ options })',
    'dist/client/.vite/manifest.json': JSON.stringify({
      'src/styles/main.css': { file: 'assets/main-3f.css', src: 'src/styles/main.css' },
    }),
  })
  expect(await loadWebApp({ baseUrl: 'https://dutywatch.example' }, built.folder)).toMatchObject({
    ok: true,
    value: {
      renderer: { options: { assets: { 'src/styles/main.css': '/assets/main-3f.css' }, baseUrl: 'https://dutywatch.example' } },
      clientFolder: join(built.folder, 'dist/client'),
    },
  })
})
