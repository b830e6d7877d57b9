export { readLegislation, type Reading, type ReadingReason } from './read-legislation.ts'
