import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'

const execute = promisify(execFile)
const repository = path.resolve(import.meta.dirname, '../../..')
const onWindows = process.platform === 'win32'

/** The packages that are published, by their folders. */
export const published = ['domain', 'bill-text', 'returns'] as const
export type Published = (typeof published)[number]

/** The packages of ours that each is installed with. */
const installedWith: Readonly<Record<Published, readonly Published[]>> = {
  domain: [],
  'bill-text': ['domain'],
  returns: ['domain'],
}

/** Packages as others get them: an empty project into which npm has installed their tarballs. */
export interface InstalledPackages extends AsyncDisposable {
  readonly project: string
  /** Runs a plain script of this folder from inside the project and answers the JSON it prints. */
  readonly answersOf: (script: string, ...parameters: readonly string[]) => Promise<unknown>
}

/** The folder that a package is published from. */
export function folderOf(name: Published): string {
  return path.join(repository, 'packages', name)
}

/** Where a package lies in a project that has installed it. */
export function installedAt(project: string, name: Published): string {
  return path.join(project, 'node_modules/@dutywatch', name)
}

/** Builds every published package and packs it into a folder; answers the tarballs. */
export async function packInto(folder: string): Promise<Readonly<Record<Published, string>>> {
  const packed = await Promise.all(published.map(async (name) => [name, await packOne(name, path.join(folder, name))] as const))
  return Object.fromEntries(packed) as Record<Published, string>
}

async function packOne(name: Published, into: string): Promise<string> {
  const home = folderOf(name)
  await run(process.execPath, [path.join(home, 'node_modules/tsdown/dist/run.mjs'), '--logLevel', 'error'], home)
  await run('npx', ['--yes', await pinnedPnpm(), 'pack', '--pack-destination', into], home)
  const tarball = (await readdir(into)).find((file) => file.endsWith('.tgz'))
  if (!tarball) throw new Error('pnpm pack wrote no tarball')
  return path.join(into, tarball)
}

/**
 * Installs a package of this run with npm into an empty project, with the tarballs of ours that it depends on. Removes the project at the
 * end of its scope.
 */
export async function installed(name: Published): Promise<InstalledPackages> {
  const tarballs = inject('tarballs')
  const needed = [...installedWith[name], name].map((own) => tarballs[own])
  const project = await mkdtemp(path.join(tmpdir(), `dutywatch-${name}-`))
  await writeFile(path.join(project, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }))
  await run('npm', ['install', ...needed, '--no-audit', '--no-fund', '--prefer-offline', '--silent'], project)
  return {
    project,
    answersOf: async (script, ...parameters) => {
      await cp(path.join(import.meta.dirname, script), path.join(project, script))
      return JSON.parse(await run(process.execPath, [script, ...parameters], project))
    },
    [Symbol.asyncDispose]: () => rm(project, { recursive: true, force: true }),
  }
}

/** Runs a program and answers what it prints; when it fails, the error holds all it said. */
export async function run(program: string, parameters: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await execute(program, parameters, { cwd, shell: onWindows, maxBuffer: 64 * 2 ** 20 })
    return stdout
  } catch (error) {
    const said =
      error instanceof Error && 'stdout' in error && 'stderr' in error ? `${String(error.stdout)}${String(error.stderr)}` : ''
    throw new Error(`${program} ${parameters.join(' ')} failed\n${said}`, { cause: error })
  }
}

async function pinnedPnpm(): Promise<string> {
  const { packageManager }: { packageManager: string } = JSON.parse(await readFile(path.join(repository, 'package.json'), 'utf8'))
  return packageManager
}
