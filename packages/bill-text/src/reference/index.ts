export { firstFrom, internalTargets, referencesWithin } from './standing-in.ts'
export type { Reference, ReferenceTarget, TextReferences, UnresolvedReason } from './reference.ts'
export { referencesIn, type ReferenceOptions } from './references-in.ts'
