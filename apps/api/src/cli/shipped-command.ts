import { canonical, changes, find, recordName, TrackerHeader, type Change, type Tracker } from '@dutywatch/domain/tracker'
import type { Clock } from '../clock.ts'
import { shippedTracker } from '../commands/shipped-tracker.ts'
import type { Db } from '../db/database.ts'
import { currentEditionNumber, editionOf, publish, readShipping, standingOfShipped, type Shipping } from '../ledger/index.ts'
import { counted, findingLine, type Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'
import { writeWhole } from './write-whole.ts'

export interface ShippedOptions {
  readonly out?: string | undefined
  readonly publish?: true | undefined
  readonly by?: string | undefined
  readonly note?: string | undefined
  readonly overOwn?: true | undefined
}

const howToPublish = 'npm run dutywatch -- shipped --publish --by "Your name" --note "What changed"'
const headerFields = TrackerHeader.keyof().options

/** `shipped`: says what the tracker that ships would change, record by record; writes it to a file; or publishes it. */
export async function shippedCommand(
  db: Db,
  { clock, output, ...options }: ShippedOptions & { clock: Clock; output: Output },
): Promise<void> {
  const shipped = await shippedTracker()
  if (options.out !== undefined) {
    writeWhole(options.out, `${JSON.stringify(shipped, null, 2)}\n`)
    return output.warn(`Wrote the tracker that ships to ${options.out}.`)
  }
  if (options.publish) return publishShipped(db, shipped, { clock, output, ...options })
  if ((await currentEditionNumber(db)) === 0)
    throw new RefusedCommand('The ledger is empty: the next start publishes the tracker that ships as edition 1.')
  await compareShipped(db, shipped, output)
}

async function compareShipped(db: Db, shipped: Tracker, output: Output): Promise<void> {
  const [current, shipping] = [await editionOf(db), await readShipping(db)]
  const { number } = current.entry
  const standing = standingOfShipped(shipped, current, shipping)
  if (standing === 'another-tracker') throw new RefusedCommand(keepsAnother(current.tracker, shipped))
  if (standing === 'current') return output.say(`The tracker that ships says exactly what edition ${number} says.`)
  output.say(`Edition ${number} would become the tracker that ships by this:`)
  for (const line of differences(current.tracker, shipped)) output.say(`  ${line}`)
  if (standing === 'published-before') output.say('It has been published here before: an earlier edition says the same.')
  if (shipping.ownSince.length > 0) return output.say(ownEditions(shipping, ownReleases(current.tracker, shipped)))
  output.say(`To publish it: ${howToPublish}`)
}

async function publishShipped(
  db: Db,
  shipped: Tracker,
  { by, note, overOwn, clock, output }: ShippedOptions & { clock: Clock; output: Output },
): Promise<void> {
  if (by === undefined || note === undefined)
    throw new RefusedCommand(`Say who publishes and why: ${howToPublish}`, { exitCode: 2 })
  const base = await currentEditionNumber(db)
  const shipping = await readShipping(db)
  const current = base > 0 ? (await editionOf(db, base)).tracker : undefined
  if (current?.id === shipped.id && shipping.ownSince.length > 0) {
    const releases = ownReleases(current, shipped)
    if (!overOwn || releases.length > 0) throw new RefusedCommand(`Nothing was published. ${ownEditions(shipping, releases)}`)
  }
  const published = await publish(db, shipped, { by, note, at: clock.now(), base, shipped: true })
  if (!published.ok) throw new RefusedCommand(published.message, { details: (published.findings ?? []).map(findingLine) })
  output.say(`Published the tracker that ships as edition ${published.value.number}, by ${published.value.publishedBy}.`)
}

function keepsAnother(kept: Tracker, shipped: Tracker): string {
  return `Nothing to compare: this ledger keeps the tracker "${kept.id}", and the one that ships is "${shipped.id}": neither takes the place of the other.`
}

/** Releases that were made of returns here, which the tracker that ships would take away. */
function ownReleases(current: Tracker, shipped: Tracker): string[] {
  return current.releases.flatMap(({ id, table }) => (table === undefined || find(shipped, 'releases', id) ? [] : [`“${id}”`]))
}

function ownEditions({ ownSince }: Shipping, releases: readonly string[]): string {
  const [first, last] = [ownSince.at(0), ownSince.at(-1)]
  const which = first === last ? `Edition ${last} is your own` : `Editions ${first} to ${last} are your own`
  const toKeep =
    `${which}, and the tracker that ships knows nothing of what they changed. To keep that, write it to a file ` +
    '(npm run dutywatch -- shipped --out shipped.json), bring the two together and publish the result.'
  if (releases.length === 0) return `${toKeep} To give your changes up, publish it with --over-own.`
  return `${toKeep} They cannot be given up with --over-own: what was released of returns stays, here ${releases.join(', ')}.`
}

/** One line a change: the header's fields, then each record with what becomes of it, then the order when nothing else differs. */
function differences(before: Tracker, after: Tracker): string[] {
  const fields = headerFields.filter((field) => canonical(before[field]) !== canonical(after[field]))
  const records = changes(before, after)
  const lines = [
    ...fields.map((field) => `${field}: ${canonical(before[field])} becomes ${canonical(after[field])}`),
    ...records.map((change) => differenceLine(change, change.kind === 'withdrawn' ? before : after)),
  ]
  return lines.length > 0 ? [...lines, `${counted(records.length, 'record')} in all.`] : ['Only the order of records differs.']
}

function differenceLine({ kind, collection, id, fields }: Change, tracker: Tracker): string {
  const what = fields.length > 0 ? `${kind} (${fields.join(', ')})` : kind
  const record = find(tracker, collection, id)
  return `${collection}/${id}: ${what.replaceAll('-', ' ')}${record ? `: ${recordName(tracker, collection, record)}` : ''}`
}
