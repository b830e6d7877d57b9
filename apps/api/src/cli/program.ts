import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { systemClock } from '../clock.ts'
import { openDatabase, type Db } from '../db/database.ts'
import { whyUnusable } from '../db/unavailable.ts'
import { readEnv } from '../env.ts'
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
  const withLedger = (work: (db: Db) => Promise<void>) => useLedger(variables, work)

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

  return command
}

async function useLedger(variables: Surroundings['variables'], work: (db: Db) => Promise<void>): Promise<void> {
  const read = readEnv(variables)
  if ('wrong' in read) throw new RefusedCommand(read.wrong.join('\n'), { exitCode: 2 })
  const opened = await openDatabase(read.env)
  if (!opened.ok) throw new RefusedCommand(opened.message)
  await using database = opened.value
  try {
    await work(database.db)
  } catch (error) {
    const why = whyUnusable(read.env, error)
    throw why === undefined ? error : new RefusedCommand(why)
  }
}

function nonEmpty(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It is empty.')
  return text
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}
