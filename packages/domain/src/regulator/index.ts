export { printMoney } from './money.ts'
export { finesAmong, penaltiesKnown, type PenaltiesKnown } from './penalties.ts'
export { compareRegimes, maximumPenalty, type MaximumPenalty, type NoMaximum, type RegimeMaximum } from './penalty.ts'
export { Currency, EnforcementAction, Money, PenaltyRule, Power } from './power.ts'
