import type { Timing } from './timing.ts'

/** How often a publisher is asked at most. */
export interface Pace {
  /** So many requests in any span of `perMs`. */
  readonly most: number
  readonly perMs: number
  /** At least so long between one request and the next. */
  readonly apartMs: number
}

/** Waits for one's turn. The turns of one process are counted together; two processes know nothing of each other. */
export function turns({ most, perMs, apartMs }: Pace, timing: Timing): (signal?: AbortSignal) => Promise<void> {
  let taken: number[] = []
  return async (signal) => {
    const now = timing.nowMs()
    const last = taken.at(-1) ?? Number.NEGATIVE_INFINITY
    const full = taken.at(-most) ?? Number.NEGATIVE_INFINITY
    const turn = Math.max(now, last + apartMs, full + perMs)
    taken = [...taken.slice(1 - most), turn]
    if (turn > now) await timing.wait(turn - now, signal)
  }
}
