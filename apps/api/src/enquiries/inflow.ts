import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Db } from '../db/database.ts'
import { findFlood, saveFlood } from '../db/queries/contact-floods.ts'
import { countInState } from '../db/queries/enquiries.ts'
import { countFromAnywhere, countFromNetwork } from '../db/queries/enquiry-sendings.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** How many come in within an hour, and within a day. */
interface Allowance {
  readonly inHour: number
  readonly inDay: number
}

/** From one network, and from each wider one around it. An office and a family share a network. */
const ofNetworks: readonly Allowance[] = [
  { inHour: 5, inDay: 20 },
  { inHour: 10, inDay: 40 },
  { inHour: 20, inDay: 80 },
  { inHour: 60, inDay: 240 },
]
/** From everywhere, before the form counts as flooded. */
const usual: Allowance = { inHour: 120, inDay: 600 }
/** From everywhere beyond that, of networks that had sent nothing for a day. */
const whileFlooded: Allowance = { inHour: 120, inDay: 600 }
/** While the form is flooded no more is kept than this, of what looks like spam and nobody has looked at. */
const mostSuspected = 10_000
/** Of the networks around a client, so many are looked at to see whether it sent something lately; the widest is a whole provider. */
const looksAt = 3

/** A form that wants in: the hashes of its networks, narrowest first, and when it came. */
export interface Incoming {
  readonly networkHashes: readonly string[]
  readonly atMs: number
}

/** How a form is taken: like every other, or apart while the form is flooded. */
export type Taken = 'as-usual' | 'while-flooded'

/** Too many came from where it came from, or the form is flooded and it cannot be told apart from that. */
export type InflowRefusal = 'too-many' | 'flooded'

/**
 * Whether a form may come in, by what came before it. When more has come than is usual, whoever sent nothing for a day is still let in, so
 * that nobody can shut the form for others; how much is let in altogether stays bounded.
 */
export async function takesIn(trx: Db, { networkHashes, atMs }: Incoming): Promise<Outcome<Taken, InflowRefusal>> {
  for (const [width, hash] of networkHashes.entries()) {
    const full = await isFull(ofNetworks[width] ?? usual, (ms) => countFromNetwork(trx, hash, before(atMs, ms)))
    if (full) return refuse('too-many', `Nothing was sent: too much has come from your network. ${sayLater[full]}`)
  }
  const anywhere = (flooded: boolean) => (ms: number) => countFromAnywhere(trx, { whileFlooded: flooded }, before(atMs, ms))
  if (!(await isFull(usual, anywhere(false)))) return accept('as-usual')
  const own = networkHashes.slice(0, looksAt).at(-1) ?? ''
  if ((await countFromNetwork(trx, own, before(atMs, dayMs))) > 0) return tooMuchHere
  const isOver = (await isFull(whileFlooded, anywhere(true))) ?? (await countInState(trx, 'suspected-spam')) >= mostSuspected
  return isOver ? tooMuchHere : accept('while-flooded')
}

/** Writes down that something came while the form was flooded. Answers since when it is, when this is its beginning. */
export async function noteFlood(trx: Db, atMs: number, how: 'kept' | 'refused'): Promise<string | undefined> {
  const at = new Date(atMs).toISOString()
  const flood = await findFlood(trx, before(atMs, hourMs))
  const so = flood ?? { since: at, kept: 0, refused: 0 }
  await saveFlood(trx, { ...so, lastAt: at, [how]: so[how] + 1 })
  return flood ? undefined : at
}

const sayLater = {
  hour: 'Keep your words, and send them in an hour.',
  day: 'Keep your words, and send them in a day.',
} as const

const tooMuchHere = refuse('flooded', `Nothing was sent: far more comes to this site just now than can be read. ${sayLater.hour}`)

/** Which part of an allowance is used up. */
async function isFull(
  { inHour, inDay }: Allowance,
  countWithin: (ms: number) => Promise<number>,
): Promise<keyof typeof sayLater | undefined> {
  if ((await countWithin(dayMs)) >= inDay) return 'day'
  return (await countWithin(hourMs)) >= inHour ? 'hour' : undefined
}

function before(atMs: number, ms: number): string {
  return new Date(atMs - ms).toISOString()
}
