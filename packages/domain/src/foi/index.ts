export { nthWorkingDayAfter, responseDeadline, type Clock, type Deadline, type WorkingStep } from './deadline.ts'
export { FoiRegime, workingDayRule, type WorkingDayRule } from './regime.ts'
export { countWorkingDays, exclusionReason, isPaused, isWorkingDay, type ExclusionReason, type Pause } from './working-day.ts'
