/** Lets each client ask so often in a minute, and no more. */
export interface FloodLimit {
  readonly allows: (client: string, times?: number) => boolean
}

const windowMs = 60_000

/** Counts in memory, one process at a time; everything is forgotten each minute. */
export function floodLimit(mostInWindow: number): FloodLimit {
  let counts = new Map<string, number>()
  let endsAt = 0
  return {
    allows: (client, times = 1) => {
      const now = performance.now()
      if (now >= endsAt) {
        counts = new Map()
        endsAt = now + windowMs
      }
      const count = (counts.get(client) ?? 0) + times
      counts.set(client, count)
      return count <= mostInWindow
    },
  }
}
