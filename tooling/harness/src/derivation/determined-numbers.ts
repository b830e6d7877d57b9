import type { PublicKnowledge } from './public-knowledge.ts'

/**
 * The hidden numbers that follow from public sums by adding and subtracting alone, whatever their bounds: by row reduction. It is done
 * modulo a prime instead of with fractions, which finds all that fractions would unless the prime divides one of their denominators.
 */
export function determinedNumbers({ hidden, sums }: PublicKnowledge): readonly string[] {
  const columns = new Map(hidden.map(({ key }, index) => [key, index]))
  const rows = sums.map(({ of }) => {
    const row = new Float64Array(hidden.length)
    for (const key of of) row[columns.get(key) ?? -1] = 1
    return row
  })
  return reduced(rows).flatMap((row) => {
    const [only, ...others] = [...row.entries()].filter(([, coefficient]) => coefficient !== 0)
    const key = only && others.length === 0 ? hidden[only[0]]?.key : undefined
    return key === undefined ? [] : [key]
  })
}

/** The product of two numbers below it is still exact. */
const prime = 67_108_859

/** The rows in reduced echelon form, without those that say nothing. */
function reduced(rows: readonly Float64Array[]): Float64Array[] {
  const left = [...rows]
  const done: Float64Array[] = []
  for (let column = 0; column < (rows[0]?.length ?? 0) && left.length > 0; column += 1) {
    const index = left.findIndex((row) => row[column] !== 0)
    const [pivot] = index < 0 ? [] : left.splice(index, 1)
    if (!pivot) continue
    scale(pivot, inverse(pivot[column] ?? 1))
    for (const row of [...left, ...done]) subtract(row, pivot, row[column] ?? 0)
    done.push(pivot)
  }
  return done
}

function scale(row: Float64Array, factor: number): void {
  for (const [column, value] of row.entries()) row[column] = (value * factor) % prime
}

function subtract(row: Float64Array, pivot: Float64Array, times: number): void {
  if (times === 0) return
  for (let column = 0; column < row.length; column += 1) {
    const value = pivot[column] ?? 0
    if (value !== 0) row[column] = ((row[column] ?? 0) + (prime - times) * value) % prime
  }
}

/** By Fermat's little theorem. */
function inverse(value: number): number {
  let [result, base] = [1, value]
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}
