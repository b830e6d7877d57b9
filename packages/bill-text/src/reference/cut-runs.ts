import { plainText, type Run, type Span } from '../document/index.ts'
import { touching, type Extent } from './touching.ts'

/** A stretch of runs to be marked, by offsets into their words with white space closed up. */
export interface Cut {
  readonly start: number
  readonly end: number
  readonly span: Omit<Extract<Span, { mark: 'reference' }>, 'runs'>
}

/** The runs with each cut marked; other marks stay inside or around, but for marks of references, which the cuts replace. */
export function cutRuns(runs: readonly Run[], cuts: readonly Cut[]): Run[] {
  const words = plainText(runs)
  const at = rawOffsets(words)
  const raw = cuts.map(({ start, end, span }) => ({ start: at(start), end: at(end - 1) + 1, span }))
  return cutAt(runs, { cuts: raw, offset: 0 })
}

interface Standing {
  readonly cuts: readonly Cut[]
  /** Where the runs begin in the words of all. */
  readonly offset: number
}

interface Piece {
  readonly cut: Cut | undefined
  readonly run: Run
}

function cutAt(runs: readonly Run[], standing: Standing): Run[] {
  return gathered(piecesOf(runs, standing))
}

function piecesOf(runs: readonly Run[], { cuts, offset }: Standing): Piece[] {
  const found: Piece[] = []
  let start = offset
  for (const run of runs) {
    const end = start + plainText([run]).length
    for (const piece of pieces(run, { start, end }, touching(cuts, { start, end }))) found.push(piece)
    start = end
  }
  return found
}

/** A run in pieces, each inside one cut or none. What is marked stays whole inside a cut that holds all of it. */
function pieces(run: Run, { start, end }: Extent, cuts: readonly Cut[]): Piece[] {
  if (typeof run === 'string') return stringPieces(run, start, cuts)
  const [only] = cuts
  if (!only || !('runs' in run)) return [{ cut: only, run }]
  if (run.mark === 'reference') return piecesOf(run.runs, { cuts, offset: start })
  const isWhole = only.start <= start && end <= only.end
  return isWhole ? [{ cut: only, run }] : [{ cut: undefined, run: { ...run, runs: cutAt(run.runs, { cuts, offset: start }) } }]
}

function stringPieces(words: string, at: number, cuts: readonly Cut[]): Piece[] {
  const found: Piece[] = []
  let done = 0
  for (const cut of cuts) {
    const [start, end] = [Math.max(done, cut.start - at), Math.min(words.length, cut.end - at)]
    if (start > done) found.push({ cut: undefined, run: words.slice(done, start) })
    if (end > start) found.push({ cut, run: words.slice(start, end) })
    done = Math.max(done, end)
  }
  return done < words.length ? [...found, { cut: undefined, run: words.slice(done) }] : found
}

/** Neighbouring pieces of one cut under one mark. */
function gathered(cutting: readonly Piece[]): Run[] {
  const runs: Run[] = []
  let inside: { cut: Cut; runs: Run[] } | undefined
  for (const { cut, run } of cutting) {
    if (inside && inside.cut === cut) inside.runs.push(run)
    else if (cut) {
      inside = { cut, runs: [run] }
      runs.push({ ...cut.span, runs: inside.runs })
    } else {
      inside = undefined
      runs.push(run)
    }
  }
  return runs
}

/** From an offset into words with white space closed up to the offset in the words as they are. */
function rawOffsets(words: string): (closed: number) => number {
  const offsets: number[] = []
  for (const piece of words.matchAll(/\S+/g)) {
    if (offsets.length > 0) offsets.push(piece.index - 1)
    for (let index = 0; index < piece[0].length; index += 1) offsets.push(piece.index + index)
  }
  return (closed) => offsets[closed] ?? words.length
}
