export { asHeading } from './as-heading.ts'
export { isSmallCount } from './small-count.ts'
export { makeRelease, type ReleaseRefusal, type ReleaseReport, type ReleaseRequest } from './make-release.ts'
export { isLeftOpen } from './records.ts'
export { panelMembers } from './panel-members.ts'
export {
  forcesInScope,
  isCompleteOnly,
  isNamedPlace,
  isOfPanel,
  isRecordedByComplete,
  scopeGeography,
  widened,
} from './scopes.ts'
