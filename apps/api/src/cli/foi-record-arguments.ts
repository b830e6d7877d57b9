import { Argument, Option, type Command } from 'commander'
import { SourceKind } from '@dutywatch/domain/source'
import { systemClock } from '../clock.ts'
import { nonEmpty } from './arguments.ts'
import type { CommandParts } from './connector-commands.ts'
import { recordCommand, type RecordOptions } from './foi-record-command.ts'

/** Adds `foi record`. */
export function addRecord(foi: Command, { withLedger, output }: CommandParts): void {
  const record = foi
    .command('record')
    .addArgument(new Argument('<batch-or-request>', 'the id of a batch, or of a request'))
    .addArgument(new Argument('[what...]', 'of a batch: an authority by any of its names, and the event; otherwise the event'))
    .description('Proposes that something happened: sent, received, clarified, refused, review-asked… Publishes nothing.')
    .requiredOption('--by <name>', 'who records it', nonEmpty)
    .option('--on <day>', 'the day it happened, YYYY-MM-DD; a month or year where no more is known', nonEmpty)
    .option('--all', 'sent, received: of every authority of the batch of which it is not recorded yet')
    .option('--exemption <section...>', 'refused, part-answered: the grounds, like s.12 or "s.40(2)"')
    .option('--until <day>', 'extended: the last day that the authority named', nonEmpty)
    .addOption(new Option('--finding <finding>', 'review-answered: what it found').choices(['upheld', 'changed', 'late']))
    .option('--reference <number>', 'the authority’s own number for the request', nonEmpty)
    .option('--note <text>', 'a remark that readers will see', nonEmpty)
    .option('--again', 'it is another one, though one of its kind is on record of the same day or the next')
  addSource(record)
    .addOption(
      new Option('--undo <event>', 'take an event back instead: its kind, or its number in the request')
        .argParser(nonEmpty)
        .conflicts(notForUndo),
    )
    .option('--why <reason>', 'with --undo: why it was not so', nonEmpty)
    .option('--dry-run', 'say what would be proposed, and keep nothing')
    .action((target: string, what: string[], options: RecordOptions) =>
      withLedger((db) => recordCommand(db, { target, what }, { ...options, clock: systemClock(), output })),
    )
}

const notForUndo = [
  'on',
  'all',
  'exemption',
  'until',
  'finding',
  'reference',
  'note',
  'again',
  'source',
  'sourceTitle',
  'sourceUrl',
  'sourcePublished',
  'sourcePublisher',
  'sourceKind',
]

function addSource(record: Command): Command {
  return record
    .addOption(
      new Option('--source <id>', 'the source that says so, by its id in the tracker; without one it is reported, not confirmed')
        .argParser(nonEmpty)
        .conflicts(['sourceTitle', 'sourceUrl', 'sourcePublished', 'sourcePublisher', 'sourceKind']),
    )
    .option('--source-title <title>', 'a source that the tracker has not yet, which the same proposal adds', nonEmpty)
    .option('--source-url <address>', 'where it can be read', nonEmpty)
    .option('--source-published <day>', 'when it was published or sent, YYYY-MM-DD; a month or year will do', nonEmpty)
    .option('--source-publisher <name>', 'who published it; the authority unless given', nonEmpty)
    .addOption(new Option('--source-kind <kind>', 'what it is; official unless given').choices(SourceKind.options))
}
