import { plainText, type Run } from '../document/index.ts'

/** Words of runs that are replaced; nothing is left out where `from` is `to`. */
export interface Cut {
  /** Offsets into the words of the runs. */
  readonly from: number
  readonly to: number
  readonly put: readonly Run[]
}

/** Runs after cuts that do not overlap. Marks around what stays stay; where printed lines begin is kept even inside what is left out. */
export function editedRuns(runs: readonly Run[], cuts: readonly Cut[]): Run[] {
  const editor = new RunEditor(cuts.toSorted((a, b) => a.from - b.from))
  const out = editor.runs(runs)
  editor.putUpTo(Number.POSITIVE_INFINITY, out)
  return out
}

class RunEditor {
  private readonly cuts: readonly Cut[]
  private next = 0
  private at = 0

  constructor(cuts: readonly Cut[]) {
    this.cuts = cuts
  }

  runs(runs: readonly Run[]): Run[] {
    const out: Run[] = []
    for (const run of runs) {
      this.putUpTo(this.at, out)
      if (typeof run === 'string') this.words(run, out)
      else if ('runs' in run) {
        const inner = this.runs(run.runs)
        if (inner.some((each) => typeof each === 'string' || 'runs' in each)) out.push({ ...run, runs: inner })
        else out.push(...inner)
      } else if (run.mark === 'line' || !this.isCut(this.at)) out.push(run)
    }
    return out
  }

  /** What is put in at or before a position. */
  putUpTo(position: number, out: Run[]): void {
    for (let cut = this.cuts[this.next]; cut && cut.from <= position; cut = this.cuts[this.next]) {
      out.push(...cut.put)
      this.next += 1
    }
  }

  private words(words: string, out: Run[]): void {
    const end = this.at + words.length
    const start = this.at
    while (this.at < end) {
      this.putUpTo(this.at, out)
      const cut = this.cuts.findLast(({ from, to }) => from <= this.at && this.at < to)
      const stop = Math.min(end, cut ? cut.to : (this.cuts[this.next]?.from ?? end))
      if (!cut && stop > this.at) out.push(words.slice(this.at - start, stop - start))
      this.at = stop
    }
  }

  private isCut(position: number): boolean {
    return this.cuts.some(({ from, to }) => from < position && position < to)
  }
}

/**
 * A cut as a printer would make it: the spaces around words that are left out close up, and words that are put between others are set
 * apart from them, but for marks that belong to the word before.
 */
export function tidied({ from, to, put }: Cut, words: string): Cut {
  const [before, after] = [words.charAt(from - 1), words.charAt(to)]
  if (put.length === 0) {
    const isApart = before === '' || isSpace(before)
    if (isApart && isSpace(after)) return { from, to: to + 1, put }
    return isSpace(before) && (after === '' || belongsBefore(after)) ? { from: from - 1, to, put } : { from, to, put }
  }
  if (from < to) return { from, to, put }
  const [first, last] = [plainText(put).charAt(0), plainText(put).slice(-1)]
  const leads = before !== '' && !isSpace(before) && !/[([“‘—]/.test(before) && !belongsBefore(first) && !isSpace(first)
  const trails = after !== '' && !isSpace(after) && !belongsBefore(after) && !isSpace(last)
  return { from, to, put: [...(leads ? [' '] : []), ...put, ...(trails ? [' '] : [])] }
}

function isSpace(letter: string): boolean {
  return /^\s$/.test(letter)
}

function belongsBefore(letter: string): boolean {
  return /^[,;:.)\]’”]$/.test(letter)
}
