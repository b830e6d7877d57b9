import type { PlainDate } from '../date/plain-date.ts'
import { by } from '../order.ts'
import type { Commencement } from './commencement.ts'
import { covers, overlaps, type ProvisionRef } from './provision-ref.ts'
import { provisionsIn } from './provisions-text.ts'

/**
 * Whether a provision has effect. `in-force-in-part`: for some purposes, or only some of it, as far as the records say.
 * `appointed`: a later day is set. `not-commenced`: no day is known.
 */
export type ForceStatus = 'in-force' | 'in-force-in-part' | 'appointed' | 'not-commenced' | 'repealed'

/** The part of a commencement record that decides: any `Commencement` is one. */
export type CommencementFacts = Pick<Commencement, 'id' | 'knownFrom' | 'provisions' | 'event'> &
  Partial<Pick<Commencement, 'on' | 'partial' | 'revokes'>>

export interface Force<Record extends CommencementFacts = CommencementFacts> {
  readonly status: ForceStatus
  /** Since when, or from when; absent when no day is known. */
  readonly on?: PlainDate
  /** The records that say so; empty when none speaks of the provision. */
  readonly because: readonly Record[]
}

/**
 * Whether a provision is in force on a day, and on which records that rests. A day that was appointed and not revoked is kept.
 */
export function inForce<Record extends CommencementFacts>(
  commencements: readonly Record[],
  ref: ProvisionRef,
  on: PlainDate,
): Force<Record> {
  const touching = commencements.filter((record) => provisionsIn(record.provisions).some((own) => overlaps(own, ref)))
  const wholly = (record: Record) => record.partial === undefined && coveredBy(record, ref)
  const repeals = touching.filter((record) => record.event === 'repealed' && isBy(record, on))
  const starts = touching.filter((record) => isStart(record) && !isRevoked(record, touching)).sort(by(({ on }) => on ?? ''))
  const begun = starts.filter((record) => isBy(record, on))
  const full = begun.find(wholly)
  const repealed = repeals.find(wholly)
  if (repealed) return force('repealed', [repealed])
  if (full) return repeals.length > 0 ? force('in-force-in-part', [full, ...repeals]) : force('in-force', [full])
  if (begun.length > 0) return force('in-force-in-part', begun)
  const [ahead] = starts
  if (ahead)
    return force(
      'appointed',
      starts.filter((record) => record.on === ahead.on),
    )
  return { status: 'not-commenced', because: touching.filter((record) => record.event !== 'repealed') }
}

/**
 * How much of an Act has effect, from what its records say of each of `provisions` (all of them, when the whole Act is asked
 * about).
 */
export function forceOfAll(
  commencements: readonly CommencementFacts[],
  provisions: readonly ProvisionRef[],
  on: PlainDate,
): 'in-force' | 'partly-in-force' | 'not-in-force' | 'repealed' {
  const states = provisions.map((ref) => inForce(commencements, ref, on).status)
  if (states.every((state) => state === 'repealed') && states.length > 0) return 'repealed'
  if (states.every((state) => state === 'in-force') && states.length > 0) return 'in-force'
  return states.some((state) => state === 'in-force' || state === 'in-force-in-part') ? 'partly-in-force' : 'not-in-force'
}

function force<Record extends CommencementFacts>(status: ForceStatus, because: readonly Record[]): Force<Record> {
  const on = because[0]?.on
  return { status, ...(on !== undefined && { on }), because }
}

function isStart({ event }: CommencementFacts): boolean {
  return event === 'appointed' || event === 'came-into-force'
}

function isBy({ on }: CommencementFacts, day: PlainDate): boolean {
  return on !== undefined && on <= day
}

/**
 * Whether a revocation undid an appointment before its day came: the one it names, or else those known before it that it
 * covers.
 */
function isRevoked(start: CommencementFacts, records: readonly CommencementFacts[]): boolean {
  return records.some((record) => {
    if (record.event !== 'revoked' || !isBy(record, start.on ?? '')) return false
    if (record.revokes !== undefined) return record.revokes === start.id
    return start.knownFrom <= record.knownFrom && provisionsIn(start.provisions).every((own) => coveredBy(record, own))
  })
}

function coveredBy(record: CommencementFacts, ref: ProvisionRef): boolean {
  return provisionsIn(record.provisions).some((own) => covers(own, ref))
}
