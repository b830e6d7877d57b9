import { randomUUID } from 'node:crypto'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { sayDay } from '@dutywatch/domain/date'
import type { Db } from '../db/database.ts'
import type { EnquiryPlace } from '../db/queries/enquiries.ts'
import { insertLetter, listLetters, tryLetterAgain } from '../db/queries/letters.ts'
import { dayInLondon } from '../clock.ts'
import { actOnEnquiry, type EnquiryActRefusal, type EnquiryDoing } from './acting.ts'

/** An answer, and how it reaches whoever wrote. */
export interface Answering extends Omit<EnquiryDoing, 'act' | 'words'> {
  readonly words: string
  /** Whether the enquiry is closed with it. */
  readonly close: boolean
  /** `letter`: it is sent. `by-hand`: it was given in another way, and is only put on record. */
  readonly how: 'letter' | 'by-hand'
  /** Whether letters can be sent. */
  readonly hasMail: boolean
  /** The campaign by its title. */
  readonly campaign: string
}

export type AnswerRefusal = EnquiryActRefusal | 'no-mail'

const noMail = refuse(
  'no-mail',
  'No mail is set up on this server, so nothing was sent. Answer from your own mail, and record here that it was answered by hand.',
)

/** Answers an enquiry: the event, and the letter that a job sends, are written together. Says whether a letter is on its way. */
export async function answerEnquiry(
  db: Db,
  place: EnquiryPlace,
  answering: Answering,
): Promise<Outcome<{ readonly state: string; readonly letter?: 'waiting' | undefined }, AnswerRefusal>> {
  const { words, close, how, hasMail, campaign, ...doing } = answering
  if (how === 'letter' && !hasMail) return noMail
  return db.transaction().execute(async (trx) => {
    const answered = await actOnEnquiry(trx, place, { ...doing, act: 'answer', words })
    if (!answered.ok) return answered
    const { id, events: seq, email: to } = answered.value
    if (how === 'letter') {
      const { subject, foot } = letterAround(answered.value, campaign)
      const text = `${words}\n\n${foot}`
      await insertLetter(trx, { id: randomUUID(), enquiry: id, seq, to, subject, text, madeAt: doing.at })
    }
    const ended = close ? await actOnEnquiry(trx, place, { ...doing, seen: undefined, act: 'close' }) : answered
    if (!ended.ok) throw new Error(`An enquiry that was just answered cannot be closed: ${ended.message}`)
    return accept({ state: ended.value.state, letter: how === 'letter' ? 'waiting' : undefined })
  })
}

/** What stands around the words of an answer, in the letter that bears them. */
export interface LetterAround {
  readonly subject: string
  /** Below the words: what is answered, and for which campaign. */
  readonly foot: string
}

/** The subject and the foot of a letter that answers an enquiry. */
export function letterAround(
  { subject, receivedAt }: { readonly subject: string; readonly receivedAt: string },
  campaign: string,
): LetterAround {
  const day = sayDay(dayInLondon(Date.parse(receivedAt))).replaceAll('\u00a0', ' ')
  return { subject: `Re: ${subject}`, foot: `-- \nThis answers what was written to “${campaign}” on ${day}: ${subject}\n` }
}

const beingSent = refuse(
  'being-sent',
  'This letter is being handed to the mail server just now. Wait a minute, and look whether it was sent.',
)

/** Sends a letter again that could not be sent. Refuses when there is none, it is sent, or it is being handed to the mail server. */
export async function sendAgain(
  db: Db,
  letter: { readonly enquiry: string; readonly seq: number },
  at: string,
): Promise<Outcome<undefined, 'nothing-to-send' | 'being-sent'>> {
  if (await tryLetterAgain(db, letter, at)) return accept(undefined)
  const found = (await listLetters(db, letter.enquiry)).find(({ seq }) => seq === letter.seq)
  if (found && found.sentAt === undefined) return beingSent
  return refuse('nothing-to-send', 'This letter has been sent, or there is none.')
}
