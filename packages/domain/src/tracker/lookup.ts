import type { PlainDate } from '../date/index.ts'
import { byId } from '../by-id.ts'
import { grouped } from '../grouped.ts'
import { by } from '../order.ts'
import { collectionNames, type CollectionName, type RecordOf, type Tracker } from './tracker.ts'

type ById = { readonly [Name in CollectionName]: ReadonlyMap<string, RecordOf<Name>> }

const known = new WeakMap<Tracker, ById>()

/** The records of a tracker by collection and id. Its lists are looked through once, also where another tracker shares them. */
export function lookup(tracker: Tracker): ById {
  const held = known.get(tracker)
  if (held) return held
  const built = Object.fromEntries(
    collectionNames.map((name) => [name, byId<{ readonly id: string }>(tracker[name])]),
  ) as unknown as ById
  known.set(tracker, built)
  return built
}

/** The record of a collection with that id, or `undefined`. */
export function find<Name extends CollectionName>(
  tracker: Tracker,
  name: Name,
  id: string | undefined,
): RecordOf<Name> | undefined {
  return id === undefined ? undefined : lookup(tracker)[name].get(id)
}

interface Grouped {
  readonly steps: ReadonlyMap<string, readonly RecordOf<'stageEvents'>[]>
  readonly said: ReadonlyMap<string | undefined, readonly (RecordOf<'commitments'> | RecordOf<'dateStatements'>)[]>
}

const groups = new WeakMap<Tracker, Grouped>()

function groupedIn(tracker: Tracker): Grouped {
  const held = groups.get(tracker)
  if (held) return held
  const said = [...tracker.commitments, ...tracker.dateStatements].sort(
    by(
      ({ saidOn }) => saidOn,
      ({ id }) => id,
    ),
  )
  const built = {
    steps: grouped(tracker.stageEvents, ({ bill }): string => bill),
    said: grouped(said, ({ milestone }): string | undefined => milestone),
  }
  groups.set(tracker, built)
  return built
}

/** The steps of a Bill, in the order of the document; none for a Bill that is not known. */
export function historyOf(tracker: Tracker, bill: string | undefined): readonly RecordOf<'stageEvents'>[] {
  return (bill === undefined ? undefined : groupedIn(tracker).steps.get(bill)) ?? []
}

/** Everything said about when one milestone would be, or was, in the order it was said. */
export function datedRecords(
  tracker: Tracker,
  milestone: string,
): readonly (RecordOf<'commitments'> | RecordOf<'dateStatements'>)[] {
  return groupedIn(tracker).said.get(milestone) ?? []
}

/** The Bill that the campaign wants or follows, once there is one to know of. */
export function campaignBill(tracker: Tracker): RecordOf<'bills'> | undefined {
  return tracker.campaigns.map((campaign) => find(tracker, 'bills', campaign.bill)).find((bill) => bill !== undefined)
}

/** The day itself, or the last day the sources reach when it lies later: what was due after that is not known. */
export function lastInformed({ informedTo }: Pick<Tracker, 'informedTo'>, on: PlainDate): PlainDate {
  return on < informedTo ? on : informedTo
}
