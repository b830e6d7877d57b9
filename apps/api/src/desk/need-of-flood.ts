import { findFlood } from '../db/queries/contact-floods.ts'
import type { Need } from './need.ts'
import type { DeskCall } from './own-proposal.ts'

const toldMs = 86_400_000

/** That the contact form is or was flooded, until a day after it ended; what came then is looked through, for real enquiries may be among it. */
export async function needOfFlood({ db, clock }: Pick<DeskCall, 'db' | 'clock'>): Promise<Need[]> {
  const flood = await findFlood(db, new Date(clock.ms() - toldMs).toISOString())
  if (!flood) return []
  const { since, kept, refused } = flood
  const need: Need = {
    kind: 'form-flooded',
    name: 'The contact form is flooded',
    sentence: `Far more came than is usual. Of what came then, ${kept} ${kept === 1 ? 'enquiry is' : 'enquiries are'} kept apart, of all campaigns, and may be real; ${refused} ${refused === 1 ? 'was' : 'were'} turned away.`,
    urgency: 'pressing',
    since,
    to: { kind: 'enquiry-list', id: 'spam' },
    turn: 'anybody',
    mends: [],
  }
  return [need]
}
