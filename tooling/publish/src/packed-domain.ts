import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'

const execute = promisify(execFile)
const repository = path.resolve(import.meta.dirname, '../../..')
const onWindows = process.platform === 'win32'

/** The folder of the package that is published. */
export const domainFolder = path.join(repository, 'packages/domain')

/** The domain as others get it: its tarball, and an empty project into which npm has installed that tarball. */
export interface PackedDomain extends AsyncDisposable {
  readonly tarball: string
  readonly project: string
  /** Runs a plain script of this folder from inside the project and answers the JSON it prints. */
  readonly answersOf: (script: string) => Promise<unknown>
}

/** Builds the domain and packs it into a folder; answers the tarball. */
export async function packInto(folder: string): Promise<string> {
  await run(process.execPath, [path.join(domainFolder, 'node_modules/tsdown/dist/run.mjs'), '--logLevel', 'error'], domainFolder)
  await run('npx', ['--yes', await pinnedPnpm(), 'pack', '--pack-destination', folder], domainFolder)
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'))
  if (!name) throw new Error('pnpm pack wrote no tarball')
  return path.join(folder, name)
}

/** Installs the tarball of this run with npm into an empty project. Removes the project at the end of its scope. */
export async function installedDomain(): Promise<PackedDomain> {
  const tarball = inject('domainTarball')
  const project = await mkdtemp(path.join(tmpdir(), 'dutywatch-domain-'))
  await writeFile(path.join(project, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }))
  await run('npm', ['install', tarball, '--no-audit', '--no-fund', '--prefer-offline', '--silent'], project)
  return {
    tarball,
    project,
    answersOf: async (script) => {
      await cp(path.join(import.meta.dirname, script), path.join(project, script))
      return JSON.parse(await run(process.execPath, [script], project))
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
