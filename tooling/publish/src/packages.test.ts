import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { folderOf, installed, installedAt, published, run, type InstalledPackages } from './packed.ts'

interface Manifest {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly scripts?: Readonly<Record<string, string>>
  readonly exports: Record<string, unknown>
  readonly publishConfig: { readonly exports: Record<string, unknown> }
}

/** Beside its build and what is to be read with it, the data a package carries. */
const carried = { domain: ['vectors/penalties.json'], 'bill-text': [], returns: [] }

describe.each(published)('the package %s', (name) => {
  const manifest = manifestIn(folderOf(name))
  let packed: InstalledPackages

  beforeAll(async () => {
    packed = await installed(name)
  })
  afterAll(async () => packed[Symbol.asyncDispose]())

  test('has every door of its source', () => {
    expect(Object.keys(manifest.publishConfig.exports)).toEqual([...Object.keys(manifest.exports), './package.json'])
  })

  test('opens every door in an empty project that has only the tarballs', async () => {
    const names = await packed.answersOf('doors.mjs', name)
    expect(Object.keys(Object(names))).toEqual(Object.keys(manifest.exports))
    for (const [door, behind] of Object.entries(Object(names))) expect(behind, `nothing is behind ${door}`).not.toEqual([])
  })

  test('names the versions of what it depends on', () => {
    const { dependencies } = manifestIn(installedAt(packed.project, name))
    const own = published.map((other) => [`@dutywatch/${other}`, manifestIn(folderOf(other)).version] as const)
    expect(Object.keys(dependencies)).toEqual(Object.keys(manifest.dependencies))
    for (const [dependency, version] of Object.entries(dependencies)) {
      expect(version, dependency).toMatch(/^\d+\.\d+\.\d+$/)
      for (const [ours, ourVersion] of own) if (dependency === ours) expect(version).toBe(ourVersion)
    }
  })

  test('is not packed by npm, which would leave no version in it: the command that packs it is given instead', async () => {
    const packing = run('npm', ['pack', '--dry-run'], folderOf(name))
    await expect(packing).rejects.toThrow('Not packed: made by npm, this package could not be installed.')
    await expect(packing).rejects.toThrow(`--filter @dutywatch/${name} run build && `)
  })

  test('runs nothing where it is installed', () => {
    const { scripts = {} } = manifestIn(installedAt(packed.project, name))
    expect(Object.keys(scripts).filter((script) => /install|prepare|prepack/.test(script))).toEqual([])
  })

  test('holds its build, its data and what is to be read with them, and none of its sources', async () => {
    const list = JSON.parse(
      await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], installedAt(packed.project, name)),
    )
    const documents = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']
    const files: string[] = list[0].files.map((file: { path: string }) => file.path)
    expect(files).toEqual(expect.arrayContaining([...documents, 'dist/index.js', 'dist/index.d.ts', ...carried[name]]))
    const others = files.filter((file) => !documents.includes(file) && !/^(dist\/.+\.(js|d\.ts)|vectors\/.+\.json)$/.test(file))
    expect(others).toEqual([])
  })

  test('gives publint nothing to say', async () => {
    const { messages, pkg } = await publint({ pkgDir: installedAt(packed.project, name), pack: false, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  test('has types at every door for programs that use ES modules', async () => {
    const attw = path.join(
      path.dirname(createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')),
      'dist/index.js',
    )
    const typesFor = (profile: string) =>
      run(process.execPath, [attw, inject('tarballs')[name], '--quiet', '--profile', profile], packed.project)
    await expect(typesFor('esm-only')).resolves.toBe('')
    // The same tool does object where it should: older module systems have no way in.
    await expect(typesFor('strict')).rejects.toThrow('failed')
  })

  test('lets a program in TypeScript compile against its declarations, lib checks included', async () => {
    const tsc = createRequire(import.meta.url)
      .resolve('typescript/package.json')
      .replace('package.json', 'bin/tsc')
    const program = Object.keys(manifest.exports).map(
      (door, index) => `import * as door${index} from '@dutywatch/${name}${door.slice(1)}'`,
    )
    const shown = program.map((_, index) => `door${index}`).join(', ')
    await writeFile(path.join(packed.project, 'program.ts'), `${program.join('\n')}\nexport const all = [${shown}]\n`)
    const flags = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--module', 'nodenext', '--target', 'es2023', '--types', '']
    expect(await run(process.execPath, [tsc, ...flags, 'program.ts'], packed.project)).toBe('')
  })
})

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
}
