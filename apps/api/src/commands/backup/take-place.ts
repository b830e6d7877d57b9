import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const ownerOnly = 0o600

/** Makes an empty file beside another, for what is to take its place; only its owner can read it, for accounts will be in it. */
export function emptyBeside(file: string): string {
  const beside = `${file}.${process.pid}.part`
  // One that is left of a process with the same number is nobody's any more.
  rmSync(beside, { force: true })
  writeFileSync(beside, '', { mode: ownerOnly, flag: 'wx' })
  return beside
}

/** Gives a finished file its name, for good. Answers false, and does nothing, when there is one of that name. */
export function takeNewPlace(finished: string, file: string): boolean {
  flush(finished)
  try {
    linkSync(finished, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    // A file system without hard links, as on a memory stick.
    if (existsSync(file)) return false
    renameSync(finished, file)
  }
  rmSync(finished, { force: true })
  flush(dirname(file))
  return true
}

/** Puts a finished file in the place of another, for good. At every moment one of the two is there. */
export function takePlace(finished: string, file: string): void {
  flush(finished)
  renameSync(finished, file)
  flush(dirname(file))
}

/** Keeps a file under a second name, which is left when the first is given away. */
export function keepAs(file: string, kept: string): void {
  try {
    linkSync(file, kept)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    renameSync(file, kept)
  }
}

function flush(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
