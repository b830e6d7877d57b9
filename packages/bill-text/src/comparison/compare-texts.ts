import { isGrouping, type LegislationText } from '../document/index.ts'
import type { Matching } from '../matching/index.ts'
import type { ComparedBlock, ComparedProvision } from './compared.ts'
import { Comparer, type CompareOptions } from './comparer.ts'
import { countsOf, type ChangeCounts } from './counts.ts'
import { Summaries } from './summary.ts'

/** Two versions of a text laid over each other. */
export interface TextComparison {
  readonly front: readonly ComparedBlock[]
  readonly body: readonly ComparedBlock[]
  readonly back: readonly ComparedBlock[]
  /**
   * What changed, in order: clauses, paragraphs of Schedules and what groups them, each once, with what is inside it. Parts and the
   * like are here only for what happened to themselves.
   */
  readonly changes: readonly ComparedProvision[]
  readonly counts: ChangeCounts
  /** What the comparison rests on, and what in it a person should confirm. */
  readonly matching: Matching
}

/** Compares two versions of a text: first which provision became which, then the words of each. */
export function compareTexts(before: LegislationText, after: LegislationText, options: CompareOptions = {}): TextComparison {
  const comparer = new Comparer(options)
  const part = (name: 'front' | 'back') => {
    const blocks = { before: before[name], after: after[name] }
    comparer.match(blocks)
    return comparer.content(blocks, false)
  }
  const [front, back] = [part('front'), part('back')]
  const bodies = { before: before.body, after: after.body }
  const matching = comparer.match(bodies)
  comparer.follow({ before, after })
  noteDivisions(comparer, matching)
  const body = withSummaries(comparer.content(bodies, false), new Summaries(matching))
  const listed = [...provisionsListed(body)]
  return { front, body, back, changes: listed.filter(hasChanged), counts: countsOf(listed), matching }
}

function noteDivisions({ division }: Comparer, { splits, mergers }: Matching): void {
  for (const { before, after } of splits) for (const provision of [before, ...after]) division.set(provision, 'split')
  for (const { before, after } of mergers) for (const provision of [...before, after]) division.set(provision, 'merged')
}

/** Gives what is listed its summary. */
function withSummaries(blocks: readonly ComparedBlock[], summaries: Summaries): ComparedBlock[] {
  return blocks.map((block) => {
    if (block.kind !== 'provision') return block
    const groups = isGrouping((block.after ?? block.before)?.level ?? 'item')
    const content = groups ? withSummaries(block.content, summaries) : block.content
    return { ...block, content, summary: summaries.of(block) }
  })
}

/** The provisions of a comparison that are told one by one, in order: what stands on its own, and what groups it. */
export function* provisionsListed(blocks: readonly ComparedBlock[]): Generator<ComparedProvision> {
  for (const block of blocks) {
    if (block.kind !== 'provision') continue
    yield block
    if (isGrouping((block.after ?? block.before)?.level ?? 'item')) yield* provisionsListed(block.content)
  }
}

function hasChanged({ changes }: ComparedProvision): boolean {
  return !changes.includes('unchanged')
}
