/** The tables of what people write to a campaign. All of it can be erased. */
export interface EnquiryTables {
  readonly enquiry: EnquiryRow
  readonly enquiry_event: EnquiryEventRow
  readonly enquiry_sending: EnquirySendingRow
  readonly enquiry_network: EnquiryNetworkRow
  readonly contact_flood: ContactFloodRow
  readonly letter: LetterRow
  readonly enquiry_watch: EnquiryWatchRow
}

/** What somebody wrote to a campaign through the contact page. */
export interface EnquiryRow {
  readonly id: string
  readonly campaign: string
  readonly received_at: string
  readonly name: string
  /** As typed; nobody checked that it is theirs. */
  readonly email: string
  /** What they say they are, of a short list; null when they did not say. */
  readonly who: string | null
  readonly subject: string
  readonly message: string
  /** An `EnquiryState`. */
  readonly state: string
  /** Why it looks like spam, as a JSON array; empty when it does not. */
  readonly suspicion: string
  /** The person of the desk who looks after it. */
  readonly taken_by: string | null
  /** How many events it has. */
  readonly events: number
  /** When the last of them was. */
  readonly last_at: string
}

/** What was done about an enquiry. Added and never changed; deleted with the enquiry. */
export interface EnquiryEventRow {
  readonly enquiry: string
  /** 1, 2, 3… within the enquiry. */
  readonly seq: number
  readonly at: string
  /** The name of whoever did it; null when it came by itself. */
  readonly by: string | null
  /** The person of the desk. */
  readonly person: string | null
  /** An `EnquiryEventKind`. */
  readonly kind: string
  /** What was answered or noted; empty when nothing was said. */
  readonly words: string
}

/** That a form was sent: so that it is taken once, and not too many come. Kept for two days, and tells of no enquiry. */
export interface EnquirySendingRow {
  /** Drawn by chance for each form. */
  readonly nonce: string
  readonly at: string
  /** 1 when more had come than is usual; else 0. */
  readonly while_flooded: number
}

/** A network that a form came from: its own, and the wider ones around that. Goes with the form. */
export interface EnquiryNetworkRow {
  readonly nonce: string
  /** Under a keyed hash. */
  readonly network_hash: string
  readonly at: string
}

/** That more came through the contact form than is usual, until an hour without. */
export interface ContactFloodRow {
  readonly since: string
  /** When something last came beyond what is usual. */
  readonly last_at: string
  /** How many such forms were kept, apart. */
  readonly kept: number
  /** How many were not taken. */
  readonly refused: number
}

/** A letter on its way to whoever wrote, or to a member who is told that somebody did. */
export interface LetterRow {
  readonly id: string
  readonly enquiry: string
  /** The member whom it tells of the enquiry; null when it answers whoever wrote. */
  readonly person_id: string | null
  /** The event of the enquiry that it answers by, or tells of. */
  readonly seq: number
  /** Empty once it is sent, like its subject and text: the event has the words. */
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly made_at: string
  /** How often it was handed to the mail server. */
  readonly tries: number
  /** When it is handed in next; null when it is sent, and when it is given up. */
  readonly next_at: string | null
  /** Until when somebody is handing it in; null when nobody is. */
  readonly held_until: string | null
  readonly sent_at: string | null
  /** What stood in its way the last time. */
  readonly last_error: string | null
}

/** That a member wants to be told by letter when enquiries come in. Ends with the membership. */
export interface EnquiryWatchRow {
  readonly person_id: string
  readonly campaign: string
  /** When the last enquiry came in that they need not be told of any more. */
  readonly told_to: string
  /** When they were told last; null while they never were. */
  readonly told_at: string | null
}
