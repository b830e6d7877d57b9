export { Currency, EnforcementAction, Money, PenaltyRule, Power } from './power.ts'
