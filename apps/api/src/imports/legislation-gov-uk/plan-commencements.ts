import { sayDay, type PlainDate } from '@dutywatch/domain/date'
import type { Bill } from '@dutywatch/domain/parliament'
import {
  compareProvisions,
  covers,
  overlaps,
  printProvisions,
  provisionsIn,
  type Commencement,
  type ProvisionRef,
} from '@dutywatch/domain/provision'
import { find, type DraftChange, type RecordInput, type Tracker } from '@dutywatch/domain/tracker'
import { freshId } from '../../commands/fresh-id.ts'
import { readCommencings, type Commencing } from './commencing.ts'
import { sourceIds, sourcesOf } from './effect-sources.ts'
import type { ActChanges } from './read-act.ts'

/** What a plan is made from. */
export interface CommencementPlanning {
  readonly tracker: Tracker
  /** The tracker with every proposal that waits: what is in it is not new. */
  readonly known: Tracker
  readonly bill: Bill
  /** "ukpga/2023/50". */
  readonly act: string
  readonly changes: ActChanges
  readonly today: PlainDate
  readonly readOn: PlainDate
}

/** Days of coming into force that the tracker does not have, and what is left to a person. */
export interface CommencementPlan {
  readonly changes: readonly DraftChange[]
  readonly news: readonly string[]
  readonly differences: readonly string[]
  readonly unread: readonly string[]
}

/** One record for each instrument, day and purpose, with the provisions that no record has in force from that day. */
export function planCommencements(planning: CommencementPlanning): CommencementPlan {
  const { known, bill, changes } = planning
  const { commencings, unread } = readCommencings(changes.effects)
  const held = known.commencements.filter((record) => record.bill === bill.id)
  const unlike = conflicts(held, commencings)
  const isNew = (each: Commencing, ref: ProvisionRef) =>
    !isHeld(held, each, ref) && !unlike.some((conflict) => conflict.commencing === each && conflict.ref === ref)
  const fresh = grouped(commencings.map((each) => ({ ...each, provisions: each.provisions.filter((ref) => isNew(each, ref)) })))
  const records = fresh.reduce<RecordInput<'commencements'>[]>((made, each) => [...made, ...recordsOf(planning, each, made)], [])
  const sources = sourcesOf(planning, fresh)
  return {
    changes: [...sources, ...records.map((record) => ({ collection: 'commencements', id: record.id, record }))],
    news: records.map(({ provisions, on, instrument, partial }) => {
      const how = partial === undefined ? '' : `, ${partial}`
      return `${provisions}: in force on ${on === undefined ? 'a day' : sayDay(on)}${how}, ${instrument ?? ''}.`
    }),
    differences: [...new Set(unlike.map(differenceOf))],
    unread,
  }
}

function isStart({ event }: Commencement): boolean {
  return event === 'came-into-force' || event === 'appointed'
}

function isHeld(held: readonly Commencement[], { on, partial }: Commencing, ref: ProvisionRef): boolean {
  return held.some(
    (record) =>
      isStart(record) &&
      record.on === on &&
      (record.partial === undefined || partial !== undefined) &&
      provisionsIn(record.provisions).some((own) => covers(own, ref)),
  )
}

function grouped(commencings: readonly Commencing[]): Commencing[] {
  const groups = new Map<string, Commencing>()
  for (const each of commencings.filter(({ provisions }) => provisions.length > 0)) {
    const key = `${each.on} ${each.instrument.path} ${each.partial ?? ''}`
    const before = groups.get(key)
    const locator = [...new Set([before?.locator, each.locator].filter((words) => words !== undefined))].join('; ')
    groups.set(key, {
      ...each,
      provisions: [...(before?.provisions ?? []), ...each.provisions].sort(compareProvisions),
      ...(locator && { locator }),
    })
  }
  return [...groups.values()].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
}

/** As many as a list of provisions may be long at most, well within what is read. */
const mostInOne = 60

function recordsOf(
  planning: CommencementPlanning,
  { on, provisions, partial, instrument, locator }: Commencing,
  made: readonly { readonly id: string }[],
): RecordInput<'commencements'>[] {
  const { known, bill, today, readOn } = planning
  const parts = Array.from({ length: Math.ceil(provisions.length / mostInOne) }, (_, part) =>
    provisions.slice(part * mostInOne, (part + 1) * mostInOne),
  )
  const ids = new Set(made.map(({ id }) => id))
  const { feed, ofInstrument } = sourceIds(planning, instrument.path)
  return parts.map((part) => {
    const id = freshId(
      `in force ${on} ${instrument.path}`,
      (taken) => ids.has(taken) || find(known, 'commencements', taken) !== undefined,
    )
    ids.add(id)
    const hasCome = on <= today
    return {
      id,
      knownFrom: hasCome ? on : readOn,
      citations: [
        { source: feed, confidence: 'confirmed' },
        { source: ofInstrument, confidence: 'reported', ...(locator !== undefined && { locator: locator.slice(0, 300) }) },
      ],
      bill: bill.id,
      provisions: printProvisions(part),
      form: instrument.isRegulations ? 'by-regulations' : 'on-date',
      event: hasCome ? 'came-into-force' : 'appointed',
      on,
      ...(partial !== undefined && { partial }),
      instrument: instrument.name,
    }
  })
}

interface Conflict {
  readonly record: Commencement
  readonly commencing: Commencing
  readonly ref: ProvisionRef
}

/** Records by the same instrument that have a day for the same provisions which the publisher does not have at all. */
function conflicts(held: readonly Commencement[], commencings: readonly Commencing[]): Conflict[] {
  return held.filter(isStart).flatMap((record) => {
    const own = provisionsIn(record.provisions)
    const touches = (ref: ProvisionRef) => own.some((each) => overlaps(each, ref))
    const same = commencings.filter(({ instrument }) => instrument.name === record.instrument)
    const isTheirs = same.some(({ on, provisions }) => on === record.on && provisions.some(touches))
    if (isTheirs) return []
    return same.flatMap((commencing) => commencing.provisions.filter(touches).map((ref) => ({ record, commencing, ref })))
  })
}

function differenceOf({ record, commencing: { on, instrument } }: Conflict): string {
  const ours = record.on === undefined ? 'no day' : sayDay(record.on)
  return `“${record.id}” (${record.provisions}): the tracker has ${ours}, legislation.gov.uk ${sayDay(on)}, both by ${instrument.name}.`
}
