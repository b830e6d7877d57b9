import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { PlainDate } from '@dutywatch/domain/date'
import { find } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { currentEditionNumber, editionOf, listProposals, propose } from '../ledger/index.ts'
import { freshId } from './fresh-id.ts'

/** Which return no longer counts, why, from when, and who says so. */
export interface Withdrawing {
  readonly id: string
  readonly why: string
  readonly on: PlainDate
  readonly by: string
  readonly at: string
  readonly today: PlainDate
}

/** Proposes that a return no longer counts. Its file, its cells and the releases made of it stay. Answers the proposal and those releases. */
export async function withdrawReturn(
  db: Db,
  { id, why, on, by, at, today }: Withdrawing,
): Promise<
  Outcome<{ readonly proposal: string; readonly releases: readonly string[] }, 'no-such-return' | 'withdrawn-before' | 'not-yet'>
> {
  if (on > today) return refuse('not-yet', `${on} has not come yet. A return is withdrawn on a day that has come.`)
  const baseEdition = await currentEditionNumber(db)
  const tracker = baseEdition === 0 ? undefined : (await editionOf(db, baseEdition)).tracker
  const sent = tracker && find(tracker, 'returns', id)
  if (!sent) return refuse('no-such-return', `There is no return “${id}”. “dutywatch returns list” names those there are.`)
  if (sent.withdrawn) return refuse('withdrawn-before', `“${id}” was withdrawn on ${sent.withdrawn.on}: ${sent.withdrawn.why}`)
  const taken = new Set((await listProposals(db)).map((proposal) => proposal.id))
  const proposal = freshId(`withdraw ${id}`, (each) => taken.has(each))
  const changes = [{ collection: 'returns', id, record: { ...sent, withdrawn: { on, why } } }]
  const filed = await propose(db, {
    id: proposal,
    createdAt: at,
    createdBy: by,
    note: `Withdrew “${sent.title}”: ${why}`,
    baseEdition,
    changes,
  })
  if (!filed.ok) throw new Error(filed.message)
  const releases = tracker.releases.filter(({ returns = [] }) => returns.includes(sent.id)).map((release): string => release.id)
  return accept({ proposal, releases })
}
