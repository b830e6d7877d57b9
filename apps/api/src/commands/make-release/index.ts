export { isSmallCount } from './small-count.ts'
export { makeRelease, type ReleaseRefusal, type ReleaseReport, type ReleaseRequest } from './make-release.ts'
export { forcesInScope, isCompleteOnly, scopeGeography } from './scopes.ts'
export { completeLabel } from './share-records.ts'
