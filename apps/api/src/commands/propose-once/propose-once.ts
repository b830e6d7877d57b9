import type { PlainDate } from '@dutywatch/domain/date'
import { layOver, type DraftChange, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import {
  currentEditionNumber,
  listProposals,
  listWaitingProposals,
  propose,
  withdraw,
  type Proposal,
} from '../../ledger/index.ts'

/** What a connector would change, so that it can be told apart from what waits already. */
export interface PlannedChanges {
  readonly changes: readonly DraftChange[]
}

/** What a plan is made from: what is published, and what would be if every proposal that waits were. */
export interface PlanningBase {
  readonly tracker: Tracker
  /** What is in here is not new, though perhaps not yet published. */
  readonly known: Tracker
}

/** Who proposes, and under which name the connector knows its own proposals again. */
export interface ProposingOnce<Plan extends PlannedChanges> {
  /** Of the ledger's current edition. */
  readonly tracker: Tracker
  /** A slug that names the connector and its subject: "bills-api-3137". */
  readonly key: string
  readonly by: string
  readonly at: string
  readonly today: PlainDate
  /** What the proposal is of, or how that is said of its plan and of what it takes the place of, oldest first. */
  readonly note: string | ((plan: Plan, replaced: readonly Proposal[]) => string)
  readonly dryRun: boolean
  readonly plan: (base: PlanningBase) => Plan
}

/** What came of it. Without `proposal` nothing was filed: there was nothing new or nothing left to propose, or it was a dry run. */
export interface ProposedOnce<Plan extends PlannedChanges> {
  readonly plan: Plan
  readonly proposal?: string
  /** Proposals of the same connector that wait and hold all there is to say. */
  readonly waiting: readonly string[]
  /** Proposals of the same connector that were withdrawn: the new one holds what still holds of them, and more. */
  readonly replaced: readonly string[]
}

/**
 * Files what a connector found, once: nothing when all of it is published or waits already, and otherwise one proposal that takes the
 * place of the connector's own earlier ones, as far as nobody has approved, held or sent back those.
 */
export async function proposeOnce<Plan extends PlannedChanges>(
  db: Db,
  proposing: ProposingOnce<Plan>,
): Promise<ProposedOnce<Plan>> {
  const { tracker, key, plan, dryRun } = proposing
  const open = await listWaitingProposals(db)
  const own = open.filter(({ id, state }) => state === 'open' && isOwn(id, key))
  const ids = own.map(({ id }) => id)
  const anything = plan({ tracker, known: laidOver(tracker, open) })
  const waiting = open.filter(({ id }) => isOwn(id, key)).map(({ id }) => id)
  if (anything.changes.length === 0) return { plan: anything, waiting, replaced: [] }
  const others = open.filter((proposal) => !own.includes(proposal))
  const whole = plan({ tracker, known: laidOver(tracker, others) })
  if (dryRun) return { plan: whole, waiting: [], replaced: [] }
  if (whole.changes.length === 0) {
    const { by, at } = proposing
    await withdrawAll(db, ids, { by, at, words: 'Nothing of it is left to propose.' })
    return { plan: whole, waiting: [], replaced: ids }
  }
  return {
    plan: whole,
    proposal: await file(db, proposing, { plan: whole, replacing: own.toReversed() }),
    waiting: [],
    replaced: ids,
  }
}

function isOwn(id: string, key: string): boolean {
  return id.startsWith(`${key}-`) && /^\d{4}-\d\d-\d\d(-\d+)?$/.test(id.slice(key.length + 1))
}

/** The tracker as it would be; a proposal that no longer fits it is left out. Oldest first. */
function laidOver(tracker: Tracker, proposals: readonly Proposal[]): Tracker {
  return proposals.toReversed().reduce((laid, { changes }) => {
    const next = layOver(laid, { changes })
    return next.ok ? next.value : laid
  }, tracker)
}

interface Filing<Plan> {
  readonly plan: Plan
  readonly replacing: readonly Proposal[]
}

async function file<Plan extends PlannedChanges>(
  db: Db,
  { key, today, by, at, note }: ProposingOnce<Plan>,
  { plan, replacing }: Filing<Plan>,
): Promise<string> {
  return await db.transaction().execute(async (trx) => {
    const ids = replacing.map(({ id }) => id)
    await withdrawAll(trx, ids, { by, at, words: 'A later answer of the same publisher takes its place.' })
    const id = await freeId(trx, `${key}-${today}`)
    const said = typeof note === 'string' ? note : note(plan, replacing)
    const baseEdition = await currentEditionNumber(trx)
    const filed = await propose(trx, { id, createdAt: at, createdBy: by, note: said, baseEdition, changes: plan.changes })
    if (!filed.ok) throw new Error(filed.message)
    return id
  })
}

async function withdrawAll(db: Db, ids: readonly string[], actor: Parameters<typeof withdraw>[2]): Promise<void> {
  for (const id of ids) {
    const withdrawn = await withdraw(db, id, actor)
    if (!withdrawn.ok) throw new Error(withdrawn.message)
  }
}

async function freeId(db: Db, base: string): Promise<string> {
  const taken = new Set((await listProposals(db)).map(({ id }) => id))
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.has(id)) return id
  }
}
