import type { Db } from '../database.ts'
import type { LetterRow } from '../enquiry-tables.ts'

/** A letter on its way to whoever wrote, or to a member who is told that somebody did. */
export interface Letter {
  readonly id: string
  readonly enquiry: string
  /** The event of the enquiry that it answers by, or tells of. */
  readonly seq: number
  /** Empty once it is sent, like its subject and text. */
  readonly to: string
  /** The member whom it tells of the enquiry; absent when it answers whoever wrote. */
  readonly member?: string | undefined
  readonly subject: string
  readonly text: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly tries: number
  /** When it is handed to the mail server next; absent when it is sent, and when it is given up. */
  readonly nextAt?: string | undefined
  /** Until when somebody is handing it in. */
  readonly heldUntil?: string | undefined
  readonly sentAt?: string | undefined
  readonly lastError?: string | undefined
}

function toLetter(row: LetterRow): Letter {
  return {
    id: row.id,
    enquiry: row.enquiry,
    seq: row.seq,
    to: row.recipient,
    ...(row.person_id !== null && { member: row.person_id }),
    subject: row.subject,
    text: row.text,
    madeAt: row.made_at,
    tries: row.tries,
    nextAt: row.next_at ?? undefined,
    heldUntil: row.held_until ?? undefined,
    sentAt: row.sent_at ?? undefined,
    lastError: row.last_error ?? undefined,
  }
}

/** A letter before it is handed in for the first time. */
type NewLetter = Omit<Letter, 'tries' | 'nextAt' | 'heldUntil' | 'sentAt' | 'lastError'>

/** Adds a letter that is to be sent at once. */
export async function insertLetter(trx: Db, letter: NewLetter): Promise<void> {
  const { to: recipient, member, madeAt, ...rest } = letter
  const row: LetterRow = {
    ...rest,
    recipient,
    person_id: member ?? null,
    made_at: madeAt,
    tries: 0,
    next_at: madeAt,
    held_until: null,
    sent_at: null,
    last_error: null,
  }
  await trx.insertInto('letter').values(row).execute()
}

/** The letters that answer an enquiry, in order. */
export async function listLetters(db: Db, enquiry: string): Promise<Letter[]> {
  const rows = await db
    .selectFrom('letter')
    .selectAll()
    .where('enquiry', '=', enquiry)
    .where('person_id', 'is', null)
    .orderBy('seq')
    .execute()
  return rows.map(toLetter)
}

/** Answers to people who wrote to a campaign that are given up, the oldest first, and no more than asked for. */
export async function listGivenUp(db: Db, campaign: string, most: number): Promise<Letter[]> {
  const rows = await db
    .selectFrom('letter')
    .innerJoin('enquiry', 'enquiry.id', 'letter.enquiry')
    .selectAll('letter')
    .where('campaign', '=', campaign)
    .where('person_id', 'is', null)
    .where('next_at', 'is', null)
    .where('sent_at', 'is', null)
    .orderBy('made_at')
    .orderBy('letter.id')
    .limit(most)
    .execute()
  return rows.map(toLetter)
}

/**
 * Takes a letter whose time has come, and counts a try; nobody else takes it before `until`. `undefined` when there is none, or somebody was
 * faster.
 */
export async function takeDueLetter(db: Db, at: string, until: string): Promise<Letter | undefined> {
  const due = await db
    .selectFrom('letter')
    .select(['id', 'tries'])
    .where('next_at', '<=', at)
    .orderBy('next_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!due) return undefined
  const row = await db
    .updateTable('letter')
    .set({ tries: due.tries + 1, next_at: until, held_until: until })
    .where('id', '=', due.id)
    .where('tries', '=', due.tries)
    .where('next_at', '<=', at)
    .returningAll()
    .executeTakeFirst()
  return row && toLetter(row)
}

/** Notes that a letter is sent, and empties it. */
export async function markSent(db: Db, id: string, at: string): Promise<void> {
  await db
    .updateTable('letter')
    .set({ recipient: '', subject: '', text: '', next_at: null, held_until: null, sent_at: at, last_error: null })
    .where('id', '=', id)
    .execute()
}

/**
 * Notes why a letter was not taken, and when it is tried again; never when that is left out. Changes nothing when it was taken to be handed
 * in again meanwhile.
 */
export async function markFailed(
  db: Db,
  { id, tries }: Pick<Letter, 'id' | 'tries'>,
  { why, nextAt }: { why: string; nextAt?: string | undefined },
): Promise<void> {
  await db
    .updateTable('letter')
    .set({ last_error: why, next_at: nextAt ?? null, held_until: null })
    .where('id', '=', id)
    .where('tries', '=', tries)
    .where('sent_at', 'is', null)
    .execute()
}

/** Sends an answer that is not sent yet again from the beginning. Answers false when there is none, or somebody is handing it in. */
export async function tryLetterAgain(db: Db, of: Pick<Letter, 'enquiry' | 'seq'>, at: string): Promise<boolean> {
  const again = await db
    .updateTable('letter')
    .set({ tries: 0, next_at: at, held_until: null })
    .where('enquiry', '=', of.enquiry)
    .where('seq', '=', of.seq)
    .where('person_id', 'is', null)
    .where('sent_at', 'is', null)
    .where((letter) => letter.or([letter('held_until', 'is', null), letter('held_until', '<=', at)]))
    .returning('id')
    .execute()
  return again.length > 0
}

/** Sends nothing by itself that is not sent yet, and says why. */
export async function holdBackLetters(db: Db, why: string): Promise<void> {
  await db.updateTable('letter').set({ next_at: null, held_until: null, last_error: why }).where('sent_at', 'is', null).execute()
}
