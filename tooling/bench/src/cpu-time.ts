import { median } from './race.ts'

/** How long two things took, as the median of alternating rounds, in milliseconds of this process's own CPU; and how they compare. */
export interface Comparison {
  readonly firstMs: number
  readonly secondMs: number
  /** The first divided by the second, the median of the rounds. */
  readonly ratio: number
}

const rounds = 7
const warmUps = 2

/** Runs two things in turn and compares what they cost. CPU time does not depend on who else uses the machine. */
export function compareCpu(first: () => unknown, second: () => unknown): Comparison {
  const taken: { readonly first: number; readonly second: number }[] = []
  for (let round = 0; round < rounds + warmUps; round += 1) {
    const one = { first: cpuMs(first), second: cpuMs(second) }
    if (round >= warmUps) taken.push(one)
  }
  return {
    firstMs: median(taken.map(({ first }) => first)),
    secondMs: median(taken.map(({ second }) => second)),
    ratio: median(taken.map(({ first, second }) => first / second)),
  }
}

/** CPU that something took, in milliseconds. */
export function cpuMs(run: () => unknown): number {
  const begun = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}
