import { requestEventKinds, requestEventWords, RequestEvent, type RequestEventKind } from '@dutywatch/domain/foi'
import { find } from '@dutywatch/domain/tracker'
import type { Clock } from '../clock.ts'
import { recordEvent, undoEvent, type Recorded, type RecordingOutcome } from '../commands/requests/index.ts'
import type { Db } from '../db/database.ts'
import { publishedEdition } from './foi-batch.ts'
import { citedLines, sourceNamed, type SourceOptions } from './foi-source.ts'
import { counted, findingLine, type Output } from './output.ts'
import { proposedLines } from './proposed-lines.ts'
import { RefusedCommand } from './refused-command.ts'

export interface RecordOptions extends SourceOptions {
  readonly by: string
  readonly on?: string
  readonly all?: boolean
  readonly exemption?: readonly string[]
  readonly until?: string
  readonly finding?: string
  readonly reference?: string
  readonly note?: string
  readonly again?: boolean
  readonly undo?: string
  readonly why?: string
  readonly dryRun?: boolean
}

/** What is recorded, as it was typed: the target, and an authority and event, or the event alone. */
export interface Typed {
  readonly target: string
  readonly what: readonly string[]
}

type Recording = RecordOptions & { readonly clock: Clock; readonly output: Output }

/** `foi record`: proposes that something happened to a request, or that it did not, or says why not and keeps nothing. */
export async function recordCommand(db: Db, typed: Typed, options: Recording): Promise<void> {
  const { undo, dryRun = false, output } = options
  const recorded = undo === undefined ? await recordTyped(db, typed, options) : await undoTyped(db, typed, { ...options, undo })
  if (!recorded.ok) {
    const hint = recorded.reason === 'no-publisher' ? ' Name its publisher with --source-publisher.' : ''
    const details = (recorded.findings ?? []).map(findingLine)
    throw new RefusedCommand(`Nothing was recorded. ${recorded.message}${hint}`, { details })
  }
  for (const line of await requestLines(db, recorded.value)) output.say(line)
  for (const line of await citedLines(db, recorded.value, options)) output.say(line)
  for (const line of proposedLines(recorded.value, dryRun)) output.say(line)
  if (recorded.value.informedTo !== undefined && recorded.value.proposal !== undefined)
    output.say(`It is later than the tracker’s sources reach: publish it with --informed-to ${recorded.value.informedTo}.`)
}

async function recordTyped(db: Db, { target, what }: Typed, options: Recording): Promise<RecordingOutcome> {
  const { by, all = false, again, reference, why, dryRun = false, clock } = options
  const event = eventTyped(what.at(-1) ?? '', options)
  const named = what.slice(0, -1).join(' ')
  if (why !== undefined) throw new RefusedCommand('--why says why an event is taken back: use it with --undo.', { exitCode: 2 })
  if (all && event.kind !== 'sent' && event.kind !== 'received')
    throw new RefusedCommand(
      'Only “sent” and “received” can be recorded of all at once: the rest happens to each authority on its own day.',
      { exitCode: 2 },
    )
  if (all && named !== '') throw new RefusedCommand('Name one authority, or use --all, not both.', { exitCode: 2 })
  const authority = all ? 'all' : named === '' ? undefined : { named }
  const source = sourceNamed(options)
  return recordEvent(db, {
    target,
    authority,
    event,
    again,
    by,
    reference,
    source,
    dryRun,
    at: clock.now(),
    today: clock.today(),
  })
}

async function undoTyped(
  db: Db,
  { target, what }: Typed,
  { undo, why, by, dryRun = false, clock }: Recording & { readonly undo: string },
): Promise<RecordingOutcome> {
  if (why === undefined) throw new RefusedCommand('Say why it is taken back with --why "…".', { exitCode: 2 })
  const authority = what.length === 0 ? undefined : { named: what.join(' ') }
  return undoEvent(db, { target, authority, event: undo, why, by, dryRun, at: clock.now(), today: clock.today() })
}

/** Of each request that changes, what is on record of it now. */
async function requestLines(db: Db, { requests, plan }: Recorded): Promise<string[]> {
  const { tracker } = await publishedEdition(db)
  const changed = new Set(plan.changes.map(({ id }) => id))
  return requests
    .filter(({ id }) => changed.has(id))
    .map(({ id, force, events }) => {
      const last = events.at(-1)
      const name = find(tracker, 'forces', force)?.name ?? force
      return `${name} (${id}): ${last ? requestEventWords[last.kind] : 'nothing'}, ${counted(events.length, 'event')} in all.`
    })
}

function eventTyped(kind: string, { on, exemption, until, finding, note }: RecordOptions): RequestEvent {
  const isKind = (word: string): word is RequestEventKind => requestEventKinds.some((known) => known === word)
  if (kind === '') throw new RefusedCommand(`Name what happened: ${requestEventKinds.join(', ')}.`, { exitCode: 2 })
  if (!isKind(kind)) {
    throw new RefusedCommand(`“${kind}” is no event. There are ${requestEventKinds.join(', ')}.`, { exitCode: 2 })
  }
  const read = RequestEvent.safeParse({
    kind,
    ...(on !== undefined && { on }),
    ...(exemption !== undefined && { exemptions: exemption }),
    ...(until !== undefined && { until }),
    ...(finding !== undefined && { finding }),
    ...(note !== undefined && { note }),
  })
  if (read.success) return read.data
  const details = read.error.issues.map(({ path, code, message }) =>
    code === 'unrecognized_keys' ? `  “${kind}” takes no ${nameOf(message)}.` : `  ${optionOf(path[0])}: ${message}.`,
  )
  throw new RefusedCommand(`“${kind}” was not recorded: what it is given does not fit.`, { exitCode: 2, details })
}

function optionOf(field: PropertyKey | undefined): string {
  return field === 'exemptions' ? '--exemption' : `--${String(field)}`
}

function nameOf(message: string): string {
  return [...message.matchAll(/"(\w+)"/g)].map(([, field]) => optionOf(field)).join(' or ')
}
