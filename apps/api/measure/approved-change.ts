import type { Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../src/db/database.ts'
import { approve, digestOfChanges, propose } from '../src/ledger/index.ts'

/** Which change it is, and the edition that it is made in. */
export interface NumberedChange {
  readonly number: number
  readonly baseEdition: number
  readonly at: string
}

/** Files a proposal of one change and has somebody else approve it, so that it can be published; answers its id. */
export async function approvedChange(db: Db, { terms }: Tracker, { number, baseEdition, at }: NumberedChange): Promise<string> {
  const term = terms[number % terms.length]
  const record = { ...term, meaning: `As it is understood since change ${number}.` }
  const filed = await propose(db, {
    id: `change-${number}`,
    createdAt: at,
    createdBy: 'Ada',
    author: 'ada',
    note: 'Understood better.',
    baseEdition,
    changes: [{ collection: 'terms', id: String(term?.id), record }],
  })
  if (!filed.ok) throw new Error(filed.message)
  const { id } = filed.value
  const approving = { by: 'Grace', person: 'grace', at, digest: digestOfChanges(filed.value), selfApproval: false }
  const given = await approve(db, id, approving)
  if (!given.ok) throw new Error(given.message)
  return id
}
