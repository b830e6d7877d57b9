export { BankHoliday, bankHolidayCoverage, bankHolidays, bankHolidaysOn, Division, isBankHoliday } from './bank-holiday.ts'
export { House } from './house.ts'
export { Recess, recesses, recessOn } from './recess.ts'
export {
  Dissolution,
  dissolutions,
  Parliament,
  parliaments,
  Prorogation,
  prorogations,
  Session,
  sessionContext,
  sessionCoverage,
  sessionEnd,
  sessionNamed,
  sessionOn,
  sessions,
} from './session.ts'
export {
  isSittingDay,
  nthSittingDayAfter,
  sittingDaysBetween,
  sittingRecord,
  weekendsBetween,
  type SittingRecord,
} from './sitting-day.ts'
