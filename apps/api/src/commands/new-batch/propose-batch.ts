import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { PlainDate } from '@dutywatch/domain/date'
import { responseDeadline, type FoiRegime } from '@dutywatch/domain/foi'
import { find, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import { currentEditionNumber, editionOf, listProposals, listWaitingProposals, propose } from '../../ledger/index.ts'
import { freshId } from '../fresh-id.ts'
import type { BatchDraft } from './batch-draft.ts'
import { plannedBatch, type FieldProblem, type PlannedBatch } from './planned-batch.ts'

/** A batch to begin, who begins it and when. */
export interface NewBatch {
  readonly draft: BatchDraft
  readonly by: string
  readonly at: string
  readonly today: PlainDate
  /** Says what would be proposed, and keeps nothing. */
  readonly dryRun: boolean
}

/** The requests under one Act, and by when they are to be answered if they are received on the day they go out. */
export interface RequestsUnder {
  readonly regime: FoiRegime
  readonly authorities: readonly RecordOf<'forces'>[]
  /** Absent where the bank holidays of that year are not held. */
  readonly due?: PlainDate
}

/** What would be asked of whom by when, and the proposal of it where one was filed. */
export interface ProposedBatch extends PlannedBatch {
  readonly requests: readonly RequestsUnder[]
  readonly proposal?: string
}

export type NewBatchOutcome = Outcome<ProposedBatch, 'nothing-published' | 'waits' | 'unsound'> & {
  readonly problems?: readonly FieldProblem[]
}

/** Proposes a batch of requests, or says what is wrong with each field and keeps nothing. */
export async function proposeBatch(db: Db, { draft, by, at, today, dryRun }: NewBatch): Promise<NewBatchOutcome> {
  const baseEdition = await currentEditionNumber(db)
  if (baseEdition === 0)
    return refuse('nothing-published', 'Nothing has been published yet. Publish a tracker with the authorities first.')
  const { tracker } = await editionOf(db, baseEdition)
  const proposals = await listProposals(db)
  const waiting = (await listWaitingProposals(db)).find(({ changes }) =>
    changes.some((each) => each.id === draft.id && each.collection === 'batches'),
  )
  if (waiting) {
    const undo = `“dutywatch proposals withdraw ${waiting.id}”`
    return refuse(
      'waits',
      `A batch “${draft.id}” waits already, in the proposal ${waiting.id}. Take it back first, if this is to be instead: ${undo}.`,
    )
  }
  const planned = plannedBatch(tracker, draft, today)
  if (!planned.ok) return planned
  const told = { ...planned.value, requests: requestsOf(tracker, planned.value) }
  if (dryRun) return accept(told)
  const id = freshId(`batch ${draft.id}`, (each) => proposals.some((proposal) => proposal.id === each))
  const note = `New batch “${draft.title}”.`
  const { changes } = planned.value
  const filed = await propose(db, { id, createdAt: at, createdBy: by, note, baseEdition, changes })
  if (!filed.ok) throw new Error(filed.message)
  return accept({ ...told, proposal: id })
}

function requestsOf(tracker: Tracker, { batch }: PlannedBatch): RequestsUnder[] {
  const forces = batch.authorities.flatMap((id) => find(tracker, 'forces', id) ?? [])
  return (['FOIA', 'FOISA'] as const).flatMap((regime) => {
    const authorities = forces.filter((force) => force.regime === regime)
    if (authorities.length === 0) return []
    const deadline = responseDeadline({ regime, receivedOn: batch.launchedOn })
    return [{ regime, authorities, ...(deadline.ok && { due: deadline.value.due }) }]
  })
}
