import { Argument, type Command } from 'commander'
import { systemClock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import type { Env } from '../env.ts'
import { nonEmpty, webAddress, wholeNumber } from './arguments.ts'
import { interruptible } from './connector-options.ts'
import { importActCommand, legislationSite, type ImportActOptions } from './import-act-command.ts'
import { billsApi, importBillCommand, type ImportBillOptions } from './import-bill-command.ts'
import type { Output } from './output.ts'

/** What commands are given to work with. */
export interface CommandParts {
  readonly withLedger: (work: (db: Db, env: Env) => Promise<void>) => Promise<void>
  readonly output: Output
}

/** Adds the commands that ask a publisher. */
export function addConnectors(imports: Command, { withLedger, output }: CommandParts): void {
  imports
    .command('bill')
    .description(
      'Asks the Bills API of Parliament about a Bill and proposes what is new: sittings, stages, prints, days, titles.',
    )
    .requiredOption('--id <number>', 'the number of the Bill in the API, as in bills.parliament.uk/bills/NUMBER', wholeNumber)
    .option('--bill <id>', 'the Bill of the tracker; told from its page or title unless given', nonEmpty)
    .requiredOption('--by <name>', 'who imports', nonEmpty)
    .option('--dry-run', 'say what would be proposed, and keep nothing')
    .option('--from <address>', 'the address of the API', webAddress, billsApi)
    .action((options: ImportBillOptions) =>
      withLedger((db, env) =>
        interruptible((signal) => importBillCommand(db, { ...options, env, signal, clock: systemClock(), output })),
      ),
    )

  imports
    .command('act')
    .addArgument(
      new Argument('<address>', 'an Act at legislation.gov.uk: ukpga/2023/50, with /enacted or a day like /2024-03-01 or not'),
    )
    .description('Asks legislation.gov.uk for the words of an Act and for what brings it into force, and proposes what is new.')
    .requiredOption('--by <name>', 'who imports', nonEmpty)
    .option('--bill <id>', 'the Bill of the tracker that became the Act; told from the title unless given', nonEmpty)
    .option('--text <id>', 'the text of the tracker whose words these are; its Act unless given', nonEmpty)
    .option('--dry-run', 'say what would be proposed, and keep nothing')
    .option('--from <address>', 'the address of the publisher', webAddress, legislationSite)
    .action((act: string, options: ImportActOptions) =>
      withLedger((db, env) =>
        interruptible((signal) => importActCommand(db, act, { ...options, env, signal, clock: systemClock(), output })),
      ),
    )
}
