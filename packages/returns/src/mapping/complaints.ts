import type { Problem } from '../problem/index.ts'

/** Problems as they are found. Of each kind in each sheet only so many are told one by one; the rest are counted. */
export interface Complaints {
  readonly tell: (problem: Problem) => void
  /** Tells of something once, however often it is met. */
  readonly tellOnce: (key: string, problem: () => Problem) => void
  /** What was told since the last call. */
  readonly taken: () => Problem[]
  /** Tells, for each kind of which more were met than were told, how many more. */
  readonly tellRest: () => void
  readonly errors: () => number
}

/** Gathers problems, of each kind in each sheet at most `most` one by one. */
export function complaints(most: number): Complaints {
  const counted = new Map<string, { told: number; more: number; last: Problem }>()
  const once = new Set<string>()
  let told: Problem[] = []
  let errors = 0
  const tell = (problem: Problem) => {
    if (problem.severity === 'error') errors += 1
    const kind = `${problem.sheet}\n${problem.reason}`
    const sofar = counted.get(kind)
    if (!sofar) counted.set(kind, { told: 1, more: 0, last: problem })
    else if (sofar.told < most) sofar.told += 1
    else {
      sofar.more += 1
      return
    }
    told.push(problem)
  }
  return {
    tell,
    tellOnce: (key, problem) => {
      if (once.has(key)) return
      once.add(key)
      tell(problem())
    },
    taken: () => {
      const all = told
      told = []
      return all
    },
    tellRest: () => {
      for (const { more, last } of counted.values()) {
        const { severity, sheet, reason, field } = last
        const message = `There are ${more} more like the ${most} listed (${reason}). Mend these first, then read the file again.`
        if (more > 0) told.push({ severity, sheet, reason, field, message })
      }
    },
    errors: () => errors,
  }
}
