export { billOfFile, type BillRefusal } from './bill-of-file.ts'
export { importFiles, type FileKind, type ImportReport, type ImportRequest, type PlannedFile } from './import-files.ts'
export { mostUploadBytes, type ReadFile, type Upload, type UploadRefusal } from './read-uploads.ts'
