export { aRecord, aSource, aTracker, aTrackerInput } from './builders.ts'
