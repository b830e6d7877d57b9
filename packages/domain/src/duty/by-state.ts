import type { PlainDate } from '../date/index.ts'
import { byOrder } from '../order.ts'
import type { Duty, DutyDate } from './duty.ts'
import { dutyStanding, type DutyStanding, type DutyState } from './standing.ts'

/** A duty, where it stands on a day, and the days recorded for it, in order. */
export interface StandingDuty {
  readonly duty: Duty
  readonly standing: DutyStanding
  readonly dates: readonly DutyDate[]
}

/** From what binds to what the law does not contain. */
const statesInOrder: readonly DutyState[] = ['in-force', 'in-force-in-part', 'not-in-force', 'awaiting', 'no-such-duty']

/**
 * Where one duty stands on a day, with the days recorded for it in order; what it waits for comes last.
 */
export function standingDuty(duty: Duty, dates: readonly DutyDate[], on: PlainDate): StandingDuty {
  const own = dates.filter((date) => date.duty === duty.id)
  const last = '9999-12-31'
  const sorted = own.toSorted((a, b) => ((a.on ?? last) < (b.on ?? last) ? -1 : Number((a.on ?? last) > (b.on ?? last))))
  return { duty, standing: dutyStanding(duty, dates, on), dates: sorted }
}

/** Duties grouped by where they stand on a day, from those in force to those in no law; states without a duty are left out. */
export function dutiesByState(
  duties: readonly Duty[],
  dates: readonly DutyDate[],
  on: PlainDate,
): { readonly state: DutyState; readonly duties: readonly StandingDuty[] }[] {
  const standing = duties.toSorted(byOrder).map((duty) => standingDuty(duty, dates, on))
  return statesInOrder
    .map((state) => ({ state, duties: standing.filter((own) => own.standing.state === state) }))
    .filter((group) => group.duties.length > 0)
}
