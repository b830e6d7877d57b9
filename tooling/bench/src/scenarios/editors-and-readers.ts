import { onLedger } from '../api-measure.ts'
import { onBothEngines, type MeasuredEngine } from '../both-engines.ts'
import { editorsAt, type InvitedEditors } from '../editors.ts'
import { startProductOn, type Product } from '../product.ts'
import { publicPages } from '../public-pages.ts'
import { median } from '../race.ts'
import { startReaders, type Reading } from '../reading.ts'
import type { Finding, Scenario } from '../scenario.ts'
import { startYardstick } from '../yardstick.ts'

const editorsCount = 50
const rate = 1_000
const roundMs = 4_000
const rounds = 7
/** The server is a program that gets quicker as it runs: the desk's part of it is to be as warm as the readers'. */
const warmUps = 30
const mostRatio = 1.1

/** Fifty editors who save drafts while a thousand readers a second ask for pages: what readers notice of it, and whether a draft is lost. */
export const editorsAndReaders: Scenario = {
  name: 'editors-and-readers',
  measure: () => onBothEngines(measured),
}

interface Round {
  readonly alone: Reading
  /** Beside editors whose savings go to a server that does nothing: they and the readers share this machine, as people do not. */
  readonly bare: Reading
  readonly beside: Reading
  /** What one saving added to the CPU of the server, in milliseconds. */
  readonly savingMs: number
}

async function measured(engine: MeasuredEngine): Promise<readonly Finding[]> {
  const place = await engine.newPlace()
  const invited = await onLedger<InvitedEditors>(place, 'invite', editorsCount)
  await using product = await startProductOn(place)
  await using readers = startReaders()
  await using yardstick = await startYardstick('node:http', { status: 200, headers: {}, body: Buffer.from('{"saved":true}') })
  const order = { url: product.url, pages: await publicPages(product), rate, ms: roundMs }
  const editors = await editorsAt(product.url, invited)
  await editors.warmUp(warmUps)
  const taken: Round[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const used = [await cpuMs(product)]
    const alone = await readers.read(order)
    used.push(await cpuMs(product))
    const [bare] = await Promise.all([readers.read(order), editors.pretend(roundMs, yardstick.url)])
    used.push(await cpuMs(product))
    const [beside, waits] = await Promise.all([readers.read(order), editors.type(roundMs)])
    used.push(await cpuMs(product))
    const [first = 0, second = 0, third = 0, fourth = 0] = used
    const savingMs = (fourth - third - (second - first)) / waits.length
    // The first round warms all of it up.
    if (round > 0) taken.push({ alone, bare, beside, savingMs })
  }
  const drafts = await onLedger<readonly { readonly record: string; readonly version: number }[]>(place, 'drafts')
  const held = new Map(drafts.map(({ record, version }) => [record, version]))
  return [slowed(engine, taken), lost(engine, editors.acknowledged(), held)]
}

async function cpuMs(product: Product): Promise<number> {
  return (await product.ask('total')).totalMicros / 1_000
}

function slowed({ name }: MeasuredEngine, taken: readonly Round[]): Finding {
  const ratio = (to: 'alone' | 'bare', of: (reading: Reading) => number) =>
    median(taken.map((round) => of(round.beside) / of(round[to])))
  const middle = (which: keyof Omit<Round, 'savingMs'>, of: (reading: Reading) => number) =>
    median(taken.map((round) => of(round[which])))
  const [half, most] = [ratio('bare', ({ p50 }) => p50), ratio('bare', ({ p95 }) => p95)]
  const failed = taken.reduce((sum, { alone, bare, beside }) => sum + alone.failed + bare.failed + beside.failed, 0)
  const times = (which: keyof Omit<Round, 'savingMs'>) =>
    [middle(which, ({ p50 }) => p50), middle(which, ({ p95 }) => p95), middle(which, ({ p99 }) => p99)]
      .map((ms) => ms.toFixed(2))
      .join(', ')
  return {
    what: `a reader's wait while ${editorsCount} editors save drafts on ${name}, half and 95 in a hundred`,
    budget: `≤ ${mostRatio} × the wait while the same is sent to a server that does nothing`,
    measured: `${half.toFixed(2)} ×, ${most.toFixed(2)} ×`,
    kept: half <= mostRatio && most <= mostRatio && failed === 0,
    how:
      `${rate.toLocaleString('en-GB')} readers a second of every page that the front page links to; editors save every two seconds each, as somebody does who types without end. ` +
      `In ${rounds} alternating rounds half, 95 and 99 in a hundred wait at most ${times('beside')} ms with editors, ${times('bare')} ms while these send to another server, ${times('alone')} ms without any: ` +
      `${ratio('alone', ({ p50 }) => p50).toFixed(2)} × and ${ratio('alone', ({ p95 }) => p95).toFixed(2)} × of that. ` +
      `${middle('beside', (reading) => reading.rate).toFixed(0)} against ${middle('alone', (reading) => reading.rate).toFixed(0)} pages a second; ${failed} readers were not answered. A saving costs the server ${median(taken.map(({ savingMs }) => savingMs)).toFixed(1)} ms of CPU.`,
  }
}

function lost({ name }: MeasuredEngine, acknowledged: ReadonlyMap<string, number>, held: ReadonlyMap<string, number>): Finding {
  const all = [...acknowledged.values()].reduce((sum, version) => sum + version, 0)
  const missing = [...acknowledged].reduce((sum, [record, version]) => sum + Math.max(0, version - (held.get(record) ?? 0)), 0)
  return {
    what: `drafts acknowledged and not in the ledger on ${name}`,
    budget: 'none',
    measured: missing === 0 ? 'none' : String(missing),
    kept: missing === 0,
    how: `${all.toLocaleString('en-GB')} savings of ${acknowledged.size} drafts, counted against the versions in the database.`,
  }
}
