export { makeRelease, type ReleaseRefusal, type ReleaseReport, type ReleaseRequest } from './make-release.ts'
