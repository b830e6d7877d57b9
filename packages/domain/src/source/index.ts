export { cited, Citation, Confidence, confidenceOf, PartialDate, Source, SourceKind } from './source.ts'
export { recordId, reference, referenceTargets, type RecordId } from './record-id.ts'
