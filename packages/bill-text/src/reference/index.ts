export type { Reference, ReferenceTarget, TextReferences, UnresolvedReason } from './reference.ts'
export { referencesIn, type ReferenceOptions } from './references-in.ts'
