import { canonical } from '@dutywatch/domain/tracker'

/** A record's place among others says nothing. */
const silent = new Set(['id', 'order'])

/**
 * The fields in which a record takes back what it said: those that say something else now, or nothing. A field that is new, a list that
 * only grew and details that were added say more, and correct nothing. Without a second version all that the record said is taken back.
 */
export function correctedFields(said: object, says: object | undefined): string[] {
  const now: Readonly<Record<string, unknown>> = { ...says }
  return Object.entries(said).flatMap(([field, value]) => (silent.has(field) || saysStill(value, now[field]) ? [] : [field]))
}

/** Whether everything that was said is still said, perhaps with more. */
function saysStill(said: unknown, now: unknown): boolean {
  if (Array.isArray(said)) return said.length === 0 || (Array.isArray(now) && listSaysStill(said, now))
  if (typeof said !== 'object' || said === null) return canonical(said) === canonical(now)
  if (typeof now !== 'object' || now === null) return false
  const fields: Readonly<Record<string, unknown>> = { ...now }
  return Object.entries(said).every(([field, value]) => saysStill(value, fields[field]))
}

/** Each item is still there, in its order, and others may stand between. */
function listSaysStill(said: readonly unknown[], now: readonly unknown[]): boolean {
  let next = 0
  for (const item of said) {
    const found = now.findIndex((other, index) => index >= next && saysStill(item, other))
    if (found < 0) return false
    next = found + 1
  }
  return true
}
