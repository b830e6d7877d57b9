import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { importAuthorities, type AuthorityImportReport } from '../imports/authorities/index.ts'
import { uploadOf } from './imported-files.ts'
import type { Output } from './output.ts'
import { listed, proposedLines } from './proposed-lines.ts'
import { RefusedCommand } from './refused-command.ts'

export interface ImportAuthoritiesOptions {
  readonly by: string
  readonly confirm?: readonly string[] | undefined
  readonly source?: string | undefined
  readonly dryRun?: boolean | undefined
}

/** `import authorities FILE`: reconciles a list of authorities with the forces and proposes what is new, or says why not. */
export async function importAuthoritiesCommand(
  db: Db,
  path: string,
  options: ImportAuthoritiesOptions & { clock: Clock; output: Output },
): Promise<void> {
  const { by, confirm = [], source, dryRun = false, clock, output } = options
  const confirmed = new Map(confirm.map(confirmation))
  const imported = await importAuthorities(db, { file: uploadOf(path), confirmed, source, by, clock, dryRun })
  if (!imported.ok) throw new RefusedCommand(`Nothing was proposed. ${imported.message}`)
  for (const line of lines(imported.value, dryRun)) output.say(line)
}

/** "Name=force-id" as a pair; the name itself may hold the sign. */
function confirmation(written: string): readonly [name: string, told: string] {
  const at = written.lastIndexOf('=')
  const [name, told] = [written.slice(0, Math.max(at, 0)).trim(), written.slice(at + 1).trim()]
  if (name === '' || told === '')
    throw new RefusedCommand(`“${written}” confirms nothing. Write --confirm "Name as in the file=force-id" or "…=new".`, {
      exitCode: 2,
    })
  return [name, told]
}

function lines({ list, proposed }: AuthorityImportReport, dryRun: boolean): string[] {
  const { news, defunct, unsure, known } = proposed.plan
  return [
    `${list.authorities.length} listed: ${known} that the tracker has, ${unsure.length} not sure, ${defunct.length} no longer existing.`,
    ...listed('New', news),
    ...listed('No longer existing, not added', defunct),
    ...listed('Not sure, nothing proposed of them', unsure),
    ...proposedLines(proposed, dryRun),
  ]
}
