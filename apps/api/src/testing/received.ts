import type { Db } from '../db/database.ts'
import { insertEnquiry, type Enquiry } from '../db/queries/enquiries.ts'
import { insertEnquiryEvent } from '../db/queries/enquiry-events.ts'

/** Puts an enquiry where one arrives; answers its id. What a test is about it says itself. */
export async function received(db: Db, id: string, over: Partial<Enquiry> = {}): Promise<string> {
  const at = over.receivedAt ?? '2024-06-19T10:00:00.000Z'
  const enquiry: Enquiry = {
    id,
    campaign: 'warm-homes',
    receivedAt: at,
    name: 'Jo “Quick” <Writer>',
    email: 'Jo@paper.example',
    who: 'journalist',
    subject: 'Damp, & figures',
    message: 'How many?\n\n<b>Thanks</b>',
    state: 'new',
    suspicion: [],
    events: 1,
    lastAt: at,
    ...over,
  }
  await insertEnquiry(db, enquiry)
  await insertEnquiryEvent(db, { enquiry: id, seq: 1, at, kind: 'received', words: '' })
  return id
}
