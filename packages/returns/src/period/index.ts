export { checkPeriods, type PeriodFinding } from './check-periods.ts'
export { PlainPeriod, sayPeriod } from './plain-period.ts'
export { readPeriod } from './read-period.ts'
export { type PeriodReading, type PeriodReason, type PeriodRules } from './period-rules.ts'
