import { returnsOn } from '@dutywatch/domain/evidence'
import { recordName } from '@dutywatch/domain/tracker'
import type { Clock } from '../clock.ts'
import { withdrawReturn } from '../commands/withdraw-return.ts'
import type { Db } from '../db/database.ts'
import { currentEditionNumber, editionOf } from '../ledger/index.ts'
import { countWarnings } from './count-warnings.ts'
import { dayNamed } from './foi-batch.ts'
import { counted, type Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'

/** `returns list`: every return, and whether it counts. */
export async function listReturnsCommand(
  db: Db,
  { batch, clock, output }: { batch?: string | undefined; clock: Clock; output: Output },
): Promise<void> {
  if ((await currentEditionNumber(db)) === 0) throw new RefusedCommand('Nothing has been published yet, so there are no returns.')
  const { tracker } = await editionOf(db)
  const returns = tracker.returns.filter((each) => batch === undefined || each.batch === batch)
  const counting = new Set<string>(returnsOn(tracker.returns, clock.today()).map(({ id }) => id))
  for (const sent of returns) {
    const later = tracker.returns.find(({ id, supersedes }) => supersedes === sent.id && counting.has(id))
    const standing = sent.withdrawn
      ? `withdrawn on ${sent.withdrawn.on}: ${sent.withdrawn.why}`
      : later
        ? `superseded by ${later.id}${later.why === undefined ? '' : `: ${later.why}`}`
        : counting.has(sent.id)
          ? 'counts'
          : 'does not count'
    output.say(`${sent.id}  ${recordName(tracker, 'returns', sent)}  ${counted(sent.cells, 'cell')}  ${standing}`)
  }
  if (returns.length === 0) output.warn(batch === undefined ? 'There are no returns.' : `There are no returns of “${batch}”.`)
}

/** `returns withdraw ID`: proposes that a return no longer counts. */
export async function withdrawReturnCommand(
  db: Db,
  id: string,
  { why, by, on, clock, output }: { why: string; by: string; on?: string; clock: Clock; output: Output },
): Promise<void> {
  const withdrawn = await withdrawReturn(db, { id, why, by, on: dayNamed(on, clock), at: clock.now(), today: clock.today() })
  if (!withdrawn.ok) throw new RefusedCommand(withdrawn.message)
  const { proposal, releases } = withdrawn.value
  for (const line of countWarnings(why)) output.warn(line)
  output.say(
    `Proposed to withdraw ${id} as ${proposal}. Publish it with “dutywatch proposals publish ${proposal} --by … --note …”.`,
  )
  if (releases.length > 0)
    output.warn(`These releases were made of it and stay as they are: ${releases.join(', ')}. Make another.`)
}
