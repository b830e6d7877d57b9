import {
  changes,
  claimsTouched,
  find,
  isCollectionName,
  recordName,
  type Change,
  type Finding,
  type Tracker,
} from '@dutywatch/domain/tracker'
import type { Clock } from '../clock.ts'
import { lastDayTold } from '../commands/last-day-told.ts'
import type { Db } from '../db/database.ts'
import { NotFound } from '../db/not-found.ts'
import { actsIn, type ProposalState } from '@dutywatch/domain/proposal'
import { listProposals, previewProposal, publishProposal, withdraw, type Proposal } from '../ledger/index.ts'
import { touchedLines } from './claim-lines.ts'
import { counted, findingLine, type Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'

/** `proposals list`: every proposal of a state, newest first. */
export async function listProposalsCommand(db: Db, options: { state?: ProposalState; output: Output }): Promise<void> {
  const { state, output } = options
  const proposals = await listProposals(db, state)
  if (proposals.length === 0) output.warn(state === undefined ? 'Nothing was ever proposed.' : `No proposal is ${state}.`)
  for (const proposal of proposals) output.say(lineOf(proposal))
}

function lineOf({ id, state, held, createdAt, createdBy, note, changes: own }: Proposal): string {
  const stands = held === undefined ? state : `${state} until ${held.until}`
  return `${id}  ${stands}  ${createdAt}  ${createdBy}  ${counted(own.length, 'change')}  ${note}`
}

/** `proposals show ID`: what publishing it would change, record by record, which claims it touches, and what stands in its way. */
export async function showProposalCommand(db: Db, id: string, { output }: { output: Output }): Promise<void> {
  const { proposal, before, after, findings, moved } = await orNoSuch(previewProposal(db, id))
  output.say(lineOf(proposal))
  const isClosed = actsIn(proposal.state).length === 0
  const told = after && !isClosed ? changes(before, after) : []
  for (const change of told) output.say(`  ${changeLine(change, { before, after: after ?? before })}`)
  if (isClosed) return
  const touched = after ? touchedLines(claimsTouched(before, after)) : []
  if (touched.length > 0) output.say('  Claims that would come out otherwise:')
  for (const line of touched) output.say(`    ${line}`)
  for (const record of moved) output.warn(`  ${record} was published anew since this was proposed.`)
  if (moved.length > 0)
    output.warn('  So it cannot be published. Withdraw it, and import or propose it again against the current edition.')
  for (const finding of findings) output.warn(findingLine(finding))
  for (const line of await reachLines(db, id, findings)) output.warn(line)
}

/** "+ texts/print-2: Fountains Bill, as amended in Committee", "~ threads/upkeep: Clause 3 (labels, citations)". */
function changeLine({ collection, id, kind, fields }: Change, { before, after }: { before: Tracker; after: Tracker }): string {
  const tracker = kind === 'withdrawn' ? before : after
  const record = isCollectionName(collection) ? find(tracker, collection, id) : undefined
  const name = record === undefined ? '' : `: ${recordName(tracker, collection, record)}`
  if (kind === 'withdrawn') return `- ${collection}/${id}${name}`
  return fields.length === 0 ? `+ ${collection}/${id}${name}` : `~ ${collection}/${id}${name} (${fields.join(', ')})`
}

export interface ProposalPublishOptions {
  readonly by: string
  readonly note: string
  readonly informedTo?: string | undefined
}

/** `proposals publish ID…`: publishes each over the current edition, or says why not, and publishes neither it nor those after it. */
export async function publishProposalCommand(
  db: Db,
  ids: readonly string[],
  options: ProposalPublishOptions & { clock: Clock; output: Output },
): Promise<void> {
  const { by, note, informedTo, clock, output } = options
  for (const [index, id] of ids.entries()) {
    const published = await orNoSuch(publishProposal(db, id, { by, note, informedTo, at: clock.now() }))
    if (!published.ok) {
      const left = ids.slice(index).join(', ')
      const of = ids.length > 1 ? `${id}: ${published.message} Not published: ${left}.` : published.message
      const findings = published.findings ?? []
      throw new RefusedCommand(of, { details: [...findings.map(findingLine), ...(await reachLines(db, id, findings))] })
    }
    output.say(`Published edition ${published.value.number}, by ${published.value.publishedBy}: ${published.value.note}`)
  }
}

/** How a proposal is published that tells of days after those to which the sources reach; nothing where that is not what is wrong. */
async function reachLines(db: Db, id: string, findings: readonly Finding[]): Promise<string[]> {
  if (!findings.some(({ rule }) => rule === 'known-after-the-sources-end')) return []
  const { proposal, before } = await previewProposal(db, id)
  const day = lastDayTold(
    proposal.changes.map(({ record }) => record),
    before.informedTo,
  )
  return day > before.informedTo
    ? [
        `  The tracker is informed to ${before.informedTo}; publish it with --informed-to ${day}, if its sources now reach to that day.`,
      ]
    : []
}

/** `proposals withdraw ID`: closes it; it stays on the record. */
export async function withdrawProposalCommand(
  db: Db,
  id: string,
  { by, clock, output }: { by: string; clock: Clock; output: Output },
): Promise<void> {
  const withdrawn = await orNoSuch(withdraw(db, id, { by, at: clock.now() }))
  if (!withdrawn.ok) throw new RefusedCommand(withdrawn.message)
  output.say(`Withdrew the proposal ${id}. It stays on the record.`)
}

async function orNoSuch<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    throw new RefusedCommand(`${error.message} “dutywatch proposals list” names those there are.`)
  }
}
