import type { PlainDate } from '../date/index.ts'
import { by } from '../order.ts'
import { firstDayOf, lastDayOf } from '../source/partial-date.ts'
import type { EnforcementAction, PenaltyRule } from './power.ts'

/** Uses of powers in the order they happened, as far as their days are known; those of one day in the order given. */
export function inOrderOfUse(actions: readonly EnforcementAction[]): EnforcementAction[] {
  return actions.toSorted(by(({ on }) => firstDayOf(on)))
}

/** Whether a power was used: something that was only considered or threatened is not a use. */
export function isUse({ considered }: Pick<EnforcementAction, 'considered'>): boolean {
  return considered !== true
}

/** How many uses the records tell of: one each, unless a record stands for more; what was only considered counts for none. */
export function countUses(actions: readonly Pick<EnforcementAction, 'considered' | 'count'>[]): number {
  return actions.filter(isUse).reduce((sum, { count = 1 }) => sum + count, 0)
}

/**
 * The use that was certainly made first: the one whose last possible day is earliest. One that is dated by its year or month alone may
 * have come before it.
 */
export function firstCertainUse(actions: readonly EnforcementAction[]): EnforcementAction | undefined {
  return actions.filter(isUse).sort(by(({ on }) => lastDayOf(on)))[0]
}

/** Whether a rule has ceased to be law by a day. */
export function isRepealed({ repealedOn }: Pick<PenaltyRule, 'repealedOn'>, on: PlainDate): boolean {
  return repealedOn !== undefined && repealedOn <= on
}
