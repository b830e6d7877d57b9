import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Db } from '../db/database.ts'
import { lockedEnquiry, updateEnquiry, type Enquiry, type EnquiryPlace } from '../db/queries/enquiries.ts'
import { insertEnquiryEvent } from '../db/queries/enquiry-events.ts'
import { enquiryStates, eventOfAct, stateAfter, takerAfter, type EnquiryAct, type EnquiryState } from './state.ts'

/** One thing that a person does about an enquiry. */
export interface EnquiryDoing {
  readonly act: EnquiryAct
  /** The person of the desk, by name and id. */
  readonly by: string
  readonly person: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly words?: string | undefined
  /** The last event that they had seen: when something came after it, they are told before they act. */
  readonly seen?: number | undefined
}

export type EnquiryActRefusal = 'not-now' | 'acted-meanwhile'

/**
 * Does one thing about an enquiry within a transaction: its state, whose it is and the event that tells of it, all or nothing. Refuses an
 * act that the state does not allow, and one that comes after another which the actor had not seen.
 */
export async function actOnEnquiry(
  trx: Db,
  place: EnquiryPlace,
  doing: EnquiryDoing,
): Promise<Outcome<Enquiry, EnquiryActRefusal>> {
  const { act, by, person, at, words = '', seen } = doing
  const enquiry = await lockedEnquiry(trx, place)
  if (seen !== undefined && seen < enquiry.events) return actedMeanwhile
  const state = stateAfter(toState(enquiry.state), act)
  if (!state.ok) return state
  const after: Enquiry = {
    ...enquiry,
    state: state.value,
    takenBy: takerAfter(act, enquiry.takenBy, person),
    events: enquiry.events + 1,
    lastAt: at,
  }
  await updateEnquiry(trx, after)
  await insertEnquiryEvent(trx, { enquiry: after.id, seq: after.events, at, by, person, kind: eventOfAct[act], words })
  return accept(after)
}

const actedMeanwhile = refuse(
  'acted-meanwhile',
  'Somebody did something about this enquiry since you opened it. Look at it again, then go on.',
)

/** The state as it is kept. Throws for one that there is not. */
export function toState(kept: string): EnquiryState {
  const state = enquiryStates.find((each) => each === kept)
  if (state === undefined) throw new Error(`An enquiry is "${kept}", which is no state of one.`)
  return state
}
