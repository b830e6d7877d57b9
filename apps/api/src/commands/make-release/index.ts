export { isSmallCount } from './small-count.ts'
export { makeRelease, type ReleaseRefusal, type ReleaseReport, type ReleaseRequest } from './make-release.ts'
export { forcesInScope, scopeGeography } from './scopes.ts'
