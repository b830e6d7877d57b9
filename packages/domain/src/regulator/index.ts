export { countUses, firstCertainUse, inOrderOfUse, isRepealed, isUse } from './enforcement.ts'
export { printMoney } from './money.ts'
export { finesAmong, penaltiesKnown, type PenaltiesFloor, type PenaltiesKnown } from './penalties.ts'
export {
  compareRegimes,
  crossoverOf,
  maximumPenalty,
  type MaximumPenalty,
  type NoMaximum,
  type PenaltyLimits,
  type RegimeMaximum,
} from './penalty.ts'
export { Currency, EnforcementAction, Money, PenaltyRule, Power } from './power.ts'
export { readMoney, type UnreadableMoney } from './read-money.ts'
