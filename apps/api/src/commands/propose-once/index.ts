export { proposeOnce, type PlannedChanges, type PlanningBase, type ProposedOnce } from './propose-once.ts'
