import { amendmentsIn, readInstruction } from '@dutywatch/bill-text/amendment'
import type { Clock } from '../clock.ts'
import { importPapers, type PlannedPaper } from '../commands/import-paper/index.ts'
import type { Db } from '../db/database.ts'
import type { ImportOptions } from './import-commands.ts'
import { reportLines, uploadOf } from './imported-files.ts'
import { counted, type Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'

/** `import amendment-paper FILE…`: keeps the words of papers and proposes them, or says why not and keeps nothing. */
export async function importPapersCommand(
  db: Db,
  paths: readonly string[],
  options: Omit<ImportOptions, 'text'> & { clock: Clock; output: Output },
): Promise<void> {
  const { by, bill, dryRun = false, clock, output } = options
  const imported = await importPapers(db, {
    files: paths.map(uploadOf),
    by,
    bill,
    dryRun,
    at: clock.now(),
    onProgress: ({ file, done, of }) => output.warn(`Read ${file} (${done} of ${of}).`),
  })
  if (!imported.ok) throw new RefusedCommand(`Nothing was imported. ${imported.message}`)
  for (const line of reportLines(imported.value, plannedLines, dryRun)) output.say(line)
}

function plannedLines({ file, paper, print, since }: PlannedPaper): string[] {
  const amendments = amendmentsIn(file.words)
  const unclear = amendments.filter(({ instruction }) => readInstruction(instruction) === undefined)
  return [
    `${file.name}: ${paper.title}, ${paper.publishedOn}, ${counted(amendments.length, 'amendment')}, a new paper, “${paper.id}”.`,
    print
      ? `  It amends “${print.text.id}”${print.by === 'number' ? ', told by the number of the Bill: please check' : ''}.`
      : '  The print that it amends is not in the tracker: import it to see amendments beside their clauses.',
    ...(unclear.length > 0
      ? [`  No machine can make ${listed(unclear.map(({ number }) => number))}: the instruction is not understood.`]
      : []),
    ...(since ? sinceLines(since) : []),
  ]
}

function sinceLines({ paper, changes: { added, gone, changed } }: NonNullable<PlannedPaper['since']>): string[] {
  const said = [
    added.length > 0 && `new: ${listed(added.map(({ number }) => number))}`,
    gone.length > 0 && `gone: ${listed(gone.map(({ number }) => number))}`,
    ...changed.map(({ before, after, what }) => {
      const was = before.number === after.number ? '' : ` (was ${before.number})`
      return `${after.number}${was}: ${what.map((aspect) => aspects[aspect]).join(', ')}`
    }),
  ].filter((line) => line !== false)
  return [`  Since “${paper.id}”: ${said.length > 0 ? said.join('; ') : 'nothing changed'}.`]
}

const aspects = {
  number: 'another number',
  words: 'other words',
  statement: 'another explanatory statement',
  members: 'other members',
  decision: 'a decision',
} as const

function listed(numbers: readonly string[]): string {
  return numbers.join(', ')
}
