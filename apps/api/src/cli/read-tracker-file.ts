import { readFileSync, statSync } from 'node:fs'
import { readTracker, type Tracker } from '@dutywatch/domain/tracker'
import { jsonErrorAt } from './json-error.ts'
import { counted, findingLine } from './output.ts'
import { RefusedCommand } from './refused-command.ts'

/** Many times what ships: a larger file is most likely another file. */
const maxFileBytes = 64 * 1_048_576

/** A tracker from a file, its shape checked and nothing else. Refuses a file that cannot be read, is not JSON or is not a tracker. */
export function readTrackerFile(file: string): Tracker {
  const value = readJson(file)
  const read = readTracker(value)
  if (!read.ok) {
    const findings = read.findings ?? []
    throw new RefusedCommand(`${file} is not a tracker: ${counted(findings.length, 'problem')}.`, {
      details: findings.map(findingLine),
    })
  }
  return read.value
}

function readJson(file: string): unknown {
  const text = readText(file)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new RefusedCommand(`${file} is not JSON: ${jsonErrorAt(text, error)}`)
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_048_576)
}

function readText(file: string): string {
  try {
    const { size } = statSync(file)
    if (size > maxFileBytes)
      throw new RefusedCommand(
        `${file} has ${megabytes(size)} MB, and a tracker may have ${megabytes(maxFileBytes)}. Is it the right file?`,
      )
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
    return text
  } catch (error) {
    if (error instanceof RefusedCommand) throw error
    throw new RefusedCommand(`${file} cannot be read: ${whyUnreadable(error)}`)
  }
}

export function whyUnreadable(error: unknown): string {
  if (error instanceof TypeError) return 'it is not text in UTF-8. Save it again as UTF-8.'
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file. Check its name, and the folder you are in.'
  if (code === 'EISDIR') return 'it is a folder, not a file. Name a file in it.'
  if (code === 'EACCES' || code === 'EPERM')
    return 'you are not allowed to read it. Change its permissions, or run this as its owner.'
  return error instanceof Error ? `${error.message}.` : String(error)
}
