/** Answers that may be different the next time. */
const passing = new Set([408, 429, 500, 502, 503, 504])

const firstDelayMs = 1_000
const longestDelayMs = 30_000

/** Whether the same request may succeed a little later. */
export function isPassing(status: number): boolean {
  return passing.has(status)
}

/**
 * How long to wait before a try, in milliseconds: twice as long each time, up to half a minute, and less by a random part of up to a
 * half, so that those who failed together do not come back together.
 */
export function delayBefore(attempt: number, random: number): number {
  const whole = Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 2))
  return Math.round(whole * (1 - random / 2))
}

/** What `Retry-After` asks for, in milliseconds from now: seconds, or a day and time. `undefined` when it says neither. */
export function askedDelay(retryAfter: string | null, nowMs: number): number | undefined {
  if (retryAfter === null) return undefined
  if (/^\d{1,9}$/.test(retryAfter.trim())) return Number(retryAfter) * 1_000
  const then = Date.parse(retryAfter)
  return Number.isNaN(then) ? undefined : Math.max(0, then - nowMs)
}
