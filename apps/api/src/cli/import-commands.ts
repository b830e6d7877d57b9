import type { Clock } from '../clock.ts'
import { importTexts, type PlannedText } from '../commands/import-text/index.ts'
import type { Db } from '../db/database.ts'
import { reportLines, uploadOf } from './imported-files.ts'
import { counted, type Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'

export interface ImportOptions {
  readonly by: string
  readonly bill?: string | undefined
  readonly text?: string | undefined
  readonly dryRun?: boolean | undefined
}

/** `import bill-print FILE…`: keeps the words of prints and Acts and proposes what they change, or says why not and keeps nothing. */
export async function importPrintsCommand(
  db: Db,
  paths: readonly string[],
  options: ImportOptions & { clock: Clock; output: Output },
): Promise<void> {
  const { by, bill, text, dryRun = false, clock, output } = options
  if (text !== undefined && paths.length > 1) {
    throw new RefusedCommand('One text has the words of one file. Name a single file with --text.', { exitCode: 2 })
  }
  const imported = await importTexts(db, {
    files: paths.map(uploadOf),
    by,
    bill,
    text,
    dryRun,
    at: clock.now(),
    onProgress: ({ file, done, of }) => output.warn(`Read ${file} (${done} of ${of}).`),
  })
  if (!imported.ok) throw new RefusedCommand(`Nothing was imported. ${imported.message}`)
  for (const line of reportLines(imported.value, plannedLines, dryRun)) output.say(line)
}

/** What became of one print or Act. */
export function plannedLines({ file, text, wasKnown, base, threads }: PlannedText): string[] {
  const { facts, findings } = file.words
  const numbered = [facts.title, facts.number].filter((part) => part !== undefined).join(', ')
  const followed = [
    counted(threads.continued, 'provision') + ' followed on',
    `${threads.begun.length} new`,
    ...(base ? [`${threads.ended.length} not continued`] : []),
  ]
  return [
    `${file.name}: ${numbered}, ${text.label}, ${wasKnown ? 'the words of' : 'a new text,'} “${text.id}”.`,
    ...(base ? [`  ${base.reason}`] : []),
    `  ${threads.changes.length === 0 ? 'Its numbers were known already.' : `${followed.join(', ')}.`}`,
    ...threads.doubts.map(({ pair, because }) => {
      const why = because === 'near-tie' ? 'another is nearly as like it' : 'the words are little alike'
      return `  To confirm: ${pair.before.level} ${pair.before.label ?? ''} became ${pair.after.level} ${pair.after.label ?? ''}; ${why}.`
    }),
    ...findings.filter(({ code }) => code !== 'left-out').map(({ line, message }) => `  Line ${line}: ${message}`),
  ]
}
