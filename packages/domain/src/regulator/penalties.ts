import type { PlainDate } from '../date/index.ts'
import { firstDayOf } from '../source/partial-date.ts'
import { isUse } from './enforcement.ts'
import type { Currency, EnforcementAction, Money } from './power.ts'

/** What is known of the sums of some fines, currency by currency: sums of different currencies never meet. */
export interface PenaltiesKnown {
  /** How many of the actions have a sum. */
  readonly withSum: number
  /** How many have none: their sums were not published, or not seen. */
  readonly withoutSum: number
  /** What those with a sum come to. */
  readonly sums: readonly Money[]
  /** More than `sums`, from what was published of all fines together. Empty when nothing of the kind was, or it tells no more. */
  readonly floors: readonly PenaltiesFloor[]
}

/** The least that all fines in one currency come to, and how it is known. */
export interface PenaltiesFloor {
  readonly atLeast: Money
  /** The record that tells what the fines came to until then. */
  readonly action: string
  /** What they came to more than. */
  readonly over: Money
  readonly by: PlainDate
  /** The fines since then, in the order given. */
  readonly since: readonly Money[]
}

type Fine = Pick<EnforcementAction, 'id' | 'on' | 'knownFrom' | 'penalty' | 'finesSoFar'>

/**
 * The uses of powers that fine: every use of a power of which any use is known to have carried a sum, with a sum or without. A fine that
 * was only considered is none.
 */
export function finesAmong<Action extends Pick<EnforcementAction, 'power' | 'penalty' | 'considered'>>(
  actions: readonly Action[],
): Action[] {
  const uses = actions.filter(isUse)
  const fining = new Set(uses.filter(({ penalty }) => penalty !== undefined).map(({ power }) => power))
  return uses.filter(({ power }) => fining.has(power))
}

/** Adds up the penalties of actions that are fines. What comes on top by the day is left out, for its days are not known. */
export function penaltiesKnown(fines: readonly Fine[]): PenaltiesKnown {
  const penalties = fines.flatMap(({ penalty }) => penalty ?? [])
  const totals = new Map<Currency, number>()
  for (const { amount, currency } of penalties) totals.set(currency, (totals.get(currency) ?? 0) + amount)
  return {
    withSum: penalties.length,
    withoutSum: fines.length - penalties.length,
    sums: [...totals].map(([currency, amount]) => ({ amount, currency })),
    floors: floorsOf(fines).filter(({ atLeast: { amount, currency } }) => amount > (totals.get(currency) ?? 0)),
  }
}

/** The highest floor in each currency. */
function floorsOf(fines: readonly Fine[]): PenaltiesFloor[] {
  const floors = new Map<Currency, PenaltiesFloor>()
  for (const fine of fines) {
    const floor = fine.finesSoFar && floorFrom(fine, fine.finesSoFar.over, fines)
    const highest = floor && floors.get(floor.over.currency)
    if (floor && (highest === undefined || floor.atLeast.amount > highest.atLeast.amount)) floors.set(floor.over.currency, floor)
  }
  return [...floors.values()]
}

/** Only fines that were certainly imposed after the published total are added to it, so that none is counted twice. */
function floorFrom({ id, knownFrom }: Fine, over: Money, fines: readonly Fine[]): PenaltiesFloor {
  const since = fines.flatMap(({ on, penalty }) =>
    penalty?.currency === over.currency && firstDayOf(on) > knownFrom ? [penalty] : [],
  )
  const amount = since.reduce((sum, penalty) => sum + penalty.amount, over.amount)
  return { atLeast: { amount, currency: over.currency }, action: id, over, by: knownFrom, since }
}
