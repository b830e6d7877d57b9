import { setTimeout as sleep } from 'node:timers/promises'

/** Time as a client needs it. Tests hand in one that passes as soon as somebody waits. */
export interface Timing {
  /** Milliseconds since 1970. */
  readonly nowMs: () => number
  /** Ends early, without an error, when the signal does. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>
  /** From 0 up to 1, for delays that differ from those of others. */
  readonly random: () => number
}

/** The machine's own time. */
export const systemTiming: Timing = {
  nowMs: () => Date.now(),
  wait: (ms, signal) => sleep(ms, undefined, signal && { signal }).catch(() => undefined),
  random: () => Math.random(),
}
