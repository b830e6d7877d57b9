import type { PlainDate } from '../date/index.ts'
import { by } from '../order.ts'
import type { CommencementFacts } from '../provision/index.ts'
import { provisionsIn } from '../provision/index.ts'
import { namesProvision } from '../provision/search.ts'
import type { Duty, DutyDate } from './duty.ts'

/** How a duty came to bind: the day a date for it was first set, the first day it binds in any part, and a date taken back before that. */
export interface DutyOnset {
  /** The day it became known when the duty would first bind. */
  readonly setOn?: PlainDate
  /** The first day on which any of it binds, past or to come. */
  readonly inForce?: PlainDate
  /** The day it became known that a date set for all of it would not hold. */
  readonly revokedOn?: PlainDate
}

/** How a duty came to bind, from its dates and from the commencement records of its provisions. Nothing for a duty without a day. */
export function dutyOnset(duty: Duty, dates: readonly DutyDate[], commencements: readonly CommencementFacts[]): DutyOnset {
  const [first] = dates
    .flatMap((date) =>
      date.duty === duty.id && date.event === 'in-force' && date.on !== undefined ? [{ ...date, on: date.on }] : [],
    )
    .sort(by(({ on }) => on))
  const revocation = commencements.find((record) => record.event === 'revoked' && isOf(duty, record))
  const undone = commencements.find((record) => record.id === revocation?.revokes)
  const setOn = undone?.knownFrom ?? first?.knownFrom
  return {
    ...(setOn !== undefined && { setOn }),
    ...(first && { inForce: first.on }),
    ...(revocation && { revokedOn: revocation.knownFrom }),
  }
}

function isOf({ provisions }: Duty, record: CommencementFacts): boolean {
  return provisions !== undefined && provisionsIn(record.provisions).some((ref) => namesProvision(provisions, ref))
}
