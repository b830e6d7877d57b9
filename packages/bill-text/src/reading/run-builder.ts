import type { Run, Span } from '../document/index.ts'

type Wrapping = Extract<Span, { readonly runs: readonly Run[] }>
/** A mark around words that are still to come. */
export type OpenMark = Wrapping extends infer Mark ? (Mark extends Wrapping ? Omit<Mark, 'runs'> : never) : never
/** A mark at one point. */
export type PointMark = Exclude<Span, Wrapping>

interface Level {
  readonly mark: OpenMark | undefined
  runs: Run[]
}

/** Marks inside marks; those further in are not kept, so that a file cannot make much of little. */
const deepest = 12

/**
 * Gathers the words of one sentence or paragraph, marks and all, until `take`. White space is closed up and dropped at both ends.
 * Marks that are open when words are taken go on around the next ones, so a mark may span several paragraphs.
 */
export class RunBuilder {
  private levels: Level[] = [{ mark: undefined, runs: [] }]
  /** How many marks are open beyond the deepest that is kept. */
  private beyond = 0
  private blank = true
  private endsInSpace = true

  text(text: string): void {
    let words = text.replace(/[ \t\r\n]+/g, ' ')
    if (this.endsInSpace && words.startsWith(' ')) words = words.slice(1)
    if (words === '') return
    const { runs } = this.innermost
    const last = runs.at(-1)
    if (typeof last === 'string') runs[runs.length - 1] = last + words
    else runs.push(words)
    this.blank = false
    this.endsInSpace = words.endsWith(' ')
  }

  point(mark: PointMark): void {
    this.innermost.runs.push(mark)
    if (mark.mark === 'note') this.blank = false
  }

  open(mark: OpenMark): void {
    if (this.levels.length > deepest) this.beyond += 1
    else this.levels.push({ mark, runs: [] })
  }

  close(): void {
    if (this.beyond > 0) this.beyond -= 1
    else this.closeInnermost()
  }

  /** The words since the last time, or nothing when there were none; where printed lines begin is kept for the next words. */
  take(): Run[] {
    if (this.blank) return []
    const marks = this.levels.slice(1).map(({ mark }) => mark)
    while (this.levels.length > 1) this.closeInnermost()
    const { runs } = this.innermost
    this.levels = [undefined, ...marks].map((mark) => ({ mark, runs: [] }))
    this.blank = true
    this.endsInSpace = true
    return withoutSpaceAtEnd(runs)
  }

  /** Whether no words were gathered since the last time. */
  get isBlank(): boolean {
    return this.blank
  }

  private closeInnermost(): void {
    const level = this.levels.length > 1 ? this.levels.pop() : undefined
    if (level?.mark && level.runs.length > 0) this.innermost.runs.push({ ...level.mark, runs: level.runs })
  }

  private get innermost(): Level {
    const level = this.levels.at(-1)
    if (!level) throw new Error('A run builder always has an outermost level.')
    return level
  }
}

function withoutSpaceAtEnd(runs: Run[]): Run[] {
  const last = runs.at(-1)
  if (typeof last === 'string') {
    const trimmed = last.trimEnd()
    return trimmed === '' ? withoutSpaceAtEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), trimmed]
  }
  if (last && 'runs' in last) return [...runs.slice(0, -1), { ...last, runs: withoutSpaceAtEnd([...last.runs]) }]
  return runs
}
