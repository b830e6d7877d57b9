import { permits, type Role } from '../auth/permission.ts'
import { countEnquiries, findOldestEnquiry } from '../db/queries/enquiries.ts'
import { listGivenUp } from '../db/queries/letters.ts'
import type { Need } from './need.ts'
import { needOfFlood } from './need-of-flood.ts'
import type { DeskCall } from './own-proposal.ts'

const dayMs = 86_400_000
/** After so many days without anybody, whoever wrote has waited too long. */
const mostDays = 5
/** So many answers that could not be sent are told of at once; the next ones follow when these are seen to. */
const mostUnsent = 50

/** What enquiries need: somebody to take the new ones, the oldest first, and somebody to see to an answer that could not be sent. */
export async function needsOfEnquiries(call: DeskCall & { readonly role: Role }): Promise<Need[]> {
  const { db, campaign, role, clock } = call
  if (!permits(role, 'answer-enquiries')) return []
  const [oldest, counted] = [await findOldestEnquiry(db, campaign, 'new'), await countEnquiries(db, campaign)]
  const unsent = (await listGivenUp(db, campaign, mostUnsent)).map(({ enquiry, madeAt, lastError = '' }): Need => ({
    kind: 'answer-unsent',
    name: 'An answer to an enquiry',
    sentence: `It could not be sent. ${lastError}`,
    urgency: 'pressing',
    since: madeAt,
    to: { kind: 'enquiry', id: enquiry },
    turn: 'anybody',
    mends: [],
  }))
  const countOf = (wanted: string) => counted.find(({ state }) => state === wanted)?.count ?? 0
  const suspected = await findOldestEnquiry(db, campaign, 'suspected-spam')
  const apart = suspected ? [needOfSuspected(suspected, countOf('suspected-spam'))] : []
  const flood = await needOfFlood(call)
  if (!oldest) return [...flood, ...unsent, ...apart]
  const count = countOf('new')
  const waits: Need = {
    kind: 'enquiry-waits',
    name: oldest.subject,
    sentence: count === 1 ? 'Nobody has taken it yet.' : `Nobody has taken it yet, nor ${count - 1} that came after it.`,
    urgency: clock.ms() - Date.parse(oldest.receivedAt) > mostDays * dayMs ? 'pressing' : 'soon',
    since: oldest.receivedAt,
    to: { kind: 'enquiry', id: oldest.id },
    turn: 'anybody',
    mends: [],
  }
  return [...flood, ...unsent, waits, ...apart]
}

/** What was kept apart is for somebody to read: it may be a false alarm. */
function needOfSuspected({ id, receivedAt }: { readonly id: string; readonly receivedAt: string }, count: number): Need {
  return {
    kind: 'enquiry-suspected',
    name: count === 1 ? 'An enquiry that looks like spam' : `${count} enquiries that look like spam`,
    sentence: 'Say whether it is: until then nobody answers.',
    urgency: 'open',
    since: receivedAt,
    to: { kind: 'enquiry', id },
    turn: 'anybody',
    mends: [],
  }
}
