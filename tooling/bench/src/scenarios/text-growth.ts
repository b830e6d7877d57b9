import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { compareTexts } from '@dutywatch/bill-text/comparison'
import { readLegislation } from '@dutywatch/bill-text/legislation'
import { referencesIn } from '@dutywatch/bill-text/reference'
import { cpuMs } from '../cpu-time.ts'
import { pairsIn, printsIn, repeated, textIn, type PrintPair } from '../prints.ts'
import { median } from '../race.ts'
import type { Finding, Scenario } from '../scenario.ts'

const times = [1, 2, 4, 8]
const rounds = 3
const mostExponent = 1.2
const mostMemory = 60

/** What reading and comparing cost as a print grows, and the memory that the longest takes. */
export const textGrowth: Scenario = {
  name: 'text-growth',
  measure: async ({ prints: folder }) => {
    const [pair] = pairsIn(printsIn(folder))
    if (!pair) throw new Error('There is nothing to measure')
    return [...growth(pair), await memory(pair)]
  },
}

function growth({ before, after }: PrintPair): Finding[] {
  const sizes = times.map((count) => {
    const [one, other] = [repeated(before.file, count), repeated(after.file, count)]
    const [first, second] = [textIn(one), textIn(other)]
    return {
      reading: medianMs(() => readLegislation(other)),
      references: medianMs(() => referencesIn(second)),
      comparing: medianMs(() => compareTexts(first, second)),
    }
  })
  return (['reading', 'references', 'comparing'] as const).map((what) => {
    const taken = sizes.map((size) => size[what])
    const exponent = exponentOf(taken)
    return {
      what: `growth of ${what === 'references' ? 'finding references' : what}`,
      budget: `exponent ≤ ${mostExponent}`,
      measured: exponent.toFixed(2),
      kept: exponent <= mostExponent,
      how: `One print repeated ${times.join(', ')} times: ${taken.map((ms) => ms.toFixed(0)).join(', ')} ms of CPU. The exponent is 1 where twice the text takes twice as long.`,
    }
  })
}

function medianMs(run: () => unknown): number {
  return median(Array.from({ length: rounds }, () => cpuMs(run)))
}

/** The slope of the line through the logarithms of the costs. */
function exponentOf(costs: readonly number[]): number {
  const points = costs.map((cost, index) => [Math.log(times[index] ?? 1), Math.log(cost)] as const)
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const across = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return across / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}

/** Measured in a process of its own, less what a process takes that only reads the files. */
async function memory({ before, after }: PrintPair): Promise<Finding> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dutywatch-bench-'))
  try {
    const longest = times.at(-1) ?? 1
    const files = [before, after].map(({ file }, index) => [path.join(folder, `${index}.xml`), repeated(file, longest)] as const)
    for (const [name, file] of files) await writeFile(name, file)
    const peak = async (what: string) => {
      const script = path.join(import.meta.dirname, '../text-memory.ts')
      const { stdout } = await promisify(execFile)(process.execPath, [script, what, ...files.map(([name]) => name)])
      return Number(stdout)
    }
    const megabytes = files.reduce((sum, [, file]) => sum + Buffer.byteLength(file), 0) / 1e6
    const [bare, whole] = [await peak('bare'), await peak('whole')]
    const ratio = (whole - bare) / megabytes
    return {
      what: 'memory at the peak, reading and comparing',
      budget: `≤ ${mostMemory} × the bytes of the files`,
      measured: `${ratio.toFixed(0)} ×`,
      kept: ratio <= mostMemory,
      how: `Two prints of ${(megabytes / 2).toFixed(1)} MB: ${whole.toFixed(0)} MB at the peak of the process, ${bare.toFixed(0)} MB where the files are only read from the disk.`,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
