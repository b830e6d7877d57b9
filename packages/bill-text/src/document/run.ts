/** A stretch of words: plain, or marked with what it is. Runs follow each other without a space unless they hold one. */
export type Run = string | Span

/** How words are set. */
export type Emphasis = 'italic' | 'bold' | 'small-caps' | 'superscript' | 'subscript' | 'underline' | 'upper-case'

/** What an editor did to words of an enacted text. */
export type ChangeKind = 'addition' | 'substitution' | 'repeal'

/** Marked words. */
export type Span =
  | { readonly mark: 'emphasis'; readonly style: Emphasis; readonly runs: readonly Run[] }
  /** A term where it is defined. */
  | { readonly mark: 'term'; readonly runs: readonly Run[] }
  /**
   * A reference: as the file itself marks it, by `id` within this file or `uri` to another document; once resolved, by the `address` in
   * this text that it leads to, empty for the whole of it.
   */
  | {
      readonly mark: 'reference'
      readonly id?: string
      readonly uri?: string
      readonly address?: string
      readonly runs: readonly Run[]
    }
  /** Words that an amendment put in or took out, and the id of the change and of the note that says by what. */
  | {
      readonly mark: 'change'
      readonly change: ChangeKind
      readonly id?: string
      readonly note?: string
      readonly runs: readonly Run[]
    }
  /** Where a note hangs; the note is in `LegislationText.notes`. */
  | { readonly mark: 'note'; readonly id: string; readonly label?: string }
  /** Where a printed line begins. */
  | { readonly mark: 'line'; readonly page: number; readonly line: number }

/** The words of runs as they stand, white space included, without marks. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : 'runs' in run ? plainText(run.runs) : '')).join('')
}

/** Every span within, the outer before the inner. */
export function* spansIn(runs: readonly Run[]): Generator<Span> {
  for (const run of runs) {
    if (typeof run === 'string') continue
    yield run
    if ('runs' in run) yield* spansIn(run.runs)
  }
}
