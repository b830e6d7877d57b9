import { sayDay, type PlainDate } from '@dutywatch/domain/date'
import { find, recordName, type RecordKey } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { NotFound } from '../db/not-found.ts'
import { publishedOfRecord, type EditionStore, type Now } from '../ledger/index.ts'

/** The moment at which a record was looked for and not found. */
interface LookedFor {
  readonly db: Db
  readonly store: EditionStore
  readonly now: Now
  readonly edition: { readonly number: number }
  readonly on: PlainDate
}

/**
 * Throws `NotFound` for a record that another edition than the one asked of holds: when and why it was withdrawn, or with which edition it came,
 * and where it can be read. Does nothing where no edition holds it.
 */
export async function refuseElsewhere(
  { db, store, now, edition, on }: LookedFor,
  { collection, id }: RecordKey,
  path = `/record/${collection}/${id}`,
): Promise<void> {
  const readIn = async (number: number) => {
    const { tracker } = await store.edition(number)
    const record = find(tracker, collection, id)
    const name = record === undefined ? id : recordName(tracker, collection, record)
    return { name, number, address: `/edition/${number}${path}` }
  }
  const key = { collection, id }
  const [last] = (await publishedOfRecord(db, key, { by: on, to: edition.number, most: 1 })).steps
  if (last?.change === 'withdrawn') {
    const { name, ...before } = await readIn(last.edition - 1)
    const message = `${name} was withdrawn in edition ${last.edition}, on ${sayDay(last.publishedOn)}. The reason given: ${quoted(last.note)}`
    throw new NotFound('withdrawn', message, before)
  }
  if (last || edition.number >= now.current) return
  const { steps } = await publishedOfRecord(db, key, { by: now.today, to: now.current, most: Infinity })
  const first = steps.at(-1)
  if (!first) return
  const { name, ...later } = await readIn(first.edition)
  const message = `Edition ${edition.number} does not hold it: ${name} came with edition ${first.edition}, on ${sayDay(first.publishedOn)}.`
  throw new NotFound('came-later', message, later)
}

/** What somebody wrote, as the end of a sentence. */
function quoted(words: string): string {
  return `“${words}”${/[.!?]$/.test(words) ? '' : '.'}`
}
