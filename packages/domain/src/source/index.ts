export { cited, Citation, Confidence, confidenceOf, PartialDate, Source, SourceKind, WebAddress } from './source.ts'
export { recordId, reference, referenceTargets, type RecordId } from './record-id.ts'
