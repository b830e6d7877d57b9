import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { markFailed, markSent, takeDueLetter, type Letter } from '../db/queries/letters.ts'
import type { Mailer } from '../mail/mailer.ts'

const minuteMs = 60_000
/** Nobody else takes a letter for so long: handing it in takes half a minute at most. */
const handingInMs = 2 * minuteMs
/** How long after each try that failed the next one comes. After the last of them it is given up. */
const pausesMinutes = [1, 5, 15, 60, 180, 480, 960] as const

/** What letters are sent with. */
export interface OutboxParts {
  readonly mailer: Mailer
  readonly clock: Clock
  /** Called when a letter is given up; says nothing of it but its enquiry, and whether it was to answer that. */
  readonly givenUp: (enquiry: string, isAnswer: boolean) => void
}

/** Hands in every letter whose time has come, one after the other. Answers how many were taken. */
export async function sendDueLetters(db: Db, parts: OutboxParts): Promise<number> {
  let sent = 0
  for (;;) {
    const { clock } = parts
    const letter = await takeDueLetter(db, clock.now(), later(clock, handingInMs))
    if (!letter) return sent
    if (await handIn(db, letter, parts)) sent += 1
  }
}

async function handIn(db: Db, letter: Letter, { mailer, clock, givenUp }: OutboxParts): Promise<boolean> {
  const { id, enquiry, to, subject, text, tries } = letter
  const outcome = await mailer.send({ to, subject, text, id })
  if (outcome.ok) {
    await markSent(db, id, clock.now())
    return true
  }
  const pause = pausesMinutes[tries - 1]
  await markFailed(
    db,
    { id, tries },
    { why: outcome.message, nextAt: pause === undefined ? undefined : later(clock, pause * minuteMs) },
  )
  if (pause === undefined) givenUp(enquiry, letter.member === undefined)
  return false
}

function later(clock: Clock, ms: number): string {
  return new Date(clock.ms() + ms).toISOString()
}
