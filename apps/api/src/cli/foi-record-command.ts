import { requestEventKinds, requestEventWords, RequestEvent, type RequestEventKind } from '@dutywatch/domain/foi'
import { find } from '@dutywatch/domain/tracker'
import type { Clock } from '../clock.ts'
import { recordEvent } from '../commands/requests/index.ts'
import type { Db } from '../db/database.ts'
import { publishedEdition } from './foi-batch.ts'
import { counted, findingLine, type Output } from './output.ts'
import { proposedLines } from './proposed-lines.ts'
import { RefusedCommand } from './refused-command.ts'

export interface RecordOptions {
  readonly by: string
  readonly on?: string
  readonly all?: boolean
  readonly exemption?: readonly string[]
  readonly until?: string
  readonly finding?: string
  readonly reference?: string
  readonly source?: string
  readonly note?: string
  readonly dryRun?: boolean
}

/** What is recorded, as it was typed: the target, and an authority and event, or the event alone. */
export interface Typed {
  readonly target: string
  readonly what: readonly string[]
}

/** `foi record`: proposes that something happened to a request, or says why not and keeps nothing. */
export async function recordCommand(
  db: Db,
  { target, what }: Typed,
  options: RecordOptions & { readonly clock: Clock; readonly output: Output },
): Promise<void> {
  const { by, all = false, reference, source, dryRun = false, clock, output } = options
  const event = eventTyped(what.at(-1) ?? '', options)
  const named = what.slice(0, -1).join(' ')
  if (all && event.kind !== 'sent' && event.kind !== 'received')
    throw new RefusedCommand(
      'Only “sent” and “received” can be recorded of all at once: the rest happens to each authority on its own day.',
      {
        exitCode: 2,
      },
    )
  if (all && named !== '') throw new RefusedCommand('Name one authority, or use --all, not both.', { exitCode: 2 })
  const recorded = await recordEvent(db, {
    target,
    event,
    by,
    reference,
    source,
    dryRun,
    authority: all ? 'all' : named === '' ? undefined : { named },
    at: clock.now(),
    today: clock.today(),
  })
  if (!recorded.ok)
    throw new RefusedCommand(`Nothing was recorded. ${recorded.message}`, { details: (recorded.findings ?? []).map(findingLine) })
  const { tracker } = await publishedEdition(db)
  const changed = new Set(recorded.value.plan.changes.map(({ id }) => id))
  for (const { id, force, events } of recorded.value.requests.filter((request) => changed.has(request.id))) {
    const last = events.at(-1)
    const name = find(tracker, 'forces', force)?.name ?? force
    output.say(`${name} (${id}): ${last ? requestEventWords[last.kind] : ''}, ${counted(events.length, 'event')} in all.`)
  }
  for (const line of proposedLines(recorded.value, dryRun)) output.say(line)
  if (recorded.value.informedTo !== undefined && recorded.value.proposal !== undefined)
    output.say(`It is later than the tracker’s sources reach: publish it with --informed-to ${recorded.value.informedTo}.`)
}

function eventTyped(kind: string, { on, exemption, until, finding, note }: RecordOptions): RequestEvent {
  const isKind = (word: string): word is RequestEventKind => requestEventKinds.some((known) => known === word)
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
