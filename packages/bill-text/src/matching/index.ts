export { matchBlocks, matchProvisions, type MatchOptions } from './match-provisions.ts'
export type { Doubt, Found, Matching, Merger, Meter, ProvisionPair, Split } from './matching.ts'
export { keepingOrder, longestRising, type Placed } from './order.ts'
export { baseFor, comparePrints, type Base } from './base-for.ts'
