import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { LegislationText } from '../src/document/index.ts'
import { readLegislation } from '../src/legislation/index.ts'
import { endured } from '../src/testing/endured.ts'

/** What one file may take, by the clock of this process's own CPU: reading it and doing with it all that the package can. */
const mostMs = (characters: number) => 1_000 + characters / 100
/** What a file may leave behind for ever, over the whole run. */
const mostMegabytesKept = 24

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

interface Spoilt {
  readonly file: string
  /** Which of the sound files it was made from. */
  readonly of: number
}

/** One run over many spoilt files: what became of them, what each took, and what they left in memory. */
export class FuzzRun {
  private readonly became = new Map<string, number>()
  private readonly faults: string[] = []
  private readonly sound = new Map<number, LegislationText | undefined>()
  private readonly files: readonly string[]
  private readonly heaps: number[] = []
  private slowest = { number: 0, ms: 0, characters: 0 }
  private mostSteps = { number: 0, steps: 0 }
  private compared = 0
  private tried = 0
  private totalMs = 0
  private peakMegabytes = 0

  constructor(files: readonly string[]) {
    this.files = files
    for (const index of files.keys()) this.sound.set(index, textOf(files[index] ?? ''))
  }

  get isClean(): boolean {
    return this.faults.length === 0 && this.keptMegabytes <= mostMegabytesKept
  }

  /** Tries one file. Whatever it does is noted, never thrown. */
  take(number: number, { file, of }: Spoilt): void {
    this.tried += 1
    const begun = process.cpuUsage()
    try {
      const { became, faults, steps } = endured(file, this.sound.get(of))
      this.became.set(became, (this.became.get(became) ?? 0) + 1)
      this.faults.push(...faults.map((fault) => `${number}: ${fault}`))
      if (steps > 0) this.compared += 1
      if (steps > this.mostSteps.steps) this.mostSteps = { number, steps }
    } catch (error) {
      this.faults.push(
        `${number}: threw ${error instanceof Error ? (error.stack ?? error.message).slice(0, 400) : String(error)}`,
      )
    }
    const { user, system } = process.cpuUsage(begun)
    const ms = (user + system) / 1000
    this.totalMs += ms
    if (ms > this.slowest.ms) this.slowest = { number, ms, characters: file.length }
    if (ms > mostMs(file.length)) this.faults.push(`${number}: took ${Math.round(ms)} ms for ${file.length} characters`)
  }

  /** Between batches: looks at what is kept in memory, and tells how far the run is. */
  rest(done: number, count: number): void {
    this.peakMegabytes = Math.max(this.peakMegabytes, process.memoryUsage.rss() / 2 ** 20)
    collect()
    this.heaps.push(process.memoryUsage().heapUsed / 2 ** 20)
    const line = `${done.toLocaleString('en-GB')} of ${count.toLocaleString('en-GB')}, ${this.faults.length} faults, ${this.heaps.at(-1)?.toFixed(0)} MB kept`
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${done < count ? '' : '\n'}`)
    else if (done % 10_000 === 0) process.stderr.write(`${line}\n`)
  }

  report(): string {
    const became = [...this.became]
      .toSorted((a, b) => b[1] - a[1])
      .map(([what, times]) => `${what} ${times.toLocaleString('en-GB')}`)
    return `${[
      `${this.tried.toLocaleString('en-GB')} files: ${became.join(', ')}`,
      `${this.compared.toLocaleString('en-GB')} were compared with the sound file; at most ${this.mostSteps.steps.toFixed(1)} steps a character (number ${this.mostSteps.number})`,
      `slowest: number ${this.slowest.number}, ${Math.round(this.slowest.ms)} ms of CPU for ${this.slowest.characters.toLocaleString('en-GB')} characters; ${(this.totalMs / 1000).toFixed(0)} s in all`,
      `memory: ${this.heaps[0]?.toFixed(0)} MB kept after the first batch, ${this.heaps.at(-1)?.toFixed(0)} MB after the last; ${this.peakMegabytes.toFixed(0)} MB at the peak`,
      ...(this.keptMegabytes > mostMegabytesKept ? [`memory grew by ${this.keptMegabytes.toFixed(0)} MB`] : []),
      `${this.faults.length} faults`,
      ...this.faults.slice(0, 20),
    ].join('\n')}\n`
  }

  private get keptMegabytes(): number {
    return (this.heaps.at(-1) ?? 0) - (this.heaps[0] ?? 0)
  }
}

function textOf(file: string): LegislationText | undefined {
  const reading = readLegislation(file)
  return reading.ok && reading.value.kind === 'text' ? reading.value.text : undefined
}
