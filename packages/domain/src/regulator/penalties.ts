import type { Currency, EnforcementAction, Money } from './power.ts'

/** What is known of the sums of some fines, currency by currency: sums of different currencies never meet. */
export interface PenaltiesKnown {
  /** How many of the actions have a sum. */
  readonly withSum: number
  /** How many have none: their sums were not published, or not seen. */
  readonly withoutSum: number
  readonly sums: readonly Money[]
}

/** The uses of powers that fine: every use of a power of which any use is known to have carried a sum, with a sum or without. */
export function finesAmong<Action extends Pick<EnforcementAction, 'power' | 'penalty'>>(actions: readonly Action[]): Action[] {
  const fining = new Set(actions.filter(({ penalty }) => penalty !== undefined).map(({ power }) => power))
  return actions.filter(({ power }) => fining.has(power))
}

/** Adds up the penalties of actions that are fines. What comes on top by the day is left out, for its days are not known. */
export function penaltiesKnown(fines: readonly Pick<EnforcementAction, 'penalty'>[]): PenaltiesKnown {
  const penalties = fines.flatMap(({ penalty }) => penalty ?? [])
  const sums = new Map<Currency, number>()
  for (const { amount, currency } of penalties) sums.set(currency, (sums.get(currency) ?? 0) + amount)
  return {
    withSum: penalties.length,
    withoutSum: fines.length - penalties.length,
    sums: [...sums].map(([currency, amount]) => ({ amount, currency })),
  }
}
