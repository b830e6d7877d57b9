import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Db } from '../db/database.ts'
import {
  findLastSweep,
  findSuspected,
  sweepBack,
  sweepReceived,
  type SpamSweep,
  type SweptUpTo,
  type Suspected,
  type Sweep,
} from '../db/queries/enquiry-sweeps.ts'

/** Who judges what looks like spam in a campaign, and when. */
export type Judging = Pick<Sweep, 'campaign' | 'by' | 'person' | 'at'>

const asSpam = { from: 'suspected-spam', to: 'spam', kind: 'marked-spam-together' } as const
const asBefore = { from: 'spam', to: 'suspected-spam', kind: 'judged-anew' } as const

/** What looks like spam and nobody has judged, and what was judged at once last and can be taken back. */
export async function spamToJudge(
  db: Db,
  campaign: string,
): Promise<{ readonly suspected?: Suspected | undefined; readonly together?: SpamSweep | undefined }> {
  return { suspected: await findSuspected(db, campaign), together: await findLastSweep(db, campaign, asSpam) }
}

/**
 * Says within a transaction of all that looks like spam, and came no later than what was last seen of it, that it is, but of what is left out.
 * What came since stays as it is. Each enquiry has it on record.
 */
export async function markAllSpam(
  trx: Db,
  judging: Judging,
  swept: SweptUpTo,
): Promise<Outcome<{ readonly count: number }, 'nothing-to-judge'>> {
  const count = await sweepReceived(trx, { ...judging, ...asSpam }, swept)
  return count > 0
    ? accept({ count })
    : refuse('nothing-to-judge', 'Nothing of it looks like spam any more: somebody was faster.')
}

/** Takes back what was said of many at once, of those about which nothing was done since: they look like spam again, and nobody has judged. */
export async function judgeAnew(
  trx: Db,
  judging: Judging,
  of: string,
): Promise<Outcome<{ readonly count: number }, 'nothing-to-judge'>> {
  const count = await sweepBack(trx, { ...judging, ...asBefore }, { kind: asSpam.kind, at: of })
  return count > 0
    ? accept({ count })
    : refuse('nothing-to-judge', 'Nothing of it is as it was left: it was judged again since, or it is deleted.')
}
