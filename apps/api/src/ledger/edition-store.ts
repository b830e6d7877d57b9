import type { PlainDate } from '@dutywatch/domain/date'
import { asOf, type Tracker } from '@dutywatch/domain/tracker'
import type { Database } from '../db/database.ts'
import { currentEditionNumber } from '../db/queries/editions.ts'
import { editionOf, type Edition, type KnownEditions } from './editions.ts'
import { knownEditions } from './known-editions.ts'
import { Lru } from './lru.ts'
import { textStore, type TextStore } from './text-store.ts'

const editionsHeld = 8
const daysHeld = 48

/** Editions in memory, parsed and cut to days, and the words of texts, so that a question touches no database. */
export interface EditionStore extends TextStore {
  /**
   * The number of the current edition; 0 while nothing has been published. Answers at once when nobody can have published since it
   * was last asked, so that it can be asked on every request. Once an edition is known, a database that fails is no reason to answer
   * nothing.
   */
  current(): number | Promise<number>
  /** The same, read anew: for who has published, or knows that somebody did, before the news of it is here. */
  currentAnew(): Promise<number>
  /** The editions that are in memory: for who publishes the next, and need not read the current one again. */
  readonly known: KnownEditions
  /** An edition and its tracker. Throws `NotFound` when there is none of that number. */
  edition(number: number): Promise<Edition>
  /** The tracker of an edition as the public could know it at the end of a day. */
  asOf(number: number, day: PlainDate): Promise<Tracker>
}

/** Holds the 8 editions and the 48 days of editions used last. */
export function editionStore(database: Pick<Database, 'db' | 'stamp'>): EditionStore {
  const known = knownEditions(editionsHeld)
  const reading = new Map<number, Promise<Edition>>()
  const days = new Lru<Promise<Tracker>>(daysHeld)
  let stamp: number | undefined
  let current = 0

  /** While the database does not answer, the edition known last is the current one; without any, its error is thrown. */
  function nobodyPublished(): boolean {
    try {
      return database.stamp() === stamp
    } catch {
      return false
    }
  }

  async function refresh(): Promise<number> {
    try {
      const asked = database.stamp()
      current = await currentEditionNumber(database.db)
      stamp = asked
    } catch (error) {
      if (current === 0) throw error
    }
    return current
  }

  /** What failed is asked again the next time, not remembered. */
  function remembered<Value>(held: Lru<Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
    return held.of(key, () => {
      const value = make()
      value.catch(() => held.forget(key))
      return value
    })
  }

  /** Read once for all who ask meanwhile. */
  async function edition(number: number): Promise<Edition> {
    const held = known.find(number)
    if (held) return held
    const read = reading.get(number) ?? editionOf(database.db, number, known).finally(() => reading.delete(number))
    reading.set(number, read)
    const found = await read
    known.keep(found)
    return found
  }

  return {
    ...textStore(database.db),
    current: () => (nobodyPublished() ? current : refresh()),
    currentAnew: refresh,
    known,
    edition,
    asOf: (number, day) => remembered(days, `${number} ${day}`, async () => asOf((await edition(number)).tracker, day)),
  }
}
