import { Option, type Command } from 'commander'
import { Unit } from '@dutywatch/domain/evidence'
import { systemClock } from '../clock.ts'
import { eachNonEmpty, nonEmpty } from './arguments.ts'
import type { CommandParts } from './connector-commands.ts'
import { makeReleaseCommand, type ReleaseOptions } from './release-command.ts'
import { listReturnsCommand, withdrawReturnCommand } from './return-commands.ts'

/** Adds the commands of returns and of the releases made of them. */
export function addEvidence(command: Command, parts: CommandParts): void {
  addReturns(command, parts)
  addReleases(command, parts)
}

function addReturns(command: Command, { withLedger, output }: CommandParts): void {
  const returns = command.command('returns').description('What authorities sent, as it was imported.')

  returns
    .command('list')
    .description('Lists returns, and says which count: neither superseded nor withdrawn.')
    .option('--batch <id>', 'only those that answer a batch', nonEmpty)
    .action((options: { batch?: string }) =>
      withLedger((db) => listReturnsCommand(db, { ...options, clock: systemClock(), output })),
    )

  returns
    .command('withdraw <id>')
    .description('Proposes that a return no longer counts. Its file, its cells and the releases made of it stay.')
    .requiredOption('--why <reason>', 'why, in a sentence for readers', nonEmpty)
    .option('--on <day>', 'the day from which it does not count, YYYY-MM-DD; today unless given', nonEmpty)
    .requiredOption('--by <name>', 'who says so', nonEmpty)
    .action((id: string, options: { why: string; on?: string; by: string }) =>
      withLedger((db) => withdrawReturnCommand(db, id, { ...options, clock: systemClock(), output })),
    )
}

function addReleases(command: Command, { withLedger, output }: CommandParts): void {
  const releases = command.command('release').description('Releases of figures made from returns.')

  releases
    .command('make')
    .description(
      'Freezes the returns that count, protects their table so that no small count can be worked out, and proposes the release with its figures.',
    )
    .option('--batch <id>', 'the batch whose returns are released', nonEmpty)
    .option('--returns <id...>', 'returns without a batch, by their ids', eachNonEmpty)
    .addOption(new Option('--unit <unit>', 'with --returns: what they count').choices(Unit.options).default('recorded-offences'))
    .option('--category <category>', 'with --returns: only this category, like offence=88A', nonEmpty)
    .option('--question <id...>', 'only these questions', eachNonEmpty)
    .option('--scope <id...>', 'only these sums, like england-and-wales; all that can be told unless given', eachNonEmpty)
    .requiredOption('--title <title>', 'what the release is called', nonEmpty)
    .option('--publisher <name>', 'who publishes it; whoever runs the campaign unless given', nonEmpty)
    .option('--series <words>', 'what is counted and how: releases of different series are never compared', nonEmpty)
    .option('--counts <words>', 'what its counts are of, where that is not the offence the campaign counts', nonEmpty)
    .option('--why <reason>', 'why it gives figures of an earlier release otherwise: a sentence that names no counts', nonEmpty)
    .option('--published <day>', 'the day of publication, YYYY-MM-DD; today unless given', nonEmpty)
    .requiredOption('--method <words>', 'how the figures came about, for readers', nonEmpty)
    .option('--caveat <words...>', 'what readers must know beside the figures', eachNonEmpty)
    .requiredOption('--by <name>', 'who makes it', nonEmpty)
    .option('--preview', 'say what would be public and what is held back, and keep nothing')
    .action((options: ReleaseOptions) => withLedger((db) => makeReleaseCommand(db, { ...options, clock: systemClock(), output })))
}
