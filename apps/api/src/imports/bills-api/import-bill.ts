import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { dayInLondon, type Clock } from '../../clock.ts'
import { proposeOnce } from '../../commands/propose-once/index.ts'
import type { Db } from '../../db/database.ts'
import { currentEditionNumber, editionOf } from '../../ledger/index.ts'
import type { HttpClient } from '../http/index.ts'
import { matchBill, type MatchRefusal } from './match-bill.ts'
import { planBill, type BillPlan } from './plan-bill.ts'
import { readBill, type BillAsRead, type BillReadRefusal } from './read-bill.ts'

/** Which Bill of the API to ask about, for which Bill of the tracker, and who asks. */
export interface BillImport {
  readonly client: HttpClient
  /** The API's number of the Bill. */
  readonly number: number
  /** The Bill of the tracker; told by its page or title unless given. */
  readonly bill?: string | undefined
  readonly by: string
  readonly clock: Clock
  readonly dryRun?: boolean | undefined
}

/** What was read, what is new in it, and where it waits. */
export interface BillImportReport {
  readonly bill: string
  readonly read: BillAsRead
  readonly plan: BillPlan
  readonly proposal?: string
  readonly waiting: readonly string[]
  readonly replaced: readonly string[]
}

export type BillImportRefusal = 'nothing-published' | MatchRefusal | BillReadRefusal

/**
 * Asks the Bills API about one Bill and proposes what the tracker does not have. Publishes nothing; files nothing when any answer is
 * refused, and nothing a second time.
 */
export async function importBill(db: Db, request: BillImport): Promise<Outcome<BillImportReport, BillImportRefusal>> {
  const { client, number, by, clock, dryRun = false } = request
  const today = clock.today()
  if ((await currentEditionNumber(db)) === 0)
    return refuse('nothing-published', 'Nothing has been published yet. Publish a tracker with the Bill first.')
  const read = await readBill(client, number, today)
  if (!read.ok) return read
  const { tracker } = await editionOf(db)
  const matched = matchBill(tracker, read.value.bill, request.bill)
  if (!matched.ok) return matched
  const bill = matched.value
  const readOn = dayInLondon(read.value.readAtMs)
  const proposed = await proposeOnce(db, {
    tracker,
    key: `bills-api-${number}`,
    by,
    at: clock.now(),
    today,
    note: `The Bills API on “${read.value.bill.shortTitle}” (${number}).`,
    dryRun,
    plan: (base) => planBill({ ...base, read: read.value, bill, today, readOn }),
  })
  return accept({ ...proposed, bill: bill.id, read: read.value })
}
