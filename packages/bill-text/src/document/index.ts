export {
  blocksIn,
  provisionsAmong,
  provisionsIn,
  type Block,
  type Figure,
  type Provision,
  type Quoted,
  type Table,
  type TableCell,
  type TableRow,
  type Words,
} from './block.ts'
export {
  addressOf,
  contentsOf,
  locate,
  pagedProvisions,
  provisionAt,
  provisionsNamed,
  type ContentsEntry,
  type Located,
} from './contents.ts'
export { folded, isOfWord, type Folded } from './folding.ts'
export { flowOf, type Flow, type Stretch, type StretchRole } from './flow.ts'
export type { LegislationText, Note, ReadingFinding } from './legislation-text.ts'
export { innerLevel, isGrouping, isMainLevel, numberOf, type MainLevel, type ProvisionLevel } from './level.ts'
export { Places, type Named, type Place } from './place.ts'
export { plainText, spansIn, type ChangeKind, type Emphasis, type Run, type Span } from './run.ts'
export { dayOfText, isRevised, type DocumentFacts, type TextEvent, type TextFacts, type TextKind } from './text-facts.ts'
export { closeUp, headingOf, wordsOf, wordsOfText } from './words.ts'
export { inShort } from '../xml/index.ts'
