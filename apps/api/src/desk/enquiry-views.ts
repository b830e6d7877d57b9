import type { ListedEnquiry } from '../db/queries/enquiries.ts'
import type { Letter } from '../db/queries/letters.ts'
import { toState } from '../enquiries/acting.ts'

/** How many enquiries are in some of the states. */
export function inStates(counted: readonly { state: string; count: number }[], states: readonly string[]): number {
  return counted.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0)
}

/** As much of the words of an enquiry as is shown where it looks like spam. */
const enough = /^.{0,120}/u

/** An enquiry as a list shows it: without its address, and of its words only the first, where somebody is to say whether it is spam. */
export function inList(enquiry: ListedEnquiry) {
  const { id, receivedAt, name, subject, message, takenBy, takenByName, lastAt, hasTrouble } = enquiry
  const state = toState(enquiry.state)
  const isSpam = state === 'spam' || state === 'suspected-spam'
  return {
    id,
    receivedAt,
    name,
    subject,
    state,
    begins: isSpam ? firstWords(message) : undefined,
    takenBy: takenBy === undefined ? undefined : { id: takenBy, name: takenByName },
    lastAt,
    unsent: hasTrouble || undefined,
  }
}

/** The first words of a message, on one line. */
function firstWords(message: string): string {
  const line = message.trim().replaceAll(/\s+/g, ' ')
  const first = enough.exec(line)?.[0] ?? ''
  return first === line ? line : `${first.trimEnd()}…`
}

/** How a letter stands: on its way, sent, or given up. */
export function letterOf(letter: Letter | undefined) {
  if (!letter) return undefined
  const { sentAt, nextAt, lastError } = letter
  if (sentAt !== undefined) return { state: 'sent' as const, at: sentAt, why: undefined }
  return { state: nextAt === undefined ? ('failed' as const) : ('waiting' as const), at: nextAt, why: lastError }
}
