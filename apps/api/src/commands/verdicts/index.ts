export { pinVerdicts, type Pinning, type PinningRefusal, type PinningReport } from './pin-verdicts.ts'
export { testVerdicts, type TestedPlace, type TestedVerdict } from './test-verdicts.ts'
