export { Duty, DutyDate } from './duty.ts'
export { dutyStanding, type DutyStanding, type DutyState } from './standing.ts'
