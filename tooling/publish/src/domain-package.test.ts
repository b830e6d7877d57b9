import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { domainFolder, installedDomain, run, type PackedDomain } from './packed-domain.ts'

interface Manifest {
  readonly exports: Record<string, unknown>
  readonly publishConfig: { readonly exports: Record<string, unknown> }
}

const manifest: Manifest = JSON.parse(readFileSync(path.join(domainFolder, 'package.json'), 'utf8'))

let packed: PackedDomain

beforeAll(async () => {
  packed = await installedDomain()
})
afterAll(async () => packed[Symbol.asyncDispose]())

test('every door of the source is a door of the package', () => {
  expect(Object.keys(manifest.publishConfig.exports)).toEqual([...Object.keys(manifest.exports), './package.json'])
})

test('every door opens in an empty project that has only the tarball', async () => {
  const names = await packed.answersOf('doors.mjs')
  expect(Object.keys(Object(names))).toEqual(Object.keys(manifest.exports))
  for (const [door, behind] of Object.entries(Object(names))) expect(behind, `nothing is behind ${door}`).not.toEqual([])
})

test('the package holds its build, its vectors and what is to be read with them, and none of its sources', async () => {
  const folder = path.join(packed.project, 'node_modules/@dutywatch/domain')
  const list = JSON.parse(await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], folder))
  const documents = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']
  const files: string[] = list[0].files.map((file: { path: string }) => file.path)
  expect(files).toEqual(expect.arrayContaining([...documents, 'dist/index.js', 'dist/index.d.ts', 'vectors/penalties.json']))
  expect(files.filter((file) => !documents.includes(file) && !/^(dist\/.+\.(js|d\.ts)|vectors\/.+\.json)$/.test(file))).toEqual(
    [],
  )
})

test('npm, which would leave no version in it, is refused with the command that packs it', async () => {
  const packing = run('npm', ['pack', '--dry-run'], domainFolder)
  await expect(packing).rejects.toThrow('Not packed: made by npm, this package could not be installed.')
  await expect(packing).rejects.toThrow(/Pack it with pnpm instead: npx pnpm@[\d.]+ --filter @dutywatch\/domain run build && /)
})

test('the manifest names a version for every dependency, and runs nothing where it is installed', async () => {
  const folder = path.join(packed.project, 'node_modules/@dutywatch/domain')
  const { dependencies, scripts }: { dependencies: Record<string, string>; scripts?: Record<string, string> } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  )
  expect(Object.values(dependencies).filter((version) => !/^\D?\d/.test(version))).toEqual([])
  expect(Object.keys(scripts ?? {}).filter((name) => /install|prepare|prepack/.test(name))).toEqual([])
})

test('publint finds nothing to say about the package', async () => {
  const { messages, pkg } = await publint({
    pkgDir: path.join(packed.project, 'node_modules/@dutywatch/domain'),
    pack: false,
    strict: true,
  })
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
})

test('types resolve at every door for programs that use ES modules', async () => {
  const attw = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')),
    'dist/index.js',
  )
  const typesFor = (profile: string) =>
    run(process.execPath, [attw, packed.tarball, '--quiet', '--profile', profile], packed.project)
  await expect(typesFor('esm-only')).resolves.toBe('')
  // The same tool does object where it should: older module systems have no way in.
  await expect(typesFor('strict')).rejects.toThrow('failed')
})

test('a program in TypeScript compiles against the declarations, lib checks included', async () => {
  const tsc = createRequire(import.meta.url)
    .resolve('typescript/package.json')
    .replace('package.json', 'bin/tsc')
  const program = Object.keys(manifest.exports).map(
    (door, index) => `import * as door${index} from '@dutywatch/domain${door.slice(1)}'`,
  )
  const shown = program.map((_, index) => `door${index}`).join(', ')
  await writeFile(path.join(packed.project, 'program.ts'), `${program.join('\n')}\nexport const all = [${shown}]\n`)
  const flags = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--module', 'nodenext', '--target', 'es2023', '--types', '']
  expect(await run(process.execPath, [tsc, ...flags, 'program.ts'], packed.project)).toBe('')
})
