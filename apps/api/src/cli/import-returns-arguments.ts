import { Argument, Option, type Command } from 'commander'
import { systemClock } from '../clock.ts'
import { nonEmpty } from './arguments.ts'
import type { CommandParts } from './connector-commands.ts'
import { importManifestCommand } from './import-manifest-command.ts'
import { importReturnsCommand, type ImportReturnsOptions } from './import-returns-command.ts'
import { RefusedCommand } from './refused-command.ts'

/** Adds `import returns`. */
export function addReturnImport(imports: Command, { withLedger, output }: CommandParts): void {
  imports
    .command('returns')
    .addArgument(new Argument('[file...]', 'tables that authorities sent or published: CSV, XLSX or ODS'))
    .description(
      'Keeps tables of counts with every cell and where it stood, and proposes the returns that they are. Counts stay with the team.',
    )
    .option('--batch <id>', 'the batch of requests that they answer', nonEmpty)
    .option('--force <name>', 'the force whose answer it is, by its id or any certain name', nonEmpty)
    .option('--publisher <name>', 'who published it, for a table of many forces', nonEmpty)
    .addOption(new Option('--mapping <file>', 'how the table is read, as JSON').argParser(nonEmpty).conflicts('remembered'))
    .option('--remembered', 'read it as the last file of the same sender with the same headers was read')
    .addOption(
      new Option('--remembered-for <name>', 'read it as the last file of another force with the same headers was read')
        .argParser(nonEmpty)
        .conflicts(['mapping', 'remembered']),
    )
    .addOption(
      new Option('--manifest <file>', 'many files at once: a CSV file with the columns file, authority, mapping and others')
        .argParser(nonEmpty)
        .conflicts(['force', 'publisher', 'supersedes', 'why', 'saveMapping', 'takeLikely']),
    )
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
    .action((files: string[], { manifest, ...options }: ImportReturnsOptions & { readonly manifest?: string }) =>
      withLedger(async (db) => {
        const said = { ...options, clock: systemClock(), output }
        if (manifest === undefined) return importReturnsCommand(db, files, said)
        if (files.length > 0)
          throw new RefusedCommand('Name files, or a --manifest that names them, and not both.', { exitCode: 2 })
        return importManifestCommand(db, manifest, said)
      }),
    )
}
