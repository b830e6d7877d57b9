import { setTimeout as sleep } from 'node:timers/promises'
import { measuredBy, onLedger } from '../api-measure.ts'
import { onBothEngines, type MeasuredEngine } from '../both-engines.ts'
import { startProductOn } from '../product.ts'
import { median } from '../race.ts'
import { startReaders, type Readers } from '../reading.ts'
import type { Finding, Scenario } from '../scenario.ts'

const records = 10_000
const rounds = 15
const mostRatio = 2
/** What people begin to notice. */
const mostStallMs = 50

/** Publishing one change in a tracker of ten thousand records: what it costs, and for how long nobody is answered meanwhile. */
export const publication: Scenario = {
  name: 'publication',
  measure: () => onBothEngines(async (engine) => [await cost(engine), await stall(engine)]),
}

interface Measured {
  readonly records: number
  readonly rounds: readonly { readonly ours: number; readonly bare: number }[]
}

async function cost({ name, newPlace }: MeasuredEngine): Promise<Finding> {
  const { databaseUrl = '' } = await newPlace()
  const measured = await measuredBy<Measured>('publication.ts', records, rounds, databaseUrl)
  const ratio = median(measured.rounds.map(({ ours, bare }) => ours / bare))
  const [ours, bare] = (['ours', 'bare'] as const).map((which) => median(measured.rounds.map((round) => round[which])))
  return {
    what: `publishing one change in a tracker of 10,000 records on ${name}`,
    budget: `≤ ${mostRatio} × writing the rows and the tracker once as JSON`,
    measured: `${ratio.toFixed(2)} ×`,
    kept: ratio <= mostRatio,
    how:
      `The shipped tracker with its records several times over, ${measured.records.toLocaleString('en-GB')} in all: review looked up, change laid over, whole tracker linted, digest and ` +
      `events worked out, written and ready to be read from. The yardstick is what nobody can do without who keeps a tracker as one document: as many rows in a bare transaction, and ` +
      `the tracker once through JSON.stringify and JSON.parse. ${ours?.toFixed(0)} against ${bare?.toFixed(0)} ms of CPU, the medians of ${rounds} rounds.`,
  }
}

const windows = 9
const windowMs = 1_500
/** Between changes that become due: a window with one, a window without, and some slack. */
const apartMs = 4_000
const rate = 200

/** Readers of a file that no edition changes, so that they wait for nothing but the server; half of the time a held change becomes due. */
async function stall({ name, newPlace }: MeasuredEngine): Promise<Finding> {
  const place = await newPlace()
  await onLedger(place, 'fill', records)
  await using product = await startProductOn(place)
  await using readers = startReaders()
  const longest = { during: [] as number[], without: [] as number[] }
  for (const due of await onLedger<readonly number[]>(place, 'hold', windows, apartMs)) {
    const waitMs = due - windowMs / 2 - Date.now()
    if (waitMs < 0) throw new Error('The machine was too slow to hold changes ahead of their time')
    await sleep(waitMs)
    longest.during.push(await longestWait(readers, product.url))
    longest.without.push(await longestWait(readers, product.url))
  }
  if (!(await (await fetch(`${product.url}/`)).text()).includes(`edition/${windows + 1}`))
    throw new Error('Not all were published')
  const [during, without] = [median(longest.during), median(longest.without)]
  return {
    what: `longest wait of a reader while a change is published in 10,000 records on ${name}`,
    budget: `≤ ${mostStallMs} ms more than while none is`,
    measured: `${(during - without).toFixed(0)} ms more`,
    kept: during - without <= mostStallMs,
    how: `Readers of \`/robots.txt\`, ${rate} a second: at the longest they wait ${during.toFixed(1)} ms where a held change becomes due, whose edition they are to be answered from, within ${windowMs / 1000} s and ${without.toFixed(1)} ms where none does, each the median of ${windows} such times.`,
  }
}

async function longestWait(readers: Readers, url: string): Promise<number> {
  const { longest, failed } = await readers.read({ url, pages: ['/robots.txt'], rate, ms: windowMs })
  if (failed > 0) throw new Error(`${failed} readers were not answered`)
  return longest
}
