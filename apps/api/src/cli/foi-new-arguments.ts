import { Option, type Command } from 'commander'
import { Unit } from '@dutywatch/domain/evidence'
import { systemClock } from '../clock.ts'
import { eachNonEmpty, nonEmpty } from './arguments.ts'
import type { CommandParts } from './connector-commands.ts'
import { exampleCommand, newBatchCommand, type NewBatchOptions } from './foi-new-command.ts'

/** Adds `foi new`. */
export function addNewBatch(foi: Command, { withLedger, output }: CommandParts): void {
  foi
    .command('new')
    .description(
      'Proposes a batch: one set of questions to many authorities, from a file, from flags, or from both. Publishes nothing.',
    )
    .option('--example', 'print a file to begin from, and do nothing else')
    .option('--from <file>', 'the batch as JSON; flags say otherwise', nonEmpty)
    .option('--id <id>', 'its permanent id; made from the title unless given', nonEmpty)
    .option('--title <title>', 'what it is called', nonEmpty)
    .option('--campaign <id>', 'the campaign that asks, where the tracker has several', nonEmpty)
    .option('--asks <words>', 'the subject of the request in a few words', nonEmpty)
    .option('--question <words...>', 'what is asked; with an id before it, like "offences=How many …?"', eachNonEmpty)
    .addOption(new Option('--unit <unit>', 'what one of a count is; recorded-offences unless given').choices(Unit.options))
    .option('--offence <id>', 'the offence that is counted, where it is one', nonEmpty)
    .option('--breakdown <words...>', 'what counts are split by, like "age=Under 13|13 to 15|Not recorded"', eachNonEmpty)
    .option('--period <days...>', 'what is asked for: 2019, 2019-04/2020-03 or 2019-04-01/2019-09-30', eachNonEmpty)
    .option(
      '--authorities <names...>',
      'all-territorial for every such force, or authorities by their ids or names',
      eachNonEmpty,
    )
    .option('--letter <file>', 'the letter, as text with {placeholders}; the one that ships unless given', nonEmpty)
    .option('--launched <day>', 'the day the letters go out, YYYY-MM-DD; today unless given', nonEmpty)
    .option('--by <name>', 'who begins it', nonEmpty)
    .option('--preview', 'say what would be proposed, with the letter, and keep nothing')
    .option('--dry-run', 'the same')
    .action((options: NewBatchOptions & { readonly example?: boolean }) =>
      options.example
        ? exampleCommand(output)
        : withLedger((db) => newBatchCommand(db, { ...options, clock: systemClock(), output })),
    )
}
