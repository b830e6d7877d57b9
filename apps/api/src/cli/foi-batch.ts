import { readDay, type PlainDate } from '@dutywatch/domain/date'
import type { Tracker } from '@dutywatch/domain/tracker'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { currentEditionNumber, editionOf, listWaitingProposals, type Edition } from '../ledger/index.ts'
import type { Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'

/** The current edition. Refuses an empty ledger. */
export async function publishedEdition(db: Db): Promise<Edition> {
  if ((await currentEditionNumber(db)) === 0)
    throw new RefusedCommand('Nothing has been published yet, so there is no batch. Publish a tracker that has one first.')
  return await editionOf(db)
}

/** The day that was named, or today. Refuses words that are no day. */
export function dayNamed(typed: string | undefined, clock: Clock): PlainDate {
  if (typed === undefined) return clock.today()
  const day = readDay(typed)
  if (day.ok) return day.value
  throw new RefusedCommand(day.message, { exitCode: 2 })
}

/** Refuses a batch that the tracker does not have, and names the proposal in which it waits, or those that there are. */
export async function refuseUnlessBatch(db: Db, tracker: Tracker, id: string): Promise<void> {
  if (tracker.batches.some((each) => each.id === id)) return
  const open = await listWaitingProposals(db)
  const waiting = open.find(({ changes }) => changes.some((each) => each.collection === 'batches' && each.id === id))
  if (waiting)
    throw new RefusedCommand(
      `The batch “${id}” is not published yet: it waits in the proposal ${waiting.id}. Publish it first: “dutywatch proposals publish ${waiting.id} --by … --note …”.`,
    )
  const known = tracker.batches.map((each) => each.id)
  throw new RefusedCommand(
    `There is no batch “${id}”. ${known.length === 0 ? 'The tracker has none yet.' : `There are: ${known.join(', ')}.`}`,
  )
}

/** Says that proposals which change requests wait, and are not counted in what is said. */
export async function warnOfWaiting(db: Db, output: Output): Promise<void> {
  const open = await listWaitingProposals(db)
  const waiting = open.filter(({ changes }) => changes.some(({ collection }) => collection === 'requests')).map(({ id }) => id)
  if (waiting.length > 0) output.warn(`What waits to be published is not counted here: ${waiting.join(', ')}.`)
}
