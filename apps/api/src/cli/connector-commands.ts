import type { Command } from 'commander'
import { systemClock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import type { Env } from '../env.ts'
import { nonEmpty, webAddress, wholeNumber } from './arguments.ts'
import { interruptible } from './connector-options.ts'
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
}
