import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, test } from 'vitest'

const repository = path.resolve(import.meta.dirname, '../../..')

const known = (severity: string, id = 1) => ({
  id,
  url: 'https://advisories.example/1',
  title: 'It lets strangers in',
  severity,
  vulnerable_versions: '<99',
  cwe: [],
  cvss: { score: 7, vectorString: null },
})

/** A registry that answers every question with this; one that is gone when there is no answer. */
async function registry(answer: object | undefined) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>((closed) => server.close(() => closed()))
  if (!answer) await close()
  return { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: answer ? close : () => Promise.resolve() }
}

/** What `npm run audit` says of these answers, and how it ends. */
async function auditing(answer: object | undefined) {
  await using asked = await registry(answer)
  const env = { ...process.env, pnpm_config_registry: asked.url }
  const child = spawn(process.execPath, ['scripts/audit.mjs'], { cwd: repository, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((ended) => child.once('close', ended))
  return { code, said }
}

test('what is known against a library, and is grave, fails and is named', async () => {
  const { code, said } = await auditing({ fastify: [known('high')], zod: [known('low', 2)] })
  expect(code).toBe(1)
  expect(said).toContain('high: fastify: It lets strangers in (https://advisories.example/1)')
  expect(said).toMatch(/\d+ packages, known against them: 1 high, 1 low\.\n$/)
})

test('what is not grave is told and fails nothing', async () => {
  expect(await auditing({ zod: [known('low')] })).toMatchObject({
    code: 0,
    said: expect.stringMatching(/against them: 1 low\.\n$/),
  })
})

test('without a registry nobody knows, and that is what is said', async () => {
  expect(await auditing(undefined)).toMatchObject({
    code: 2,
    said: expect.stringMatching(/\nnot checked: the registry did not answer/),
  })
})
