import autocannon from 'autocannon'
import type { MeasuredProcess } from './measured-process.ts'

/** A server and the address asked of it. */
export interface Runner {
  readonly server: MeasuredProcess
  readonly path: string
}

/** How two servers compare, as medians over the rounds: the first's figure divided by the second's. */
export interface RaceResult {
  /** Requests per second. */
  readonly rate: number
  /** Requests per second of the server's own CPU time, which does not depend on who else uses the machine. */
  readonly perCpu: number
  readonly firstRate: number
  readonly secondRate: number
}

const rounds = 5
const secondsEach = 2
const connections = 32

/** Runs two servers in turn, several rounds each, under the same load. Throws when one answers anything but 200. */
export async function race(first: Runner, second: Runner, headers: Record<string, string>): Promise<RaceResult> {
  const results: Record<'first' | 'second', { rate: number; perCpu: number }[]> = { first: [], second: [] }
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [await load(first, headers), await load(second, headers)]
    // The first round warms both up.
    if (round === 0) continue
    results.first.push(one)
    results.second.push(other)
  }
  const middle = (runner: 'first' | 'second', figure: 'rate' | 'perCpu') =>
    median(results[runner].map((result) => result[figure]))
  return {
    rate: middle('first', 'rate') / middle('second', 'rate'),
    perCpu: middle('first', 'perCpu') / middle('second', 'perCpu'),
    firstRate: middle('first', 'rate'),
    secondRate: middle('second', 'rate'),
  }
}

async function load({ server, path }: Runner, headers: Record<string, string>): Promise<{ rate: number; perCpu: number }> {
  const before = await server.ask('total')
  const result = await autocannon({ url: `${server.url}${path}`, connections, duration: secondsEach, headers })
  const after = await server.ask('total')
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${path} answered ${result.non2xx} times with an error under load`)
  const requests = result['2xx']
  return { rate: requests / result.duration, perCpu: (requests / (after.totalMicros - before.totalMicros)) * 1e6 }
}

/** The middle of some numbers; the mean of the two in the middle when they are even. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2
}
