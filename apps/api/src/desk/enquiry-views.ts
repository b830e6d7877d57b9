import type { ListedEnquiry } from '../db/queries/enquiries.ts'
import type { Letter } from '../db/queries/letters.ts'
import { toState } from '../enquiries/acting.ts'

/** How many enquiries are in some of the states. */
export function inStates(counted: readonly { state: string; count: number }[], states: readonly string[]): number {
  return counted.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0)
}

/** An enquiry as a list shows it: without its words and its address. */
export function inList({ id, receivedAt, name, subject, state, takenBy, takenByName, lastAt, hasTrouble }: ListedEnquiry) {
  return {
    id,
    receivedAt,
    name,
    subject,
    state: toState(state),
    takenBy: takenBy === undefined ? undefined : { id: takenBy, name: takenByName },
    lastAt,
    unsent: hasTrouble || undefined,
  }
}

/** How a letter stands: on its way, sent, or given up. */
export function letterOf(letter: Letter | undefined) {
  if (!letter) return undefined
  const { sentAt, nextAt, lastError } = letter
  if (sentAt !== undefined) return { state: 'sent' as const, at: sentAt, why: undefined }
  return { state: nextAt === undefined ? ('failed' as const) : ('waiting' as const), at: nextAt, why: lastError }
}
