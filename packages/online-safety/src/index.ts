export { tracker, trackerInput } from './tracker.ts'
