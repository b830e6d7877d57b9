export { determinedNumbers } from './determined-numbers.ts'
export { feasibleRanges, type FeasibleRange } from './feasible-ranges.ts'
export type { HiddenNumber, PublicKnowledge } from './public-knowledge.ts'
