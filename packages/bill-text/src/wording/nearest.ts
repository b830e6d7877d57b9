/** A stretch of a text, and how much of what was sought stands in it in the same order, from 0 to 1. */
export interface Near {
  readonly start: number
  readonly end: number
  readonly share: number
}

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

const mostCompared = 400

/** The stretch of a text that has most of the words sought, or nothing when no two of them stand together in it. */
export function nearestTo(text: string, sought: string): Near | undefined {
  const wanted = tokensOf(sought).slice(0, mostCompared)
  const tokens = tokensOf(text)
  const first = bestWindow(tokens, wanted)
  if (first === undefined) return undefined
  const slack = Math.ceil(wanted.length / 4)
  const window = tokens.slice(Math.max(0, first - slack), first + wanted.length + slack)
  const shared = inOrder(window, wanted)
  const [start, end] = [window[shared[0] ?? 0], window[shared.at(-1) ?? 0]]
  return start && end ? { start: start.start, end: end.end, share: shared.length / wanted.length } : undefined
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), (found) => ({
    word: found[0].toLowerCase(),
    start: found.index,
    end: found.index + found[0].length,
  }))
}

/** Where the window of as many words begins that holds most of the pairs of neighbours sought. */
function bestWindow(tokens: readonly Token[], wanted: readonly Token[]): number | undefined {
  const due = new Map<string, number>()
  for (const pair of pairsOf(wanted)) due.set(pair, (due.get(pair) ?? 0) + 1)
  const pairs = pairsOf(tokens)
  const width = Math.max(1, wanted.length - 1)
  let [score, best, at] = [0, 0, -1]
  for (const [index, pair] of pairs.entries()) {
    score += change(due, pair, -1)
    const leaving = pairs[index - width]
    if (leaving !== undefined) score += change(due, leaving, 1)
    if (score > best) [best, at] = [score, index - width + 1]
  }
  return best > 0 ? Math.max(0, at) : undefined
}

/** Takes a pair out of those still due, or gives it back, and answers what that does to the count of those met. */
function change(due: Map<string, number>, pair: string, by: 1 | -1): number {
  const left = due.get(pair)
  if (left === undefined) return 0
  due.set(pair, left + by)
  return by < 0 ? Number(left > 0) : -Number(left >= 0)
}

function pairsOf(tokens: readonly Token[]): string[] {
  if (tokens.length === 1) return tokens.map(({ word }) => word)
  return tokens.slice(1).map(({ word }, index) => `${tokens[index]?.word ?? ''} ${word}`)
}

/** Which words of a window make up the longest sequence that it shares with the words sought. */
function inOrder(window: readonly Token[], wanted: readonly Token[]): number[] {
  const lengths = Array.from({ length: window.length + 1 }, () => new Uint16Array(wanted.length + 1))
  const lengthAt = (row: number, column: number) => lengths[row]?.[column] ?? 0
  for (let row = window.length - 1; row >= 0; row -= 1)
    for (let column = wanted.length - 1; column >= 0; column -= 1) {
      const isSame = window[row]?.word === wanted[column]?.word
      const longest = isSame ? lengthAt(row + 1, column + 1) + 1 : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1))
      lengths[row]?.fill(longest, column, column + 1)
    }
  const shared: number[] = []
  for (let [row, column] = [0, 0]; row < window.length && column < wanted.length;) {
    if (window[row]?.word === wanted[column]?.word) {
      shared.push(row)
      row += 1
      column += 1
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1
    else column += 1
  }
  return shared
}
