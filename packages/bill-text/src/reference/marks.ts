import type { Run } from '../document/index.ts'

/** A reference that the file marks: where its words stand in a stretch, and where the mark points. */
export interface FileMark {
  readonly start: number
  readonly end: number
  readonly id?: string
  readonly uri?: string
}

/** The marked references of runs, the innermost with words, by offsets into the words with white space closed up. */
export function marksIn(runs: readonly Run[]): FileMark[] {
  if (!runs.some((run) => typeof run !== 'string')) return []
  const walk = new MarkWalk()
  walk.take(runs)
  return walk.marks
}

class MarkWalk {
  readonly marks: FileMark[] = []
  private length = 0
  private isSpaceDue = false

  take(runs: readonly Run[]): void {
    for (const run of runs) {
      if (typeof run === 'string') this.words(run)
      else if (run.mark === 'reference') this.reference(run)
      else if ('runs' in run) this.take(run.runs)
    }
  }

  private reference({ id, uri, runs }: { id?: string; uri?: string; runs: readonly Run[] }): void {
    const before = this.length
    const marked = this.marks.length
    const due = this.isSpaceDue
    this.take(runs)
    if (this.length === before || this.marks.length > marked) return
    const start = due && before > 0 ? before + 1 : before
    this.marks.push({ start, end: this.length, ...(id !== undefined && { id }), ...(uri !== undefined && { uri }) })
  }

  private words(words: string): void {
    for (const piece of words.match(/\s+|\S+/g) ?? []) {
      if (/^\s/.test(piece)) this.isSpaceDue = true
      else {
        if (this.isSpaceDue && this.length > 0) this.length += 1
        this.isSpaceDue = false
        this.length += piece.length
      }
    }
  }
}
