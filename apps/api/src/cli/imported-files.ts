import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { mostUploadBytes, type ImportReport, type Upload } from '../commands/import-files/index.ts'
import { counted } from './output.ts'
import { whyUnreadable } from './read-tracker-file.ts'
import { RefusedCommand } from './refused-command.ts'

/** A file that is handed in by its path; refuses what is too large or cannot be read. */
export function uploadOf(path: string): Upload {
  try {
    const { size } = statSync(path)
    if (size > mostUploadBytes)
      throw new RefusedCommand(`${path} is larger than the 64 MB that a file may be. Nothing was imported.`)
    return { name: basename(path), content: readFileSync(path) }
  } catch (error) {
    if (error instanceof RefusedCommand) throw error
    throw new RefusedCommand(`${path} cannot be read: ${whyUnreadable(error)} Nothing was imported.`)
  }
}

/** What to say of an import: of each file that is held already, of each that was planned, and where the proposal is. */
export function reportLines<Plan>(
  { planned, heldAlready, changes, rivals, proposal }: ImportReport<Plan>,
  plannedLines: (plan: Plan) => string[],
  dryRun: boolean,
): string[] {
  const held = heldAlready.map(({ file, where }) => `${file}: nothing new, it is ${where}.`)
  const clash =
    rivals.length === 0
      ? []
      : [
          `${rivals.join(', ')} ${rivals.length === 1 ? 'waits and changes' : 'wait and change'} some of the same records: once one of them is published, withdraw the others and import their files again.`,
        ]
  const lines = [...held, ...planned.flatMap(plannedLines), ...clash]
  if (proposal !== undefined) {
    const next = `See it with “dutywatch proposals show ${proposal}”; publish it with “dutywatch proposals publish ${proposal} --by … --note …”.`
    return [...lines, `Proposed ${counted(changes.length, 'change')} of records as ${proposal}. ${next}`]
  }
  return dryRun && changes.length > 0
    ? [...lines, `It would propose ${counted(changes.length, 'change')} of records. Nothing was kept: this was a dry run.`]
    : lines
}
