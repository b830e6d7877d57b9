export { formulasIn } from './formulas.ts'
export { otherForcesNamed } from './forces-named.ts'
export {
  importReturns,
  type ImportedReturn,
  type ReturnOutcome,
  type ReturnReport,
  type ReturnRequest,
} from './import-returns.ts'
export { mappingFor, rememberedFor } from './remembered.ts'
export { suggestedFor, type SuggestedReading } from './suggested.ts'
export type { ReturnWords } from './return-records.ts'
export type { ReturnSource, RowsRead } from './return-source.ts'
export { oddWords, soundWords } from './sound-words.ts'
