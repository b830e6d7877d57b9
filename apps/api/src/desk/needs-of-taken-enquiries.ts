import { permits, Role } from '../auth/permission.ts'
import { listTaken, type TakenEnquiry } from '../db/queries/enquiries-taken.ts'
import type { Need } from './need.ts'
import type { DeskCall } from './own-proposal.ts'

const dayMs = 86_400_000
/** After so many days in which nothing was done, whoever wrote has waited too long. */
const mostDays = 5
/** So many are told of at once; the next ones follow when these are seen to. */
const mostListed = 100
const mayAnswer = Role.options.filter((role) => permits(role, 'answer-enquiries'))

/**
 * What was taken and is not answered: whoever took it is told always, everybody once nothing was done for days or the taker may not answer
 * any more.
 */
export async function needsOfTakenEnquiries(call: DeskCall & { readonly role: Role }): Promise<Need[]> {
  const { db, campaign, role, person, clock } = call
  if (!permits(role, 'answer-enquiries')) return []
  const silentSince = new Date(clock.ms() - mostDays * dayMs).toISOString()
  const question = { campaign, states: ['taken'], person: person.id, silentSince, roles: mayAnswer, limit: mostListed }
  const taken = await listTaken(db, question)
  return taken.map((enquiry) => needOfTaken(enquiry, { person: person.id, isOld: enquiry.lastAt < silentSince }))
}

function needOfTaken(
  { id, subject, takenBy, taker, lastAt }: TakenEnquiry,
  { person, isOld }: { readonly person: string; readonly isOld: boolean },
): Need {
  const about = { kind: 'enquiry-taken', name: subject, since: lastAt, to: { kind: 'enquiry', id }, mends: [] } as const
  if (takenBy === person)
    return { ...about, sentence: 'You took it, and it is not answered.', urgency: isOld ? 'pressing' : 'soon', turn: 'mine' }
  if (taker === undefined)
    return {
      ...about,
      sentence: 'Whoever took it does not answer enquiries here any more.',
      urgency: 'pressing',
      turn: 'anybody',
    }
  return { ...about, sentence: `${taker} took it, and nothing was done about it since.`, urgency: 'soon', turn: 'anybody' }
}
