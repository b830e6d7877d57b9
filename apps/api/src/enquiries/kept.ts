const dayMs = 86_400_000

/** How long enquiries are kept after the last thing that happened to them, in days. */
export interface Kept {
  readonly days: number
  /** The same for what somebody has said is spam. */
  readonly spamDays: number
}

/** What holds unless it is set otherwise. */
export const usualKept: Kept = { days: 365, spamDays: 30 }

/** The rule for a number of days: spam goes after thirty at most. */
export function keptFor(days: number): Kept {
  return { days, spamDays: Math.min(days, usualKept.spamDays) }
}

/** The instant before which whatever happened last happened long enough ago for the enquiry to go. */
export function keptSince(at: string, days: number): string {
  return new Date(Date.parse(at) - days * dayMs).toISOString()
}

/** The day on which an enquiry goes if nothing more happens to it, YYYY-MM-DD. */
export function deletedOn({ state, lastAt }: { readonly state: string; readonly lastAt: string }, kept: Kept): string {
  const days = state === 'spam' ? kept.spamDays : kept.days
  return new Date(Date.parse(lastAt) + days * dayMs).toISOString().slice(0, 10)
}
