import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { RefusedCommand } from './refused-command.ts'

/**
 * Writes a text to a file, whole or not at all: it is written beside the file and then takes its place. What is no file, like a pipe, is
 * written to as it is. Refuses in words.
 */
export function writeWhole(file: string, text: string): void {
  const folder = dirname(resolve(file))
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new RefusedCommand(`${file} cannot be written: there is no folder ${folder}. Make it first, or name a file in another.`)
  try {
    const existing = statSync(file, { throwIfNoEntry: false })
    if (existing?.isDirectory()) throw new RefusedCommand(`${file} is a folder. Name a file in it.`)
    if (existing && !existing.isFile()) return writeFileSync(file, text)
    replace(existing ? realpathSync(file) : file, text, existing?.mode)
  } catch (error) {
    if (error instanceof RefusedCommand) throw error
    throw new RefusedCommand(`${file} cannot be written: ${whyUnwritable(error)}`)
  }
}

function replace(file: string, text: string, mode: number | undefined): void {
  const beside = `${file}.${process.pid}.part`
  try {
    writeFileSync(beside, text, { flush: true, ...(mode !== undefined && { mode }) })
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

function whyUnwritable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EACCES' || code === 'EPERM') return 'you are not allowed to write there. Name a file in another folder.'
  if (code === 'EROFS') return 'nothing can be written there. Name a file in another folder.'
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'the disk is full. Free some space, or name a file on another disk.'
  if (code === 'ENAMETOOLONG') return 'its name is too long. Name a shorter one.'
  return `${error instanceof Error ? error.message : String(error)}. Name another file.`
}
