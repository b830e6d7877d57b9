export { compareTexts, provisionsListed, type TextComparison } from './compare-texts.ts'
export {
  keepsItsWords,
  type Change,
  type ComparedBlock,
  type ComparedCell,
  type ComparedProvision,
  type ComparedQuoted,
  type ComparedRow,
  type ComparedTable,
  type ComparedWords,
  type Unnumbered,
} from './compared.ts'
export { countedAs, type ChangeCounts, type Counts } from './counts.ts'
export { wordsAfter, wordsBefore, type Piece } from './piece.ts'
export type { Both, CompareOptions } from './comparer.ts'
