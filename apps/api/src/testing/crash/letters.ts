import type { ParsedMail } from 'mailparser'
import type { Db } from '../../db/database.ts'
import type { EnquiryEventRow, EnquiryRow, LetterRow } from '../../db/enquiry-tables.ts'
import { sendDueLetters } from '../../enquiries/outbox.ts'
import { mailerOf } from '../../mail/mailer.ts'
import { handClock } from '../hand-clock.ts'
import type { MailServer } from '../mail-server.ts'
import { grouped } from './grouped.ts'
import { asked, at, looked, type Worker } from './shift.ts'
import { campaign } from './team.ts'
import type { Reply, Told } from './told.ts'

/** Longer than a letter that was taken by somebody who died waits until another takes it. */
const laterMs = 20 * 3_600_000
const hourMs = 3_600_000

/** Answers somebody who waits, by letter; says whether anybody did. */
export async function answerSomebody(worker: Worker): Promise<boolean> {
  const list = at(await looked(worker, 'enquiries.list', { campaign }), 'enquiries')
  const waiting = Array.isArray(list) ? list.filter((each) => at(each, 'state') === 'new') : []
  const enquiry = at(worker.chance.oneOf(waiting), 'id')
  if (typeof enquiry !== 'string') return false
  const reply: Reply = { words: worker.newWords(), enquiry, answered: 'unknown' }
  worker.shift.told.replies.push(reply)
  await asked(worker, reply, ['enquiries.answer', { campaign, enquiry, words: reply.words, seen: 1 }])
  return true
}

/** The enquiries of a ledger, what was answered, and the letters. */
export interface FoundEnquiries {
  readonly enquiries: readonly EnquiryRow[]
  readonly answers: readonly EnquiryEventRow[]
  readonly letters: readonly LetterRow[]
}

/** Reads them. */
export async function findEnquiries(db: Db): Promise<FoundEnquiries> {
  return {
    enquiries: await db.selectFrom('enquiry').selectAll().execute(),
    answers: await db.selectFrom('enquiry_event').selectAll().where('kind', '=', 'answered').execute(),
    letters: await db.selectFrom('letter').selectAll().execute(),
  }
}

/**
 * What people wrote and what they were answered, against what is in the ledger: what was acknowledged is there once, what was not answered
 * once or not at all. Each answer has its letter, which is sent or waits, and what is sent has arrived.
 */
export function compareEnquiries(
  told: Told,
  { enquiries, answers, letters }: FoundEnquiries,
  arrived: readonly ParsedMail[],
): string[] {
  const texts = arrived.map(({ text = '' }) => text)
  return [
    ...wrongCounts(
      'An enquiry',
      told.forms,
      enquiries.map(({ message }) => message),
    ),
    ...wrongCounts(
      'An answer',
      told.replies,
      answers.map(({ words }) => words),
    ),
    ...answers.flatMap(({ enquiry, seq, words }) => {
      const letter = letters.find((each) => each.enquiry === enquiry && each.seq === seq && each.person_id === null)
      if (!letter) return [`The answer “${words}” has no letter.`]
      if (letter.sent_at !== null)
        return arrivals(texts, words) > 0 ? [] : [`The answer “${words}” is said to be sent, and never arrived.`]
      return letter.next_at === null ? [`The answer “${words}” is neither sent nor waits.`] : []
    }),
  ]
}

function wrongCounts(what: string, told: readonly { words: string; answered: string }[], found: readonly string[]): string[] {
  const counts = grouped(found, (words) => words)
  const known = new Set(told.map(({ words }) => words))
  return [
    ...told.flatMap(({ words, answered }) => {
      const is = counts.get(words)?.length ?? 0
      const [least, most] = [answered === 'done' ? 1 : 0, answered === 'refused' ? 0 : 1]
      return is < least || is > most
        ? [`${what} “${words}” was handed in ${least} to ${most} times, and is found ${is} times.`]
        : []
    }),
    ...[...counts.keys()]
      .filter((words) => !known.has(words))
      .map((words) => `${what} “${words}” is found, and nobody wrote it.`),
  ]
}

function arrivals(texts: readonly string[], words: string): number {
  return texts.filter((text) => text.startsWith(`${words}\n`)).length
}

/** How letters came in: how many answers arrived, and how many of them more than once. */
export interface Arrivals {
  readonly arrived: number
  readonly twice: number
}

/** Once no server runs: hands in all that waits as the next server would, and looks that every answer that was acknowledged has arrived. */
export async function sendTheRest(db: Db, told: Told, mail: MailServer): Promise<Arrivals> {
  const mailer = mailerOf(mail)
  if (!mailer) throw new Error('There is no mail server.')
  const clock = handClock(new Date(Date.now() + laterMs).toISOString())
  await sendDueLetters(db, { mailer, clock, givenUp: () => undefined })
  const texts = mail.letters.map(({ text = '' }) => text)
  const wrong = [
    ...compareEnquiries(told, await findEnquiries(db), mail.letters),
    ...told.replies
      .filter(({ words, answered }) => answered === 'done' && arrivals(texts, words) === 0)
      .map(({ words }) => `The answer “${words}” was acknowledged, and never arrived.`),
    ...namedOtherwise(told, mail.letters),
    ...toldTooOften(mail.letters, told.beganAtMs),
  ]
  if (wrong.length > 0) throw new Error(wrong.slice(0, 20).join('\n'))
  const counts = told.replies.map(({ words }) => arrivals(texts, words))
  return { arrived: counts.filter((count) => count > 0).length, twice: counts.filter((count) => count > 1).length }
}

/** An answer that arrives twice bears the same name, so that whoever gets it sees it once. */
function namedOtherwise({ replies }: Told, letters: readonly ParsedMail[]): string[] {
  return replies.flatMap(({ words }) => {
    const names = letters.filter(({ text = '' }) => text.startsWith(`${words}\n`)).map(({ messageId }) => messageId)
    return new Set(names).size > 1 ? [`The answer “${words}” arrived under several names.`] : []
  })
}

/** The one member who wants to be told of enquiries is, and once an hour at most. */
function toldTooOften(letters: readonly ParsedMail[], beganAtMs: number): string[] {
  const names = new Set(
    letters.filter(({ subject = '' }) => / new enquir/.test(` ${subject.toLowerCase()}`)).map(({ messageId }) => messageId),
  )
  const most = 1 + Math.floor((Date.now() - beganAtMs) / hourMs)
  return names.size > most ? [`A member was told of enquiries ${names.size} times, and ${most} would be the most.`] : []
}
