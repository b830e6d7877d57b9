import { permits, type Role } from '../auth/permission.ts'
import { listEnquiries, type ListedEnquiry } from '../db/queries/enquiries.ts'
import { listMembers } from '../db/queries/memberships.ts'
import type { Need } from './need.ts'
import type { DeskCall } from './own-proposal.ts'

const dayMs = 86_400_000
/** After so many days in which nothing was done, whoever wrote has waited too long. */
const mostDays = 5
const mostListed = 100

/** What was taken and is not answered: whoever took it is told always, everybody once nothing was done for days or the taker has left. */
export async function needsOfTakenEnquiries(call: DeskCall & { readonly role: Role }): Promise<Need[]> {
  const { db, campaign, role } = call
  if (!permits(role, 'answer-enquiries')) return []
  const taken = await listEnquiries(db, { campaign, states: ['taken'], limit: mostListed })
  if (taken.length === 0) return []
  const members = new Map((await listMembers(db, campaign)).map(({ person, name }) => [person, name]))
  return taken.flatMap((enquiry) => needOfTaken(enquiry, call, members) ?? [])
}

function needOfTaken(
  { id, subject, takenBy = '', lastAt }: ListedEnquiry,
  { person, clock }: DeskCall,
  members: ReadonlyMap<string, string>,
): Need | undefined {
  const isOld = clock.ms() - Date.parse(lastAt) > mostDays * dayMs
  const about = { kind: 'enquiry-taken', name: subject, since: lastAt, to: { kind: 'enquiry', id }, mends: [] } as const
  if (takenBy === person.id)
    return { ...about, sentence: 'You took it, and it is not answered.', urgency: isOld ? 'pressing' : 'soon', turn: 'mine' }
  const taker = members.get(takenBy)
  if (taker === undefined)
    return { ...about, sentence: 'Whoever took it is not in the campaign any more.', urgency: 'pressing', turn: 'anybody' }
  if (!isOld) return undefined
  return { ...about, sentence: `${taker} took it, and nothing was done about it since.`, urgency: 'soon', turn: 'anybody' }
}
