import { Option, type Command } from 'commander'
import { systemClock } from '../clock.ts'
import { nonEmpty } from './arguments.ts'
import type { CommandParts } from './connector-commands.ts'
import { dueCommand, type DueOptions } from './foi-due-command.ts'
import { lettersCommand, type LettersOptions } from './foi-letters-command.ts'
import { addNewBatch } from './foi-new-arguments.ts'
import { addRecord } from './foi-record-arguments.ts'
import { statusCommand } from './foi-status-command.ts'

/** Adds the commands of a freedom of information campaign. */
export function addFoi(command: Command, { withLedger, output }: CommandParts): void {
  const foi = command.command('foi').description('Requests for information: letters, what happened to them, and what is due.')

  addNewBatch(foi, { withLedger, output })

  foi
    .command('letters <batch>')
    .description('Writes the letter to each authority of a batch, and a list of them (manifest.csv). All of them or none.')
    .requiredOption('--out <folder>', 'the folder to make; it must not be there yet, or be empty', nonEmpty)
    .requiredOption('--name <name>', 'who asks: the Acts ask for the name of a person or body', nonEmpty)
    .requiredOption('--address <address>', 'where the answer is to go: an e-mail address will do', nonEmpty)
    .option('--dry-run', 'say what would be written, and write nothing')
    .action((batch: string, options: LettersOptions) => withLedger((db) => lettersCommand(db, batch, { ...options, output })))

  addRecord(foi, { withLedger, output })

  foi
    .command('status <batch>')
    .description('Says where every request of a batch stands, who is silent or late, and what may be done next.')
    .option('--on <day>', 'as it stands on a day, YYYY-MM-DD; today unless given', nonEmpty)
    .action((batch: string, options: { on?: string }) =>
      withLedger((db) => statusCommand(db, batch, { ...options, clock: systemClock(), output })),
    )

  foi
    .command('due')
    .description('Lists what is due on requests, the first day first.')
    .option('--batch <id>', 'only on those of a batch', nonEmpty)
    .addOption(new Option('--format <format>', 'how it is written').choices(['text', 'csv', 'ics']).default('text'))
    .option('--on <day>', 'as it stands on a day, YYYY-MM-DD; today unless given', nonEmpty)
    .option('--out <file>', 'write to a file instead of standard output', nonEmpty)
    .action((options: DueOptions) => withLedger((db) => dueCommand(db, { ...options, clock: systemClock(), output })))
}
