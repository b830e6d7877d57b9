export { dutiesByState, standingDuty, type StandingDuty } from './by-state.ts'
export { Duty, DutyDate } from './duty.ts'
export { dutyOnset, type DutyOnset } from './onset.ts'
export { dutyStanding, type DutyStanding, type DutyState } from './standing.ts'
