import { readFileSync, statSync } from 'node:fs'
import { lint, readTracker, type Finding, type Tracker } from '@dutywatch/domain/tracker'
import { jsonErrorAt } from './json-error.ts'
import { counted, findingLine } from './output.ts'
import { RefusedCommand } from './refused-command.ts'

const maxFileBytes = 64 * 1_024 * 1_024

/** A tracker from a file, with what lint finds in it. Refuses a file that cannot be read, is not JSON or is not a tracker. */
export function readTrackerFile(file: string): { readonly tracker: Tracker; readonly findings: readonly Finding[] } {
  const value = readJson(file)
  const read = readTracker(value)
  if (!read.ok) {
    const findings = read.findings ?? []
    throw new RefusedCommand(`${file} is not a tracker: ${counted(findings.length, 'problem')}.`, {
      details: findings.map(findingLine),
    })
  }
  return { tracker: read.value, findings: lint(read.value) }
}

function readJson(file: string): unknown {
  const text = readText(file)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new RefusedCommand(`${file} is not JSON: ${jsonErrorAt(text, error)}`)
  }
}

function readText(file: string): string {
  try {
    const { size } = statSync(file)
    if (size > maxFileBytes) throw new RefusedCommand(`${file} is larger than the 64 MB that a tracker may be.`)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
    return text
  } catch (error) {
    if (error instanceof RefusedCommand) throw error
    throw new RefusedCommand(`${file} cannot be read: ${whyUnreadable(error)}`)
  }
}

function whyUnreadable(error: unknown): string {
  if (error instanceof TypeError) return 'it is not text in UTF-8.'
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file.'
  if (code === 'EISDIR') return 'it is a folder, not a file.'
  if (code === 'EACCES' || code === 'EPERM') return 'you are not allowed to read it.'
  return error instanceof Error ? `${error.message}.` : String(error)
}
