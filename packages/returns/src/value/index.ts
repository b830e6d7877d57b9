export { readValue } from './read-value.ts'
export { withoutFootnotes } from './footnotes.ts'
export { statedThreshold, type StatedThreshold } from './stated-threshold.ts'
export { largestCount, type ReadValue, type ValueReason, type ValueRules } from './value-rules.ts'
