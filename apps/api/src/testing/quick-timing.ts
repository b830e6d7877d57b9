import type { Timing } from '../imports/http/index.ts'

/** Time that passes as soon as somebody waits for it. `waited` are the waits so far, in milliseconds. */
export function quickTiming(startMs = Date.parse('2024-06-03T09:00:00Z')): Timing & {
  readonly waited: number[]
  readonly pass: (ms: number) => void
} {
  let nowMs = startMs
  const waited: number[] = []
  const pass = (ms: number) => void (nowMs += ms)
  return {
    nowMs: () => nowMs,
    random: () => 0,
    wait: (ms) => {
      waited.push(ms)
      pass(ms)
      return Promise.resolve()
    },
    waited,
    pass,
  }
}
