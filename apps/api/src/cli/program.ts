import { proposalStates, type ProposalState } from '@dutywatch/domain/proposal'
import { Argument, Command, CommanderError, Option } from 'commander'
import { systemClock } from '../clock.ts'
import { openDatabase, type Db } from '../db/database.ts'
import { whyUnusable } from '../db/unavailable.ts'
import { readEnv, type Env } from '../env.ts'
import { addAdmin } from './admin-commands.ts'
import { nonEmpty, wholeNumber } from './arguments.ts'
import { addBackup, type BackupParts } from './backup-commands.ts'
import { addClaims } from './claim-commands.ts'
import { addConnectors, type CommandParts } from './connector-commands.ts'
import { importAuthoritiesCommand, type ImportAuthoritiesOptions } from './import-authorities-command.ts'
import { addEnquiries } from './enquiry-commands.ts'
import { addEvidence } from './evidence-commands.ts'
import { addFoi } from './foi-commands.ts'
import { addReturnImport } from './import-returns-arguments.ts'
import { importPrintsCommand, type ImportOptions } from './import-commands.ts'
import { importPapersCommand } from './import-paper-command.ts'
import {
  listProposalsCommand,
  publishProposalCommand,
  showProposalCommand,
  withdrawProposalCommand,
  type ProposalPublishOptions,
} from './proposal-commands.ts'
import { pinVerdictsCommand, reviewVerdictsCommand } from './verdict-commands.ts'
import { editionsCommand, exportCommand, lintCommand, publishCommand, type PublishOptions } from './commands.ts'
import type { Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'
import { shippedCommand, type ShippedOptions } from './shipped-command.ts'

/** What a run of the program depends on. */
export interface Surroundings {
  readonly output: Output
  /** The environment; the process's own unless given. */
  readonly variables?: Readonly<Record<string, string | undefined>> | undefined
}

/** Runs the program `dutywatch` with its arguments. Answers the exit code: 0 done, 1 refused or problems found, 2 wrong use. */
export async function runProgram(args: readonly string[], { output, variables }: Surroundings): Promise<0 | 1 | 2> {
  try {
    await program({ output, variables }).parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof RefusedCommand)) throw error
    output.warn(error.message)
    for (const detail of error.details) output.warn(detail)
    return error.exitCode
  }
}

const afterwords = `
Start here:
  npm run dutywatch -- export --out tracker.json
  npm run dutywatch -- lint tracker.json
  npm run dutywatch -- publish tracker.json --by "Your name" --note "What changed"

Exit codes: 0 done, 1 refused or problems found, 2 wrong use.`

function program({ output, variables }: Surroundings): Command {
  const command = new Command('dutywatch')
    .description(
      'Checks a tracker (one JSON file), publishes it as the next numbered edition, and gives back what was published. ' +
        'Editions are kept in a ledger: in the folder DATA_DIR (data, unless set), or in the PostgreSQL database at DATABASE_URL.',
    )
    .exitOverride()
    .showHelpAfterError('Run it with --help to see how it is used.')
    .configureOutput({ writeOut: (text) => output.say(text.trimEnd()), writeErr: (text) => output.warn(text.trimEnd()) })
    .addHelpText('after', afterwords)
  const withSettings: BackupParts['withSettings'] = (work) => useSettings(variables, work)
  const withLedger: CommandParts['withLedger'] = (work) => withSettings((env) => useLedger(env, work))
  const parts = { withLedger, output }

  command
    .command('lint <file>')
    .description('Lists everything that is wrong with a tracker file, each with its place and what to do. Publishes nothing.')
    .action((file: string) => lintCommand(file, { clock: systemClock(), output }))

  command
    .command('publish <file>')
    .description('Publishes a tracker file as the next edition; nothing when anything is wrong with it, or it says nothing new.')
    .requiredOption('--by <name>', 'who publishes, as readers will see it', nonEmpty)
    .requiredOption('--note <text>', 'why, in a sentence for readers', nonEmpty)
    .option(
      '--base <edition>',
      'the number of the edition that was exported and changed; refused when another was published since',
      wholeNumber,
    )
    .action((file: string, options: PublishOptions) =>
      withLedger((db) => publishCommand(db, file, { ...options, clock: systemClock(), output })),
    )

  command
    .command('export')
    .description(
      'Writes the tracker of an edition as JSON. In a pipe, use "npm run -s dutywatch -- export": npm then adds no lines of its own.',
    )
    .option('--edition <number>', 'the number of the edition; the newest unless given', wholeNumber)
    .option('--out <file>', 'write to a file instead of standard output', nonEmpty)
    .action((options: { edition?: number; out?: string }) => withLedger((db) => exportCommand(db, { ...options, output })))

  command
    .command('editions')
    .description('Lists every edition, newest first: its number, when it was published (UTC), by whom and why.')
    .action(() => withLedger((db) => editionsCommand(db, output)))

  addShipped(command, parts)
  addImports(command, parts)
  addProposals(command, parts)
  addVerdicts(command, parts)
  addFoi(command, parts)
  addClaims(command, parts)
  addEvidence(command, parts)
  addAdmin(command, parts)
  addEnquiries(command, parts)
  addBackup(command, { ...parts, withSettings })
  return command
}

function addImports(command: Command, parts: CommandParts): void {
  const { withLedger, output } = parts
  const imports = command.command('import').description('Reads published files and proposes what they change. Publishes nothing.')

  imports
    .command('bill-print')
    .addArgument(new Argument('<file...>', 'prints of a Bill, or its Act, as XML: Akoma Ntoso, or CLML from legislation.gov.uk'))
    .description(
      'Keeps the words of prints, follows each clause from the print before, and proposes the texts and their numbers.',
    )
    .requiredOption('--by <name>', 'who imports', nonEmpty)
    .option('--bill <id>', 'the Bill of the tracker; told from the title unless given', nonEmpty)
    .option('--text <id>', 'a text that the tracker has by number only, whose words the file holds', nonEmpty)
    .option('--dry-run', 'say what would be proposed, and keep nothing')
    .action((files: string[], options: ImportOptions) =>
      withLedger((db) => importPrintsCommand(db, files, { ...options, clock: systemClock(), output })),
    )

  imports
    .command('amendment-paper')
    .addArgument(new Argument('<file...>', 'amendment papers of one Bill, as XML: Akoma Ntoso from LawMaker'))
    .description('Keeps the words of amendment papers, says what is new in each, and proposes them.')
    .requiredOption('--by <name>', 'who imports', nonEmpty)
    .option('--bill <id>', 'the Bill of the tracker; told from the title unless given', nonEmpty)
    .option('--dry-run', 'say what would be proposed, and keep nothing')
    .action((files: string[], options: ImportOptions) =>
      withLedger((db) => importPapersCommand(db, files, { ...options, clock: systemClock(), output })),
    )

  imports
    .command('authorities')
    .addArgument(
      new Argument('<file>', 'a list of public authorities: CSV of WhatDoTheyKnow, by category or of police forces; JSON'),
    )
    .description('Reconciles a list of authorities with the police forces, and proposes names, request pages and new bodies.')
    .requiredOption('--by <name>', 'who imports', nonEmpty)
    .option('--confirm <name=force...>', 'which force a name of the file is, or “new”: "The Met=metropolitan"')
    .option('--source <id>', 'the source of the tracker to cite; one is made from the file unless given', nonEmpty)
    .option('--dry-run', 'say what would be proposed, and keep nothing')
    .action((file: string, options: ImportAuthoritiesOptions) =>
      withLedger((db) => importAuthoritiesCommand(db, file, { ...options, clock: systemClock(), output })),
    )

  addReturnImport(imports, parts)
  addConnectors(imports, parts)
}

function addVerdicts(command: Command, { withLedger, output }: CommandParts): void {
  const verdicts = command.command('verdicts').description('Verdicts and the words they rest on.')

  verdicts
    .command('pin')
    .addArgument(new Argument('[verdict...]', 'ids of verdicts; every one that is not pinned yet unless given'))
    .description('Proposes to pin verdicts to the words of the provisions they name, so that a change of those words is noticed.')
    .requiredOption('--by <name>', 'who proposes', nonEmpty)
    .action((ids: string[], options: { by: string }) =>
      withLedger((db) => pinVerdictsCommand(db, ids, { ...options, clock: systemClock(), output })),
    )

  verdicts
    .command('review')
    .description('Lists the pinned verdicts whose words changed in the newest text, with what changed.')
    .action(() => withLedger((db) => reviewVerdictsCommand(db, output)))
}

function addShipped(command: Command, { withLedger, output }: CommandParts): void {
  command
    .command('shipped')
    .description(
      'Says what the tracker that ships with this release would change in the current edition, record by record; with --publish, publishes it.',
    )
    .addOption(
      new Option('--diff', 'only say what would change; this is what it does unless told otherwise').conflicts([
        'out',
        'publish',
      ]),
    )
    .addOption(new Option('--out <file>', 'write it to a file instead').argParser(nonEmpty).conflicts('publish'))
    .option('--publish', 'publish it as the next edition; refused when editions of your own came after the last that shipped')
    .option('--by <name>', 'with --publish: who publishes, as readers will see it', nonEmpty)
    .option('--note <text>', 'with --publish: why, in a sentence for readers', nonEmpty)
    .option('--over-own', 'with --publish: publish it even so, and give up what your own editions changed')
    .action((options: ShippedOptions) => withLedger((db) => shippedCommand(db, { ...options, clock: systemClock(), output })))
}

function addProposals(command: Command, { withLedger, output }: CommandParts): void {
  const proposals = command.command('proposals').description('Drafts that wait for somebody to publish or withdraw them.')

  proposals
    .command('list')
    .description('Lists proposals, newest first.')
    .addOption(new Option('--state <state>', 'only those of a state').choices([...proposalStates]))
    .action((options: { state?: ProposalState }) => withLedger((db) => listProposalsCommand(db, { ...options, output })))

  proposals
    .command('show <id>')
    .description('Shows what publishing a proposal would change, and what stands in its way.')
    .action((id: string) => withLedger((db) => showProposalCommand(db, id, { output })))

  proposals
    .command('publish <id...>')
    .description(
      'Publishes proposals over the current edition, one after the other as named. Of one that would be wrong nothing is published, nor of those after it.',
    )
    .requiredOption('--by <name>', 'who publishes', nonEmpty)
    .requiredOption('--note <text>', 'why, in a sentence for readers', nonEmpty)
    .option('--informed-to <day>', 'the last day that the sources now reach to, YYYY-MM-DD', nonEmpty)
    .action((ids: string[], options: ProposalPublishOptions) =>
      withLedger((db) => publishProposalCommand(db, ids, { ...options, clock: systemClock(), output })),
    )

  proposals
    .command('withdraw <id>')
    .description('Closes a proposal without publishing it. It stays on the record.')
    .option('--by <name>', 'who withdraws it', nonEmpty, 'The command line')
    .action((id: string, { by }: { by: string }) =>
      withLedger((db) => withdrawProposalCommand(db, id, { by, clock: systemClock(), output })),
    )
}

async function useSettings(variables: Surroundings['variables'], work: (env: Env) => Promise<void>): Promise<void> {
  const read = readEnv(variables)
  if ('wrong' in read) throw new RefusedCommand(read.wrong.join('\n'), { exitCode: 2 })
  try {
    await work(read.env)
  } catch (error) {
    const why = whyUnusable(read.env, error)
    throw why === undefined ? error : new RefusedCommand(why)
  }
}

async function useLedger(env: Env, work: (db: Db, env: Env) => Promise<void>): Promise<void> {
  const opened = await openDatabase(env)
  if (!opened.ok) throw new RefusedCommand(opened.message)
  await using database = opened.value
  await work(database.db, env)
}
