import { Argument, Option, type Command } from 'commander'
import { systemClock } from '../clock.ts'
import { nonEmpty } from './arguments.ts'
import type { CommandParts } from './connector-commands.ts'
import { importReturnsCommand, type ImportReturnsOptions } from './import-returns-command.ts'

/** Adds `import returns`. */
export function addReturnImport(imports: Command, { withLedger, output }: CommandParts): void {
  imports
    .command('returns')
    .addArgument(new Argument('<file...>', 'tables that authorities sent or published: CSV, XLSX or ODS'))
    .description(
      'Keeps tables of counts with every cell and where it stood, and proposes the returns that they are. Counts stay with the team.',
    )
    .option('--batch <id>', 'the batch of requests that they answer', nonEmpty)
    .option('--force <name>', 'the force whose answer it is, by its id or any certain name', nonEmpty)
    .option('--publisher <name>', 'who published it, for a table of many forces', nonEmpty)
    .addOption(new Option('--mapping <file>', 'how the table is read, as JSON').argParser(nonEmpty).conflicts('remembered'))
    .option('--remembered', 'read it as the last file of the same sender with the same headers was read')
    .option('--save-mapping <file>', 'write the mapping that was used to a file', nonEmpty)
    .option('--take-likely', 'suggest with what is only likely in it too, for a person to look through')
    .option('--title <title>', 'what the return is called', nonEmpty)
    .option('--note <words>', 'what readers must know beside it: that it counts another offence, say', nonEmpty)
    .option('--received <day>', 'the day it was received, YYYY-MM-DD; today unless given', nonEmpty)
    .option('--supersedes <return>', 'the return in whose place it comes; that one stays on the record', nonEmpty)
    .option('--why <reason>', 'with --supersedes: why, in a sentence for readers that names no counts', nonEmpty)
    .option('--also', 'let it count beside what the same force has sent already')
    .requiredOption('--by <name>', 'who imports', nonEmpty)
    .option('--preview', 'show the first cells and everything that is wrong, and keep nothing')
    .option('--dry-run', 'the same')
    .action((files: string[], options: ImportReturnsOptions) =>
      withLedger((db) => importReturnsCommand(db, files, { ...options, clock: systemClock(), output })),
    )
}
