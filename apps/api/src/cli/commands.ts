import { doubts, lint } from '@dutywatch/domain/tracker'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { NotFound } from '../db/not-found.ts'
import { currentEditionNumber, editionOf, listEditions, publish } from '../ledger/index.ts'
import { counted, findingLine, type Output } from './output.ts'
import { readTrackerFile } from './read-tracker-file.ts'
import { RefusedCommand } from './refused-command.ts'
import { writeWhole } from './write-whole.ts'

/** `lint FILE`: lists every problem of a tracker file, and of a sound one what is to be looked at again. Touches no ledger. */
export function lintCommand(file: string, { clock, output }: { clock: Clock; output: Output }): void {
  const tracker = readTrackerFile(file)
  const findings = lint(tracker, clock.today())
  if (findings.length > 0) {
    throw new RefusedCommand(`${file} has ${counted(findings.length, 'problem')}.`, { details: findings.map(findingLine) })
  }
  for (const doubt of doubts(tracker)) output.say(`To be looked at again: ${findingLine(doubt)}`)
  output.say(`${file} is a sound tracker: "${tracker.title}", informed to ${tracker.informedTo}.`)
}

export interface PublishOptions {
  readonly by: string
  readonly note: string
  readonly base?: number | undefined
}

/** `publish FILE`: publishes a tracker file as the next edition, or says why not and publishes nothing. */
export async function publishCommand(
  db: Db,
  file: string,
  options: PublishOptions & { clock: Clock; output: Output },
): Promise<void> {
  const { by, note, clock, output } = options
  const base = options.base ?? (await currentEditionNumber(db))
  const tracker = readTrackerFile(file)
  const published = await publish(db, tracker, { by, note, at: clock.now(), base })
  if (!published.ok) {
    const usage = published.reason === 'no-name' || published.reason === 'no-note'
    throw new RefusedCommand(published.message, { exitCode: usage ? 2 : 1, details: (published.findings ?? []).map(findingLine) })
  }
  output.say(
    `Published edition ${published.value.number} of "${tracker.title}", by ${published.value.publishedBy}: ${published.value.note}`,
  )
}

/** `export`: writes the tracker of an edition as JSON, to a file or to standard output. */
export async function exportCommand(
  db: Db,
  options: { edition?: number | undefined; out?: string | undefined; output: Output },
): Promise<void> {
  const { edition, out, output } = options
  const { entry, tracker } = await editionOf(db, edition).catch((error: unknown) => {
    if (error instanceof NotFound) throw new RefusedCommand(noEdition(edition))
    throw error
  })
  const text = JSON.stringify(tracker, null, 2)
  if (out === undefined) return output.say(text)
  writeWhole(out, `${text}\n`)
  output.warn(`Wrote edition ${entry.number} to ${out}.`)
}

function noEdition(edition: number | undefined): string {
  if (edition === undefined) return 'The ledger is empty: nothing has been published yet. Run "dutywatch publish" first.'
  return `There is no edition ${edition}. "dutywatch editions" lists those there are.`
}

/** `editions`: lists every edition, newest first. */
export async function editionsCommand(db: Db, output: Output): Promise<void> {
  const editions = await listEditions(db)
  if (editions.length === 0) output.warn('Nothing has been published yet.')
  for (const { number, publishedAt, publishedBy, note } of editions)
    output.say(`${number}  ${publishedAt}  ${publishedBy}  ${note}`)
}
