export { cited, Citation, Confidence, confidenceOf, PartialDate, Source, SourceKind, WebAddress } from './source.ts'
export { exactnessOf, middleOf } from './partial-date.ts'
export { isReadLater } from './read-later.ts'
export { recordId, reference, referenceTargets, type RecordId } from './record-id.ts'
